"""The composition root: builds each part once, and hands it to who needs it."""

from inglenook.application.root import Application

__all__ = ["Application"]

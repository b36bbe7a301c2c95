"""Discover: what the hub has, and how it would run here."""

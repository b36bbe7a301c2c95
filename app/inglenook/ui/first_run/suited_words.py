"""What is said of a model that suits the computer."""

from PySide6.QtCore import QCoreApplication

from inglenook.hub.first.suited import Suited
from inglenook.units import format_size

translate = QCoreApplication.translate


def purpose_words(model: Suited) -> str:
    """What it is for, and why it is among the three."""
    purposes: dict[str, str] = {
        "general": translate("FirstRun", "questions, writing, code"),
        "reasoning": translate("FirstRun", "problems that need thought"),
        "languages": translate("FirstRun", "many languages"),
        "writing": translate("FirstRun", "writing and conversation"),
        "code": translate("FirstRun", "programming"),
    }
    roles: dict[str, str] = {
        "best": translate("FirstRun", "All-round: {purpose}"),
        "quick": translate("FirstRun", "Quick: {purpose}"),
        "capable": translate("FirstRun", "Most capable here: {purpose}"),
        "other": translate("FirstRun", "Another kind: {purpose}"),
    }
    return roles[model.role].format(purpose=purposes[model.model.purpose])


def about_size(model: Suited) -> str:
    """Its size, which is exact only once the hub has told it: `≈ 5.85 GB`."""
    return f"≈\N{NO-BREAK SPACE}{format_size(model.variant.size_bytes)}"

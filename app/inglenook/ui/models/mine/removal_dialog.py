"""The question before models go into the trash."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from inglenook.library.remove import Removal
from inglenook.translation import counted, sentences
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog
from inglenook.units import format_size

translate = QCoreApplication.translate


def removal_dialog(removals: Sequence[Removal], parent: QWidget) -> ConfirmDialog:
    """Asks whether models are to be deleted, and tells the space that this frees."""
    return ConfirmDialog(
        _question(removals), _consequence(removals), translate("Mine", "Delete"), parent
    )


def _question(removals: Sequence[Removal]) -> str:
    if len(removals) > 1:
        return counted("Mine", "Delete %n models?", len(removals))
    name = removals[0].path.name
    return translate("Mine", "Delete {name}?").format(name=name)


def _consequence(removals: Sequence[Removal]) -> str:
    freed_bytes = sum(removal.freed_bytes for removal in removals)
    words = translate(
        "Mine", "This goes to the trash, and frees {size} once that is emptied."
    )
    if not freed_bytes:
        words = translate(
            "Mine",
            "This goes to the trash, and frees no space, as it is also elsewhere.",
        )
    n_files = sum(
        sum(part in removal.files for part in removal.parts) for removal in removals
    )
    if n_files > len(removals):
        files = counted("Mine", "All %n files go.", n_files)
        words = sentences((files, words))
    return words.format(size=format_size(freed_bytes))

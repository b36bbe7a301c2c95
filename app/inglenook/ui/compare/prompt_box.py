"""Which prompts answers are compared by."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QWidget

from inglenook.compare.prompts import prompt_set
from inglenook.translation import listed
from inglenook.ui.compare.check_menu import CheckMenu
from inglenook.ui.compare.own_prompt_dialog import OwnPromptDialog
from inglenook.ui.widgets.boxes import ChoiceBox
from inglenook.ui.widgets.literal import literal_tooltip

_LETTERS = 12
#: In letters; the tooltip has all.
_LONGEST = 72


class PromptBox(ChoiceBox):
    """Prompts of the set and own ones, of which several can be ticked.

    Lives on the GUI thread.

    Args:
        language: Of the prompts, as in “ru”.
        parent: What it belongs to.

    Signals:
        prompts_changed(): `prompts` are others.
    """

    prompts_changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = {each.text: each.title for each in prompt_set(language)}
        self._actions: dict[str, QAction] = {}
        self.setObjectName("prompt")
        self.setAccessibleName(self.tr("Prompts"))
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(_LETTERS)
        self.addItem("")
        self._menu = CheckMenu(self)
        self._menu.setToolTipsVisible(True)
        self._rule = self._menu.addSeparator()
        self._menu.addAction(self.tr("Write one…")).triggered.connect(self._ask)
        for prompt in self._titles:
            self._offer(prompt)
        self.show_prompts(tuple(self._titles)[:1])

    @property
    def prompts(self) -> tuple[str, ...]:
        """Those that are ticked."""
        return tuple(
            prompt for prompt, action in self._actions.items() if action.isChecked()
        )

    def show_prompts(self, prompts: Sequence[str]) -> None:
        """Tick these and no others; own ones stay on offer."""
        for prompt in prompts:
            self._offer(prompt)
        for prompt, action in self._actions.items():
            action.setChecked(prompt in prompts)
        self._tell()

    def showPopup(self) -> None:
        """Open the menu under it."""
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _offer(self, prompt: str) -> None:
        if prompt in self._actions:
            return
        action = QAction(_menu_words(self._titles.get(prompt, ""), prompt), self._menu)
        action.setCheckable(True)
        action.setToolTip(literal_tooltip(prompt))
        action.triggered.connect(self._on_triggered)
        self._menu.insertAction(self._rule, action)
        self._actions[prompt] = action

    def _ask(self) -> None:
        dialog = OwnPromptDialog(self)
        dialog.written.connect(self._on_written)
        dialog.open()

    def _on_written(self, prompt: str) -> None:
        self.show_prompts((*self.prompts, prompt))
        self.prompts_changed.emit()

    def _on_triggered(self) -> None:
        self._tell()
        self.prompts_changed.emit()

    def _tell(self) -> None:
        prompts = self.prompts
        words = self.tr("None: nothing is answered")
        if len(prompts) == 1:
            words = " ".join(prompts[0].split())
        elif prompts:
            words = listed(self._title(prompt) for prompt in prompts)
        self.setItemText(0, words)
        self.setToolTip(literal_tooltip("\n".join(prompts)))

    def _title(self, prompt: str) -> str:
        return self._titles.get(prompt) or f"“{_cut(prompt, _LONGEST // 3)}”"


def _menu_words(title: str, prompt: str) -> str:
    words = f"{title}: {prompt}" if title else prompt
    return _cut(words, _LONGEST).replace("&", "&&")


def _cut(text: str, most: int) -> str:
    """One line of it, which ends in “…” where it is longer."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"

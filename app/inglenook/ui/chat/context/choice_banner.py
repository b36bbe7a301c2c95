"""A question with more answers than a banner has room for beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.context.enlarging import Enlargement
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.flow_layout import FlowLayout
from inglenook.ui.widgets.quiet_words import small_print
from inglenook.units import format_context, format_memory


class ChoiceBanner(Banner):
    """Says what does not fit, and offers a longer context beside other ways.

    The offer is open when it is known what that takes. Lives on the GUI thread.
    """

    def __init__(
        self,
        lead: str,
        rest: str,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("question", lead, rest, appearance, parent)
        self._note = small_print()
        self._note.setObjectName("note")
        choices = QWidget()
        self._choices = FlowLayout(8, choices)
        self.add_below(self._note)
        self.add_below(choices)
        self.enlarge = self.add_choice(self.tr("Enlarge…"), "enlarge")
        self.enlarge.setEnabled(False)
        self._note.setText(self.tr("Finding out whether a longer context fits…"))

    def add_choice(self, text: str, name: str) -> QPushButton:
        """Offer one more thing to do."""
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("dense", "row")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._choices.addWidget(button)
        return button

    def show_enlargement(self, found: Enlargement | None) -> None:
        """Say what a longer context takes, and offer it if memory has room.

        Args:
            found: It; None where there is no model that could have one.
        """
        if found is None:
            self.enlarge.hide()
            self._note.hide()
            return
        length = format_context(found.context_tokens)
        self.enlarge.setText(self.tr("Enlarge to {length}").format(length=length))
        self.enlarge.setEnabled(found.fits)
        self._note.setText(self._words(found, length))
        self.enlarge.setAccessibleDescription(self._note.text())

    def _words(self, found: Enlargement, length: str) -> str:
        if found.plan is None:
            return self.tr("What a context of {length} takes is not known.").format(
                length=length
            )
        if not found.fits:
            words = self.tr("A context of {length} does not fit. {reason}")
            return words.format(length=length, reason=found.plan.reason)
        words = self.tr(
            "With a context of {length} the model takes {memory} of memory. It is"
            " loaded anew, and reads the conversation from its beginning."
        )
        return words.format(length=length, memory=format_memory(found.size_bytes))

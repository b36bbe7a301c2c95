"""One setting: its title, one line why, and its control."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inglenook.settings.fields import Field
from inglenook.settings.schema import Value
from inglenook.settings.service import SettingsService
from inglenook.ui.appearance import Appearance
from inglenook.ui.settings.controls import control_for
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.quiet_words import small_print


class FieldRow(QWidget):
    """A row that changes its setting at once, and can put the default back.

    Lives on the GUI thread.

    Attributes:
        field: The setting, with its value as it is shown.
    """

    def __init__(
        self,
        field: Field,
        settings: SettingsService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._settings = settings
        self._is_wide = field.kind == "folders"
        self._texts = (field.title, field.description)
        self._title = QLabel(textFormat=Qt.TextFormat.RichText)
        self._why = small_print()
        self._why.setTextFormat(Qt.TextFormat.RichText)
        self._control = control_for(field, appearance, self._on_value_chosen)
        self._reset = IconButton(
            "ph.arrow-counter-clockwise", self.tr("Back to the default"), appearance
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()
        self.show_field(field)
        self.mark("")

    def show_field(self, field: Field) -> None:
        """Show the setting's value as it is now."""
        self.field = field
        self._control.show(field.value)
        self._reset.setVisible(field.value != field.default)

    def matches(self, query: str) -> bool:
        """Whether the words of the setting, or of a choice, hold what is looked for."""
        choices = (choice.title for choice in self.field.choices)
        texts = (*self._texts, *choices)
        return any(query.casefold() in text.casefold() for text in texts)

    def mark(self, query: str) -> None:
        """Underline what is looked for."""
        for label, text in zip((self._title, self._why), self._texts, strict=True):
            label.setText(underlined(text, query))

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Put the control under the words where there is no room beside them."""
        if is_narrow or self._is_wide:
            self._columns.setDirection(QBoxLayout.Direction.TopToBottom)
            self._controls.setDirection(QBoxLayout.Direction.LeftToRight)
        else:
            self._columns.setDirection(QBoxLayout.Direction.LeftToRight)
            self._controls.setDirection(QBoxLayout.Direction.RightToLeft)

    def _lay_out(self) -> None:
        self._controls = self._lay_out_controls()
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, 12, 0, 12)
        self._columns.setSpacing(16)
        self._columns.addLayout(self._lay_out_words(), 1)
        self._columns.addLayout(self._controls)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._columns)
        layout.addWidget(Hairline("horizontal"))

    def _lay_out_words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._why)
        words.addStretch()
        return words

    def _lay_out_controls(self) -> QHBoxLayout:
        title, description = self._texts
        self._control.widget.setAccessibleName(title)
        self._control.widget.setAccessibleDescription(description)
        self._title.setBuddy(self._control.widget)
        self._reset.clicked.connect(self._on_reset_clicked)
        controls = QHBoxLayout()
        controls.setSpacing(8)
        controls.addWidget(self._control.widget, int(self._is_wide))
        controls.addWidget(self._reset)
        controls.addStretch()
        return controls

    def _on_value_chosen(self, value: Value) -> None:
        self._settings.change(self.field.section, self.field.name, value)

    def _on_reset_clicked(self) -> None:
        self._settings.reset(self.field.section, self.field.name)


def underlined(text: str, query: str) -> str:
    """A text as markup, with the first of what is looked for underlined."""
    start = text.casefold().find(query.casefold())
    if not query or start < 0:
        return escape(text)
    end = start + len(query)
    before, found, after = text[:start], text[start:end], text[end:]
    return f"{escape(before)}<u>{escape(found)}</u>{escape(after)}"

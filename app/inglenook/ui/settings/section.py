"""The settings of one section, under its heading."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inglenook.ui.settings.field_row import FieldRow


class Section(QWidget):
    """A heading and its rows, or another view that is no setting.

    Lives on the GUI thread.

    Args:
        beside: What stands at the end of the heading's line, if anything.
    """

    def __init__(
        self,
        title: str,
        content: Sequence[QWidget],
        parent: QWidget | None = None,
        *,
        beside: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._content = content
        heading = QLabel(title)
        heading.setProperty("scale", "section")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(0)
        layout.addLayout(_line(heading, beside))
        layout.addSpacing(8)
        for widget in content:
            layout.addWidget(widget)

    def show_matching(self, query: str) -> bool:
        """Show the rows that hold these words; all where they are empty.

        Returns:
            Whether there are any.
        """
        is_found = False
        for widget in self._content:
            is_hit = not query
            if isinstance(widget, FieldRow):
                is_hit = widget.matches(query)
                widget.mark(query)
            widget.setVisible(is_hit)
            is_found = is_found or is_hit
        return is_found

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Put controls under their words where there is no room beside them."""
        for widget in self._content:
            if isinstance(widget, FieldRow):
                widget.set_narrow(is_narrow=is_narrow)


def _line(heading: QLabel, beside: QWidget | None) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(heading, 1)
    if beside is not None:
        line.addWidget(beside)
    return line

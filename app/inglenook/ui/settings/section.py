"""The settings of one section, under its heading."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.settings.field_row import FieldRow, underlined
from inglenook.ui.settings.hit_mark import HitMark
from inglenook.ui.widgets.flow_layout import FlowLayout


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
        beside: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._content = content
        self._beside = beside
        self._heading = QLabel(title, textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self._heading.setProperty("scale", "section")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(0)
        layout.addLayout(self._line())
        layout.addSpacing(8)
        for widget in content:
            layout.addWidget(widget)

    def show_matching(self, query: str) -> bool:
        """Show the rows and views that hold these words; all where they are empty.

        Where the heading holds them, or what stands beside it, all are shown too.
        The words are underlined wherever they stand.

        Returns:
            Whether there are any.
        """
        self._heading.setText(underlined(self._title, query))
        self._mark(query)
        is_whole = _is_in(query, [self._title])
        is_whole = is_whole or any(_holds(each, query) for each in self._beside)
        is_found = False
        for widget in self._content:
            is_hit = is_whole or _holds(widget, query)
            if isinstance(widget, FieldRow):
                widget.mark(query)
            widget.setVisible(is_hit)
            is_found = is_found or is_hit
        return is_found

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Put controls under their words where there is no room beside them."""
        for widget in self._content:
            if isinstance(widget, FieldRow):
                widget.set_narrow(is_narrow=is_narrow)

    def _mark(self, query: str) -> None:
        """Underline what is looked for on what is no setting."""
        for mark in self.findChildren(HitMark):
            mark.setParent(None)
            mark.deleteLater()
        views = (*self._content, *self._beside)
        for view in views if query else ():
            if isinstance(view, FieldRow):
                continue
            for each in list(_worded(view)):
                if _is_in(query, [each.text()]):
                    HitMark(each, query)

    def _line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._heading, 1)
        ends = FlowLayout(12)
        for widget in self._beside:
            ends.addWidget(widget)
        line.addLayout(ends)
        return line


def _holds(widget: QWidget, query: str) -> bool:
    if isinstance(widget, FieldRow):
        return widget.matches(query)
    return _is_in(query, _texts(widget))


def _texts(view: QWidget) -> Iterator[str]:
    """The words on a view, and what screen readers call its parts."""
    yield from (each.accessibleName() for each in _parts(view))
    yield from (each.text() for each in _worded(view))


def _worded(view: QWidget) -> Iterator[QLabel | QAbstractButton]:
    """The labels and buttons of a view that are to be seen where it is."""
    for each in _parts(view):
        if isinstance(each, QLabel | QAbstractButton):
            yield each


def _parts(view: QWidget) -> Iterator[QWidget]:
    yield view
    for each in view.findChildren(QWidget):
        if each.isVisibleTo(view):
            yield each


def _is_in(query: str, texts: Iterable[str]) -> bool:
    return any(query.casefold() in text.casefold() for text in texts)

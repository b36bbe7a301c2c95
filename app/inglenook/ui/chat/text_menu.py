"""What can be done with the texts of a message."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from inglenook.ui.chat.selection import Selection
from inglenook.ui.markdown.flow_text import FlowText

translate = QCoreApplication.translate


def copy_selection(selection: Selection) -> None:
    """Copy what is selected as it reads; formulas as their LaTeX."""
    _copy("\n\n".join(text.selected_text for text in selection.texts))


def copy_selection_as_markdown(selection: Selection) -> None:
    """Copy what is selected with its markup."""
    _copy("\n\n".join(text.selected_markdown for text in selection.texts))


def text_menu(
    selection: Selection, message: Sequence[FlowText], link: str, parent: QWidget
) -> QMenu:
    """The menu of a text.

    Args:
        selection: What of the page is selected.
        message: The texts of the message that it belongs to.
        link: The address under the pointer; empty where there is none.
        parent: The page.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if link:
        address = menu.addAction(translate("TextMenu", "Copy the address"))
        address.triggered.connect(lambda: _copy(link))
        menu.addSeparator()
    copy = menu.addAction(translate("TextMenu", "Copy"))
    copy.setShortcut(QKeySequence.StandardKey.Copy)
    copy.triggered.connect(lambda: copy_selection(selection))
    markdown = menu.addAction(translate("TextMenu", "Copy as Markdown"))
    markdown.triggered.connect(lambda: copy_selection_as_markdown(selection))
    everything = menu.addAction(translate("TextMenu", "Select all"))
    everything.setShortcut(QKeySequence.StandardKey.SelectAll)
    everything.triggered.connect(lambda: selection.select_all(message))
    for action in (copy, markdown):
        action.setEnabled(bool(selection.texts))
    return menu


def leave_menu_to_page(text: FlowText) -> None:
    """Have the page show the menu of a text, for all of its selection."""
    text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)


def _copy(text: str) -> None:
    if text:
        QGuiApplication.clipboard().setText(text)

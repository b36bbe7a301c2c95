"""No words are cut: pages and dialogs in all languages, with type twice as large."""

from functools import partial

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from inglenook.application import Application
from inglenook.chats.records import Ending
from inglenook.paths import default_paths
from inglenook.ui.chat.chat_panel import ChatPanel
from inglenook.ui.chat.export_dialog import ExportDialog
from inglenook.ui.chat.side_panel.panel_section import PanelSection
from inglenook.ui.chat.side_panel.side_panel import SidePanel
from inglenook.ui.compare.compare_page import ComparePage
from inglenook.ui.compare.prompt_box import PromptBox
from inglenook.ui.models.models_page import ModelsPage
from inglenook.ui.models.segments import Segments
from inglenook.ui.settings.section_list import SectionList
from inglenook.ui.widgets.elided_label import ElidedLabel

SETTINGS = """
[appearance]
language = "{language}"
zoom_percent = {zoom_percent}
theme = "light"

[network]
offline = true
"""
SECTIONS = (
    "general",
    "storage",
    "engine",
    "network",
    "appearance",
    "shortcuts",
    "about",
)


#: Language, size of type in percent, and size of the window.
LOOKS = (
    ("en", 100, 640, 400),
    ("ru", 100, 640, 400),
    ("ru", 200, 1280, 800),
    ("zh_CN", 200, 1280, 800),
)


@pytest.fixture(params=LOOKS, ids=str)
def application(request, own_language, appearance, qapp):
    """The program in one of those looks."""
    language, zoom_percent, width, height = request.param
    paths = default_paths()
    paths.settings.parent.mkdir(parents=True, exist_ok=True)
    chosen = SETTINGS.format(language=language, zoom_percent=zoom_percent)
    paths.settings.write_text(chosen)
    made = Application(qapp, paths)
    made.window.resize(width, height)
    made.window.show()
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def places(application):
    """How each part comes to be seen, and what is to be looked at then."""
    window, chats = application.window, application._chats
    panel, side = window.findChild(ChatPanel), window.findChild(SidePanel)

    def section(name):
        window.show_settings()
        application._settings.show_section(name)
        return application._settings

    def first():
        window.show_page(0)
        return chats

    def conversation():
        open_a_chat(application.services)
        return chats

    def aside(name):
        panel.show()
        panel.findChild(QAbstractButton, "back").click()
        panel.findChild(QAbstractButton, name).click()
        return panel

    def side_panel():
        if not side.isVisible():
            chats.toggle_side_panel()
        for each in side.findChildren(PanelSection):
            each.unfold()
        return side

    def export():
        dialog = ExportDialog("Export 2 chats", window)
        dialog.open()
        return dialog

    return {
        **models_and_compare(window),
        "first": first,
        "conversation": conversation,
        "archive": lambda: aside("archive"),
        "trash": lambda: aside("trash"),
        "side panel": side_panel,
        "export": export,
        **{name: partial(section, name) for name in SECTIONS},
    }


def models_and_compare(window):
    """How the parts of these two pages come to be seen."""

    def models(tab):
        window.show_page(1)
        page = window.findChild(ModelsPage)
        names = page.findChild(Segments).findChildren(QAbstractButton)
        names[tab].click()
        return page

    def tool(number):
        page = models(2)
        page.findChild(SectionList).choose(number)
        return page

    def downloads():
        page = models(0)
        page.show_downloads()
        return page

    def compare():
        window.show_page(2)
        return window.findChild(ComparePage)

    return {
        "mine": lambda: models(0),
        "discover": lambda: models(1),
        "quantize": lambda: tool(0),
        "import": lambda: tool(1),
        "merge": lambda: tool(2),
        "downloads": downloads,
        "compare": compare,
    }


def open_a_chat(services):
    store = services.store
    chat = store.create("Bread")
    question = store.add(chat.id, None, "user", "How?")
    answer = store.add(chat.id, question.id, "assistant", "")
    store.finish(answer.id, "```python\nbake()\n```", Ending(stop_reason="length"))
    services.chats.opened.open(chat.id)


def has_room(widget):
    """Whether all words of a widget are to be seen, or give way on purpose."""
    match widget:
        case ElidedLabel():
            return widget.height() >= widget.sizeHint().height()
        case QLabel() if widget.wordWrap():
            return widget.height() >= widget.heightForWidth(widget.width())
        case QLabel() | QAbstractButton():
            return widget.size().expandedTo(widget.sizeHint()) == widget.size()
        case PromptBox():
            # Of a long prompt, the beginning is enough.
            return True
        case QComboBox():
            return words_size(widget).width() <= words_room(widget).width()
        case _:
            return True


def words_size(box):
    return box.fontMetrics().boundingRect(box.currentText())


def words_room(box):
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    style, field = box.style(), QStyle.SubControl.SC_ComboBoxEditField
    return style.subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, field, box
    ).size()


def cut(window):
    """The words that are not to be seen whole."""
    seen = [each for each in window.findChildren(QWidget) if each.isVisible()]
    return [
        (words(each), each.size().toTuple(), each.sizeHint().toTuple())
        for each in seen
        if words(each) and not has_room(each)
    ]


def words(widget):
    match widget:
        case QLabel() | QAbstractButton():
            return widget.text()
        case QComboBox():
            return widget.currentText()
        case _:
            return ""


def too_wide(page):
    """The parts of a page that would have to be scrolled sideways."""
    return [
        area.accessibleName()
        for area in page.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]


def test_in_each_part_of_the_window(places, qtbot):
    for name, show in places.items():
        page = show()

        def all_fits(name=name, page=page):
            assert (name, cut(page), too_wide(page)) == (name, [], [])

        qtbot.waitUntil(all_fits)

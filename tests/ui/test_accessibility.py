"""The whole window by keyboard and screen reader: every page and dialog is walked."""

from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QListWidget, QWidget

from inglenook.application import Application
from inglenook.chats import records as chats_records
from inglenook.diagnostics.last_run import Ending, Run
from inglenook.diagnostics.libraries import Library
from inglenook.diagnostics.report import Report
from inglenook.errors import StoreUnusable
from inglenook.paths import default_paths
from inglenook.ui.errors import FailureDialog
from inglenook.ui.models.models_page import ModelsPage
from inglenook.ui.report_dialog import ReportDialog
from inglenook.ui.settings.libraries_dialog import LibrariesDialog
from inglenook.ui.settings.section_list import SectionList

ANSWER = """Like [this](https://bread.test):

```python
bake()
```

```sh
bake
```
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


@pytest.fixture
def application(qapp):
    made = Application(qapp, default_paths())
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def open_window(application, qtbot):
    """Shows the window, without loading or reading anything."""
    window = application.window
    window.resize(1400, 900)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def show(application, open_window):
    """Brings a part of the window to the front, and gives what is to be walked."""

    def chats():
        open_window.show_page(0)

    def conversation():
        store = application.services.store
        chat = store.create("Bread")
        question = store.add(chat.id, None, "user", "How?")
        answer = store.add(chat.id, question.id, "assistant", "")
        store.finish(answer.id, ANSWER, chats_records.Ending(stop_reason="end"))
        application.services.chats.opened.open(chat.id)
        open_window.show_page(0)

    def mine():
        open_window.show_page(1)

    def discover():
        open_window.show_page(1)
        open_window.findChild(ModelsPage).show_discover()

    def downloads():
        open_window.show_page(1)
        open_window.findChild(ModelsPage).show_downloads()

    def section(name):
        open_window.show_settings()
        application._settings.show_section(name)

    def show_(name):
        pages = {
            "chats": chats,
            "conversation": conversation,
            "mine": mine,
            "discover": discover,
            "downloads": downloads,
        }
        pages.get(name, lambda: section(name))()
        return open_window

    return show_


@pytest.fixture
def ask(appearance, qtbot):
    """Opens a dialog by its name."""
    ending = Ending(how="crash", run=Run(version="1", began=datetime.now(UTC)))
    library = Library(name="x", version="1", licence="MIT", text="As is.")
    dialogs = {
        "report": lambda: ReportDialog(Report("a", "b"), ending, appearance),
        "libraries": lambda: LibrariesDialog([library]),
        "failure": lambda: FailureDialog(StoreUnusable("/x", "it is full")),
    }

    def ask_(name):
        dialog = dialogs[name]()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog

    return ask_


def stops(window):
    """What the keyboard can reach."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def spoken(widget):
    """What a screen reader says: the name, and what kind of thing it is."""
    told = QAccessible.queryAccessibleInterface(widget)
    # On Linux, Qt says a box's choice for its name, and points to its label.
    is_box = isinstance(widget, QComboBox)
    name = widget.accessibleName() if is_box else told.text(QAccessible.Text.Name)
    return name, told.role().name


def group(widget):
    """The nearest thing around it that has a name, which is said with it."""
    around = widget.parentWidget()
    while around is not None and not around.accessibleName():
        around = around.parentWidget()
    return around


def walk(window, qtbot):
    """What Tab goes through, from the first to the first again."""
    stops(window)[0].setFocus(Qt.FocusReason.TabFocusReason)
    walked = [QApplication.focusWidget()]
    for _ in range(500):
        qtbot.keyClick(walked[-1], Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        # In a text it goes from link to link.
        if now is not walked[-1]:
            if now in walked:
                return walked
            walked.append(now)
    raise AssertionError(f"Tab stays at {described(walked[-1:])}")


def place(widget):
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


def are_near(one, other):
    """Whether they belong together."""
    is_one_group = group(one) is group(other) is not None
    return is_one_group or one.parentWidget() is other.parentWidget()


def goes_back(one, other):
    """Whether the eye would meet the second of two in one row or column first."""
    a, b = place(one), place(other)
    middle = b.center().y()
    is_beside = a.top() <= middle <= a.bottom()
    return b.right() < a.left() if is_beside else b.bottom() < a.top()


def described(widgets):
    return [(*spoken(each), each.objectName()) for each in widgets]


def assert_is_spoken(window):
    silent = [each for each in stops(window) if not spoken(each)[0].strip()]
    assert [type(each).__name__ for each in silent] == []
    said = Counter((*spoken(each), group(each)) for each in stops(window))
    assert {words for words, times in said.items() if times > 1} == set()


def assert_is_walked(window, qtbot):
    walked = walk(window, qtbot)
    missed = [each for each in stops(window) if each not in walked]
    assert described(missed) == []
    pairs = pairwise(walked)
    near = [pair for pair in pairs if are_near(*pair)]
    assert [described(pair) for pair in near if goes_back(*pair)] == []


PLACES = ("chats", "conversation", "mine", "discover", "downloads", *SECTIONS)


@pytest.mark.parametrize("name", PLACES)
def test_what_can_be_reached_has_a_name_of_its_own(show, name):
    assert_is_spoken(show(name))


@pytest.mark.parametrize("name", PLACES)
def test_tab_goes_through_all_in_the_order_of_reading(show, name, qtbot):
    assert_is_walked(show(name), qtbot)


def test_the_way_back_is_the_way_there_reversed(show, qtbot):
    window = show("conversation")
    there = walk(window, qtbot)
    back = [QApplication.focusWidget()]
    while len(back) <= len(there):
        qtbot.keyClick(back[-1], Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        if (now := QApplication.focusWidget()) is not back[-1]:
            back.append(now)
    assert back[1:] == there[::-1]


@pytest.mark.parametrize("name", ["report", "libraries", "failure"])
def test_dialogs_are_spoken_and_walked(ask, name, qtbot):
    dialog = ask(name)
    assert_is_spoken(dialog)
    assert_is_walked(dialog, qtbot)


def test_every_section_of_the_settings_is_walked(show):
    names = show("general").findChild(SectionList).findChild(QListWidget)
    assert names.count() == len(SECTIONS)

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
)

from inglenook.errors import NotEnoughMemory
from inglenook.settings.fields import fields
from inglenook.settings.schema import Settings
from inglenook.settings.service import SettingsService
from inglenook.ui.main_window import LaterPage, MainWindow
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.rail import Rail

CTRL = Qt.KeyboardModifier.ControlModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def settings(qapp, tmp_path):
    return SettingsService(tmp_path / "settings.toml", qapp)


@pytest.fixture
def open_window(settings, appearance, tmp_path, qtbot):
    def opened():
        chats = QSplitter()
        chats.setObjectName("chats")
        chats.addWidget(QLineEdit())
        chats.addWidget(QLineEdit())
        page = QLineEdit()
        state_file = tmp_path / "window.json"
        models = QLineEdit()
        later = (
            LaterPage("models", "ph.cube", lambda: models),
            LaterPage("settings", "ph.gear", lambda: page),
        )
        window = MainWindow(chats, later, settings, appearance, state_file)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return opened


@pytest.fixture
def window(open_window):
    return open_window()


def shown_page(window):
    return window.findChild(QStackedWidget).currentIndex()


def zoom(settings):
    return settings.settings.appearance.zoom_percent


def dropped(*names):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/models/{name}") for name in names])
    return data


def drag(window, data):
    event = QDragEnterEvent(
        QPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_MODIFIER
    )
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def test_it_opens_on_the_chats(window):
    assert shown_page(window) == 0
    assert window.windowTitle() == "Inglenook"
    assert window.minimumSize().toTuple() == (640, 400)


def test_the_title_names_the_chat(window):
    window.show_title("Bread")
    assert window.windowTitle() == "Bread — Inglenook"


@pytest.mark.parametrize(
    ("key", "page"),
    [(Qt.Key.Key_2, 1), (Qt.Key.Key_4, 2), (Qt.Key.Key_Comma, 2), (Qt.Key.Key_1, 0)],
)
def test_a_key_shows_a_page(window, qtbot, key, page):
    window.show_page(1 if page != 1 else 0)
    qtbot.keyClick(window, key, CTRL)
    assert shown_page(window) == page
    button = window.findChild(Rail).findChildren(QToolButton)[page]
    assert button.isChecked()


def test_the_rail_shows_a_page(window, qtbot):
    button = window.findChild(Rail).findChildren(QToolButton)[1]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown_page(window) == 1


def test_keys_change_the_size_of_text(window, settings, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Equal, CTRL)
    assert zoom(settings) == 110
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert zoom(settings) == 90
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    assert zoom(settings) == 100


@pytest.mark.parametrize(
    ("key", "bound"), [(Qt.Key.Key_Minus, "minimum"), (Qt.Key.Key_Equal, "maximum")]
)
def test_the_size_of_text_stays_within_the_settings_bounds(
    window, settings, qtbot, key, bound
):
    field = next(each for each in fields(Settings()) if each.name == "zoom_percent")
    end = getattr(field, bound)
    settings.change("appearance", "zoom_percent", end)
    with qtbot.assertNotEmitted(settings.failed):
        qtbot.keyClick(window, key, CTRL)
    assert zoom(settings) == end


def test_f1_asks_for_the_keys(window, qtbot):
    with qtbot.waitSignal(window.shortcuts_requested):
        qtbot.keyClick(window, Qt.Key.Key_F1)


def test_what_concerns_the_program_is_said_above_each_page(window, appearance):
    banner = Banner("note", "Something.", "", appearance)
    window.show_banner(banner)
    for page in range(3):
        window.show_page(page)
        assert banner.isVisible()
    pages = window.width() - window.findChild(Rail).width()
    assert banner.width() < pages
    window.take_away(banner)
    assert not banner.isVisible()


def test_ctrl_q_closes_the_window(window, qtbot):
    with qtbot.waitSignal(window.closing):
        qtbot.keyClick(window, Qt.Key.Key_Q, CTRL)
    assert not window.isVisible()


def test_the_rail_gives_way_in_a_narrow_window(window):
    rail = window.findChild(Rail)
    wide = rail.width()
    window.resize(640, 400)
    assert rail.sizeHint().width() < wide


def test_place_and_splitters_are_remembered(open_window):
    window = open_window()
    window.resize(700, 500)
    window.findChild(QSplitter, "chats").setSizes([400, 200])
    sizes = window.findChild(QSplitter, "chats").sizes()
    window.close()
    again = open_window()
    assert again.size().toTuple() == (700, 500)
    assert again.findChild(QSplitter, "chats").sizes() == sizes


def test_the_page_is_remembered(open_window):
    window = open_window()
    window.show_page(1)
    window.close()
    assert shown_page(open_window()) == 1


def test_a_page_that_was_never_shown_says_itself_where_the_focus_is(open_window):
    window = open_window()
    window.show_page(1)
    window.close()
    again = open_window()
    chats = again.findChild(QSplitter, "chats")
    chats.setFocusProxy(chats.widget(1))
    again.show_page(0)
    assert again.focusWidget() is chats.widget(1)


def test_a_full_screen_window_is_one_again(open_window):
    window = open_window()
    window.setWindowState(Qt.WindowState.WindowMaximized)
    window.close()
    assert open_window().windowState() & Qt.WindowState.WindowMaximized


def test_a_place_outside_of_all_screens_is_mended(open_window):
    window = open_window()
    window.setGeometry(90_000, 90_000, 800, 600)
    window.close()
    again = open_window()
    assert again.screen().availableGeometry().contains(again.geometry().center())


@pytest.mark.parametrize("page", [-1, 3, 99])
def test_a_page_that_is_none_is_the_first(open_window, tmp_path, page):
    (tmp_path / "window.json").write_text(f'{{"page": {page}}}')
    assert shown_page(open_window()) == 0


def test_a_model_can_be_dropped(window, qtbot):
    data = dropped("notes.txt", "a.GGUF", "b.gguf")
    assert drag(window, data)
    drop = QDropEvent(
        QPointF(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        NO_MODIFIER,
    )
    with qtbot.waitSignal(window.model_dropped) as signal:
        QApplication.sendEvent(window, drop)
    assert signal.args == [Path("/models/a.GGUF")]


@pytest.mark.parametrize("data", [dropped("notes.txt"), dropped(), QMimeData()])
def test_nothing_else_can_be_dropped(window, data):
    assert not drag(window, data)


def test_a_failure_stays_on_each_page_until_it_is_closed(window, qtbot):
    banner = window.show_failure(NotEnoughMemory())
    window.show_page(1)
    assert banner.isVisible()
    qtbot.mouseClick(banner.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not banner.isVisible()

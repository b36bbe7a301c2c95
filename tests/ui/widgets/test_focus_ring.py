import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from inglenook.ui.widgets.focus_ring import FocusRing


@pytest.fixture
def page(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    layout = QHBoxLayout(made)
    for widget in (QLineEdit(), QPushButton("Load"), QPushButton("Delete")):
        layout.addWidget(widget)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.findChild(QLineEdit).setFocus()
    return made


@pytest.fixture
def ring(appearance, page):
    made = FocusRing(appearance)
    yield made
    made.put_away()


def color(ring, x, y):
    return ring.frame.grab().toImage().pixelColor(x, y).name().upper()


def test_tab_rings_the_button_it_moves_to(ring, page, qtbot):
    button = page.findChild(QPushButton)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert ring.frame.isVisible()
    assert ring.frame.geometry() == button.geometry().adjusted(-4, -4, 4, 4)


def test_a_click_leaves_no_ring(ring, page, qtbot):
    button = page.findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.hasFocus()
    assert ring.frame is None


def test_a_field_has_its_own_edge(ring, page, qtbot):
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Backtab)
    assert page.findChild(QLineEdit).hasFocus()
    assert ring.frame is None


def test_it_is_drawn_in_the_accent(ring, page, appearance, qtbot):
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert color(ring, ring.frame.width() // 2, 0) == appearance.theme.accent


def test_round_a_chip_it_is_as_round(ring, page, appearance, qtbot):
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    # Here the straight part of its side begins, unless it is round.
    assert color(ring, 0, 12) == appearance.theme.accent
    page.findChild(QPushButton).setProperty("kind", "chip")
    assert color(ring, 0, 12) != appearance.theme.accent


def test_put_away_it_follows_the_focus_no_more(appearance, page, qtbot):
    ring = FocusRing(appearance)
    ring.put_away()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert ring.frame is None


def test_it_outlives_a_dialog_that_ended_while_it_was_ringed(ring, page, qtbot):
    dialog = QDialog(page)
    QPushButton("Close", dialog)
    dialog.open()
    button = dialog.findChild(QPushButton)
    qtbot.waitUntil(lambda: ring.frame is not None and ring.frame.widget() is button)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.deleteLater()
    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.keyClick(page.findChild(QLineEdit), Qt.Key.Key_Tab)
    assert ring.frame.widget() is page.findChild(QPushButton)

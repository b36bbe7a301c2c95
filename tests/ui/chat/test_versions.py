from PySide6.QtWidgets import QToolButton, QWidget
from tests.ui.chat.conftest import question

from inglenook.ui.chat.versions import Versions


def test_it_never_is_a_window_of_its_own(wishes, appearance, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    made = Versions(question(1, n_siblings=2), wishes, appearance, page)
    assert not made.isWindow()


def test_the_arrows_end_with_the_versions(wishes, appearance, shown, qtbot):
    page = shown(QWidget())
    made = Versions(question(1, n_siblings=2, sibling=1), wishes, appearance, page)
    assert not made.findChild(QToolButton, "earlier").isEnabled()
    with qtbot.waitSignal(wishes.version_requested) as told:
        made.findChild(QToolButton, "later").click()
    assert told.args == [1, 1]

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from inglenook.ui.restart_banner import RestartBanner


@pytest.fixture
def banner(appearance, qtbot):
    made = RestartBanner(appearance)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_offers_to_start_again(banner, qtbot):
    button = banner.findChild(QPushButton)
    assert button.text() == "Restart now"
    with qtbot.waitSignal(banner.restart_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

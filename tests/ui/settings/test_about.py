from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from inglenook import __version__
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.ui.settings.about import AboutView, Place
from inglenook.updates.service import UpdateService


@pytest.fixture
def about(appearance, qtbot, qapp, diagnostics):
    updates = UpdateService(Network(NetworkOptions()), "", qapp)
    places = [Place("Chats", Path("/data")), Place("Logs", Path("/logs"))]
    made = AboutView(
        "llama-cpp-python 0.3.36", updates, diagnostics, appearance, places
    )
    qtbot.addWidget(made)
    made.show()
    yield made
    updates.deleteLater()


def test_it_tells_the_version_the_engine_and_the_folders(about):
    texts = [label.text() for label in about.findChildren(QLabel)]
    assert f"Version {__version__} · llama-cpp-python 0.3.36" in texts
    assert {"Chats", "/data", "Logs", "/logs"} <= set(texts)
    assert any("MIT" in text for text in texts)


def test_a_folder_can_be_opened(about, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    buttons = about.findChildren(QPushButton)
    (button,) = (each for each in buttons if each.accessibleName() == "Open Logs")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [url.toLocalFile() for url in opened] == ["/logs"]

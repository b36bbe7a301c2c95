import keyring
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from tests.settings.keyrings import LockedKeyring, MemoryKeyring

from inglenook.settings.service import TokenService
from inglenook.ui.errors import FailureBanner
from inglenook.ui.settings.token_view import TokenView


@pytest.fixture(autouse=True)
def _own_keyring():
    before = keyring.get_keyring()
    keyring.set_keyring(MemoryKeyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def tokens(settings, qapp):
    made = TokenService(settings, lambda: "hub.test", "hub.test", qapp)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def view(tokens, appearance, qtbot):
    made = TokenView(tokens, appearance)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def line(view):
    return view.findChild(QLineEdit, "token")


def button(view, text):
    (found,) = [each for each in view.findChildren(QPushButton) if each.text() == text]
    return found


def words(view):
    return " ".join(label.text() for label in view.findChildren(QLabel))


def test_it_says_who_gets_the_token(view):
    assert "sent to hub.test, and to nobody else" in words(view)
    assert "There is no token." in words(view)
    assert not button(view, "Save").isEnabled()
    assert not button(view, "Forget").isVisible()


def test_a_token_is_saved_and_not_shown(view, line, tokens, qtbot):
    assert line.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(line, "hf_a")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == ""
    qtbot.waitUntil(lambda: "in the system’s keyring" in words(view))
    assert tokens.token() == "hf_a"


def test_a_token_is_forgotten(view, line, tokens, qtbot):
    qtbot.keyClicks(line, "hf_a")
    qtbot.mouseClick(button(view, "Save"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(button(view, "Forget").isVisible)
    qtbot.mouseClick(button(view, "Forget"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "There is no token." in words(view))
    assert tokens.token() == ""


def test_without_a_keyring_it_says_so(view, line, qtbot):
    keyring.set_keyring(LockedKeyring())
    qtbot.keyClicks(line, "hf_a")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "until Inglenook ends" in words(view))


def test_a_token_of_the_environment_is_not_replaced(
    monkeypatch, tokens, appearance, qtbot
):
    monkeypatch.setenv("HF_TOKEN", "hf_env")
    view = TokenView(tokens, appearance)
    qtbot.addWidget(view)
    assert "HF_TOKEN" in words(view)
    assert not view.findChild(QLineEdit, "token").isEnabled()


def test_a_keyring_that_refuses_is_said(view, line, tokens, qtbot):
    qtbot.keyClicks(line, "hf_a")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(button(view, "Forget").isVisible)
    keyring.set_keyring(LockedKeyring())
    qtbot.mouseClick(button(view, "Forget"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.findChild(FailureBanner) is not None)
    assert "keyring" in view.findChild(FailureBanner).accessibleName()

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from inglenook.ui.chat.get_model_dialog import GetModelDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def _no_mirror(monkeypatch):
    monkeypatch.delenv("HF_ENDPOINT", raising=False)


@pytest.fixture
def open_dialog(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)

    def opened():
        made = GetModelDialog(parent)
        made.open()
        return made

    return opened


def button(dialog, name):
    return dialog.findChild(QPushButton, name)


def test_it_takes_three_steps(open_dialog):
    texts = [label.text() for label in open_dialog().findChildren(QLabel)]
    assert texts[1::2] == ["1.", "2.", "3."]
    assert "Hugging Face (huggingface.co)" in texts[2]
    assert "Q4_K_M" in texts[4]


def test_nothing_is_opened_before_a_click(open_dialog, browser, qtbot):
    with qtbot.assertNotEmitted(browser.opened):
        dialog = open_dialog()
        qtbot.mouseClick(button(dialog, "close"), LEFT)
    assert not dialog.isVisible()


def test_a_click_opens_the_models_and_the_steps_stay(open_dialog, browser, qtbot):
    dialog = open_dialog()
    with qtbot.waitSignal(browser.opened) as told:
        qtbot.mouseClick(button(dialog, "browse"), LEFT)
    (url,) = told.args
    assert (url.host(), url.path()) == ("huggingface.co", "/models")
    assert "library=gguf" in url.query()
    assert dialog.isVisible()


def test_a_mirror_takes_its_place(open_dialog, browser, monkeypatch, qtbot):
    monkeypatch.setenv("HF_ENDPOINT", "https://hf-mirror.com/")
    dialog = open_dialog()
    assert any("(hf-mirror.com)" in each.text() for each in dialog.findChildren(QLabel))
    with qtbot.waitSignal(browser.opened) as told:
        qtbot.mouseClick(button(dialog, "browse"), LEFT)
    (url,) = told.args
    assert (url.host(), url.path()) == ("hf-mirror.com", "/models")


@pytest.mark.parametrize("endpoint", ["", "hf-mirror.com", "file:///etc", "https://"])
def test_what_is_no_mirror_is_passed_over(open_dialog, monkeypatch, endpoint):
    monkeypatch.setenv("HF_ENDPOINT", endpoint)
    texts = [label.text() for label in open_dialog().findChildren(QLabel)]
    assert "(huggingface.co)" in texts[2]


def test_enter_opens_them_as_well(open_dialog, browser, qtbot):
    with qtbot.waitSignal(browser.opened):
        qtbot.keyClick(open_dialog(), Qt.Key.Key_Return)


def test_a_file_can_be_pointed_at(open_dialog, browser, qtbot):
    dialog = open_dialog()
    with qtbot.waitSignals([dialog.accepted, dialog.file_requested], order="strict"):
        qtbot.mouseClick(button(dialog, "file"), LEFT)


def test_escape_closes_it(open_dialog, qtbot):
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

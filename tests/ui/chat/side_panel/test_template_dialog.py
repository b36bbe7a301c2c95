"""Editing a chat template."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton, QWidget

from inglenook.prompts.formats import formats
from inglenook.ui.chat.side_panel.template_dialog import TemplateDialog

CHATML = next(each.template for each in formats() if each.id == "chatml")


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    return made


@pytest.fixture
def dialog(templates, appearance, window, qtbot):
    made = TemplateDialog(templates, CHATML, appearance, window)
    with qtbot.waitSignal(templates.tried):
        made.show()
    return made


def edit(dialog):
    return dialog.findChild(QPlainTextEdit, "template")


def use(dialog):
    return dialog.findChild(QPushButton, "use")


def problem(dialog):
    return dialog.findChild(QLabel, "template-problem").text()


def write(dialog, templates, qtbot, text):
    with qtbot.waitSignal(templates.tried):
        edit(dialog).setPlainText(text)


def test_it_shows_what_a_template_writes(dialog):
    preview = dialog.findChild(QPlainTextEdit, "preview")
    assert "<|im_start|>assistant\nParis.<|im_end|>" in preview.toPlainText()
    assert use(dialog).isEnabled()


def test_a_wrong_line_is_named_and_marked(dialog, templates, qtbot):
    write(dialog, templates, qtbot, "{{ bos_token }}\n{% if %}")
    assert "line 2" in problem(dialog)
    (mark,) = edit(dialog).extraSelections()
    assert mark.cursor.blockNumber() == 1
    assert not use(dialog).isEnabled()


def test_a_mended_one_can_be_used(dialog, templates, qtbot):
    write(dialog, templates, qtbot, "{% if %}")
    write(dialog, templates, qtbot, CHATML)
    assert edit(dialog).extraSelections() == []
    with qtbot.waitSignal(dialog.template_chosen) as chosen:
        use(dialog).click()
    assert chosen.args == [CHATML]


def test_until_it_is_tried_it_cannot_be_used(dialog, templates, qtbot):
    with qtbot.waitSignal(templates.tried):
        edit(dialog).setPlainText(CHATML + "\n")
        assert not use(dialog).isEnabled()
    assert use(dialog).isEnabled()


def test_nothing_asks_for_something(dialog, qtbot):
    edit(dialog).clear()
    qtbot.waitUntil(lambda: "Write a template" in problem(dialog))


def test_it_can_begin_with_one_that_ships(dialog, templates, qtbot):
    begin = dialog.findChild(QComboBox)
    with qtbot.waitSignal(templates.tried):
        begin.setCurrentText("Alpaca")
        begin.activated.emit(begin.currentIndex())
    assert "### Instruction:" in dialog.source
    edit(dialog).undo()
    assert dialog.source == CHATML
    with qtbot.waitSignal(templates.tried):
        pass

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from inglenook.ui.widgets.file_dialog import (
    ask_for_files,
    ask_for_folder,
    ask_for_model,
    ask_where,
)


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    yield made
    made.close()


def test_it_offers_models_only(parent):
    dialog = ask_for_model(parent)
    assert dialog.isVisible()
    assert dialog.nameFilters() == ["GGUF models (*.gguf)"]


@pytest.mark.parametrize(
    ("ask", "mode"),
    [
        (ask_for_files, QFileDialog.FileMode.ExistingFiles),
        (ask_for_folder, QFileDialog.FileMode.Directory),
    ],
)
def test_it_asks_for_what_is_there(parent, ask, mode):
    assert ask(parent, "Open").fileMode() == mode


def test_a_new_file_has_a_name_and_a_suffix(parent, tmp_path):
    dialog = ask_where(parent, "Save", "notes", folder=str(tmp_path), suffix="md")
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert dialog.selectedFiles() == [str(tmp_path / "notes.md")]


def test_it_is_gone_when_it_is_closed(parent, qtbot):
    ask_for_model(parent).reject()
    qtbot.waitUntil(lambda: not parent.findChildren(QFileDialog))

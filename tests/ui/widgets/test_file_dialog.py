import pytest
from PySide6.QtWidgets import QWidget

from inglenook.ui.widgets.file_dialog import ask_for_model


@pytest.fixture
def dialog(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    yield ask_for_model(parent)
    parent.close()


def test_it_offers_models_only(dialog):
    assert dialog.isVisible()
    assert dialog.nameFilters() == ["GGUF models (*.gguf)"]

"""What can be done with a model of the list."""

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from tests.ui.models.mine.conftest import SMALL, STARTER, model

from inglenook.engine.prospects.prospects import Prospect
from inglenook.errors import ModelDamaged, ModelNotFound
from inglenook.ui.models.mine.row_menu import RowMenu
from inglenook.ui.models.mine.rows import VariantRow


@pytest.fixture
def make(appearance, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)

    def made(shown=SMALL, **fields):
        row = VariantRow(model=shown, title="x", prospect=Prospect(), **fields)
        return RowMenu(row, appearance, parent)

    return made


def offered(menu):
    return [action.text() for action in menu.actions() if action.isEnabled()]


def choose(menu, start):
    (action,) = (each for each in menu.actions() if each.text().startswith(start))
    action.trigger()


def test_a_sound_model_can_be_loaded_verified_and_deleted(make, qtbot):
    menu = make()
    assert {"Load", "Verify its files", "Delete…"} <= set(offered(menu))
    with qtbot.waitSignal(menu.removal_requested):
        choose(menu, "Delete")
    with qtbot.waitSignal(menu.act_requested):
        choose(menu, "Load")


def test_a_damaged_one_cannot_be_loaded_but_deleted(make):
    menu = make(model(error=ModelDamaged("x", "y")))
    assert "Load" not in offered(menu)
    assert "Delete…" in offered(menu)


def test_what_is_not_ours_or_in_use_cannot_be_deleted(make):
    for menu in (make(STARTER), make(fire="loaded"), make(model(program="ollama"))):
        assert not any(text.startswith("Delete") for text in offered(menu))


def test_its_folder_is_shown(make, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    choose(make(), "Show in")
    assert opened[0].toLocalFile() == str(SMALL.path.parent)


def test_a_missing_one_can_be_located_or_forgotten(make, qtbot):
    menu = make(model(error=ModelNotFound("x")))
    assert offered(menu) == ["Locate…", "Copy its path", "", "Remove from list"]
    with qtbot.waitSignal(menu.forget_requested):
        choose(menu, "Remove")
    with qtbot.waitSignal(menu.act_requested):
        choose(menu, "Locate")


def test_what_is_busy_is_not_measured(make, qtbot):
    with qtbot.waitSignal((menu := make()).measure_requested):
        choose(menu, "Measure")
    busy = make(is_busy=True)
    assert not {"Measure its speed", "Verify its files"} & set(offered(busy))

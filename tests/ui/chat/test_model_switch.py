from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from tests.ui.chat.conftest import READY, STARTER
from tests.ui.widgets.plans import planned

from inglenook.engine.state import EngineState, Phase
from inglenook.errors import EngineKilled, NotAGguf
from inglenook.ui.chat.model_menu import ModelMenu
from inglenook.ui.chat.model_switch import ModelSwitch
from inglenook.ui.chat.plan_panel import PlanPanel
from inglenook.ui.widgets.plan_view import PlanView

NBSP = "\u00a0"


@pytest.fixture
def models(library):
    library.find()
    return library.models


@pytest.fixture
def switch(models, appearance, shown):
    return shown(ModelSwitch(lambda: models, appearance), 400, 40)


@pytest.fixture
def menu(models, appearance, switch):
    made = switch.findChild(ModelMenu)
    made.fill(READY)
    return made


def entries(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def entry(menu, text):
    return next(action for action in menu.actions() if action.text().startswith(text))


def state(switch):
    return switch.findChild(QLabel, "state")


def test_without_a_model_it_asks_to_choose_one(switch):
    assert switch.accessibleName() == "Choose a model. Nothing is loaded"


def test_it_names_the_model_and_its_state(switch):
    switch.show_state(READY)
    assert switch.accessibleName() == ("Qwen3-8B Q4_K_M. Ready · CPU · 16k context")


def test_the_starter_is_included(switch):
    switch.show_state(STARTER)
    assert switch.accessibleName() == "Starter included. Ready · CPU · 16k context"


def test_it_tells_how_fast_the_answer_comes(switch):
    switch.show_state(replace(READY, phase=Phase.ANSWERING))
    switch.show_speed(41.8)
    assert "42\u00a0tok/s" in state(switch).text()


def test_the_speed_of_the_last_answer_goes_with_it(switch):
    switch.show_state(replace(READY, phase=Phase.ANSWERING))
    switch.show_speed(41.8)
    switch.show_state(READY)
    switch.show_state(replace(READY, phase=Phase.ANSWERING))
    assert "tok/s" not in state(switch).text()


def test_a_fallback_is_told_in_the_tone_of_a_warning(switch):
    reason = "the fast kernels crash here"
    switch.show_state(replace(READY, reason=reason, is_fallback=True))
    assert state(switch).property("tone") == "warn"


def test_a_failure_is_told_in_the_tooltip(switch):
    error = EngineKilled()
    switch.show_state(EngineState(phase=Phase.FAILED, error=error))
    assert state(switch).property("tone") == "bad"
    assert switch.toolTip() == f"Not loaded\n{error.text} {error.hint}"
    assert switch.accessibleDescription() == f"{error.text} {error.hint}"


def test_its_state_gives_way_where_there_is_little_room(switch):
    switch.show_state(replace(READY, reason="a very long reason " * 10))
    assert switch.minimumSizeHint().width() < 300


def test_the_facts_stand_before_the_reason_and_the_tooltip_has_all(switch):
    reason = "CUDA0 has only 0.4 GiB free, too little to be faster than the CPU"
    switch.show_state(replace(READY, reason=reason))
    assert switch.toolTip() == f"Ready · CPU · 16k context · {reason}"
    assert state(switch).text() == switch.toolTip()


def test_a_click_opens_the_models(switch, qtbot):
    menu = switch.findChild(ModelMenu)
    with qtbot.waitSignal(menu.aboutToShow):
        qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
        assert menu.isVisible()
        menu.close()


def test_the_models_used_last_come_first(menu):
    assert entries(menu) == [
        f"gemma-3-4b Q4_K_M\t5.03{NBSP}GB",
        f"Qwen3-8B Q4_K_M\t5.03{NBSP}GB",
        "Open a .gguf…\tCtrl+O",
        "Why this plan?\tCtrl+I",
        "Unload",
    ]


def test_choosing_a_model_names_its_file(switch, menu, models, qtbot):
    with qtbot.waitSignal(switch.model_chosen) as chosen:
        entry(menu, "gemma").trigger()
    assert chosen.args == [models[1].path]


def test_a_file_can_be_asked_for(switch, menu, qtbot):
    with qtbot.waitSignal(switch.file_requested):
        entry(menu, "Open").trigger()


def test_a_model_can_be_unloaded(switch, menu, qtbot):
    with qtbot.waitSignal(switch.unload_requested):
        entry(menu, "Unload").trigger()


def test_the_menu_opens_the_plan(switch, menu):
    switch.show_state(READY)
    entry(menu, "Why").trigger()
    panel = switch.findChild(PlanPanel)
    assert panel.isVisible()
    panel.close()


def test_the_plan_follows_the_state(switch):
    switch.show_state(replace(READY, plan=planned("S04")))
    view = switch.findChild(PlanPanel).findChild(PlanView)
    assert "19 of 33 layers" in view.text


def test_nothing_cannot_be_unloaded_or_explained(menu):
    menu.fill(EngineState())
    assert entries(menu)[-1].startswith("Open")


def test_without_models_a_file_can_be_asked_for(menu, models):
    models.clear()
    menu.fill(EngineState())
    assert entries(menu) == ["Open a .gguf…\tCtrl+O"]


def test_a_damaged_model_says_why_it_cannot_be_chosen(menu, models):
    error = NotAGguf("x.gguf", "no magic")
    models[:] = [replace(models[0], name="R&D", error=error)]
    menu.fill(EngineState())
    damaged = entry(menu, "R&&D")
    assert not damaged.isEnabled()
    assert damaged.toolTip() == error.text


def test_the_menu_says_what_the_starter_is(menu, models):
    models[:] = [replace(models[0], name="Starter", is_starter=True)]
    menu.fill(STARTER)
    assert entries(menu)[0] == f"Starter included\t5.03{NBSP}GB"
    tooltip = "A tiny demonstration model that comes with Inglenook"
    assert entry(menu, "Starter").toolTip() == tooltip


def test_a_name_is_no_markup_and_gives_way(switch):
    switch.show_state(replace(READY, model="<h1>HUGE</h1>" * 20, variant="Q" * 240))
    labels = [each for each in switch.findChildren(QLabel) if each.isVisible()]
    plain = Qt.TextFormat.PlainText
    assert [each.textFormat() for each in labels if each.text()] == [plain] * 3
    assert switch.minimumSizeHint().width() < 200


def test_tooltips_hold_no_markup(switch, menu, models):
    models[:] = [replace(models[0], path=Path("/models/<h1>.gguf"))]
    menu.fill(EngineState())
    assert entry(menu, "Qwen").toolTip().startswith("<span>/models/&lt;h1&gt;")
    switch.show_state(replace(READY, reason="<h1>x</h1>"))
    assert "&lt;h1&gt;" in switch.toolTip()


def test_a_long_name_gives_way_in_the_menu(menu, models):
    models[:] = [replace(models[0], name="W" * 240)]
    menu.fill(EngineState())
    assert menu.sizeHint().width() < 800

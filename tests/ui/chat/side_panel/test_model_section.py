"""The model, at the side of the chat."""

import msgspec
import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from tests.ui.chat.side_panel.conftest import MACHINE
from tests.ui.widgets.plans import planned

from inglenook.engine.state import EngineState, Phase
from inglenook.errors import EngineKilled
from inglenook.ui.chat.side_panel.model_section import ModelSection
from inglenook.units import format_memory


@pytest.fixture
def section(engine, hardware, appearance, qtbot):
    made = ModelSection(engine, hardware, appearance)
    qtbot.addWidget(made)
    with qtbot.waitSignal(hardware.measured):
        made.show()
    return made


def words(section):
    labels = section.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible()]


def button(section, name):
    return section.findChild(QPushButton, name)


def test_without_a_model_it_says_so(section):
    assert words(section) == ["No model is loaded"]
    assert not button(section, "unload").isEnabled()


def test_a_loaded_model_tells_its_size_and_its_plan(section, load):
    load()
    assert words(section) == [
        "Qwen3-8B Q4_K_M",
        "8.00\N{NO-BREAK SPACE}B parameters · 5.03\N{NO-BREAK SPACE}bits · "
        "5.03\N{NO-BREAK SPACE}GB",
        "Ready · CPU · 16k context",
    ]


def test_it_tells_what_of_the_gpus_memory_it_takes(section, load):
    plan = planned("S04")
    load(plan=plan)
    held = format_memory(sum(plan.bytes.per_device)).removesuffix(
        "\N{NO-BREAK SPACE}GiB"
    )
    assert "GPU memory" in words(section)
    assert f"{held} of 8.0\N{NO-BREAK SPACE}GiB" in words(section)


def test_on_the_cpu_it_is_the_ram(section, load):
    load(plan=msgspec.structs.replace(planned("S04"), devices=(), mode="cpu"))
    assert "RAM" in words(section)
    total = format_memory(MACHINE.host.ram_bytes)
    assert any(each.endswith(f"of {total}") for each in words(section))


def test_its_memory_can_be_freed(section, engine, load):
    load()
    button(section, "unload").click()
    assert engine.state == EngineState()


def test_the_sum_is_a_click_away(section, load, qtbot):
    load(plan=planned("S04"))
    with qtbot.waitSignal(section.plan_requested):
        button(section, "why").click()


def test_a_failure_says_what_can_be_done(section, engine):
    engine.become(EngineState(phase=Phase.FAILED, model="Qwen", error=EngineKilled()))
    assert any("Close other programs" in each for each in words(section))

import msgspec
import pytest
from tests.ui.widgets.plans import planned

from inglenook.ui.widgets.plan_pill import plan_pill


@pytest.mark.parametrize(
    ("scenario_id", "words", "tone"),
    [
        ("S02", "Full GPU", "good"),
        ("S20", "Experts on the CPU", "accent"),
        ("S04", "19 of 33 layers", "warn"),
        ("S26", "CPU", "neu"),
        ("S31", "Too large", "bad"),
    ],
)
def test_each_mode_has_its_words_and_its_tone(
    scenario_id, words, tone, appearance, qtbot
):
    pill = plan_pill(planned(scenario_id), appearance)
    qtbot.addWidget(pill)
    assert pill.text() == words
    assert pill.property("tone") == tone
    assert not pill.grab().isNull()


@pytest.mark.parametrize("gpu_layers", [1, 3, 80])
def test_its_disc_is_neither_empty_nor_full_for_a_part(gpu_layers, appearance, qtbot):
    plan = msgspec.structs.replace(planned("S04"), gpu_layers=gpu_layers, n_layers=81)
    pill = plan_pill(plan, appearance)
    qtbot.addWidget(pill)
    assert not pill.grab().isNull()

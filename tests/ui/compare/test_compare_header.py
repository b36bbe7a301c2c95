import pytest
from PySide6.QtWidgets import QPushButton

from inglenook.ui.compare.compare_header import CompareHeader


@pytest.fixture
def header(appearance, qtbot):
    made = CompareHeader(appearance)
    qtbot.addWidget(made)
    made.show_models(["Qwen", "Llama"])
    made.show_state(is_running=False, is_startable=True, is_done=True)
    made.show_done("Done in 7 min 40 s, 14:36")
    made.show()
    return made


@pytest.mark.parametrize(("zoom", "width"), [(100, 1208), (100, 570), (200, 700)])
def test_nothing_of_it_is_cut(header, appearance, qtbot, zoom, width):
    appearance.choose("light", zoom_percent=zoom)
    header.resize(width, 120)
    qtbot.waitExposed(header)
    for name in ("start", "export"):
        button = header.findChild(QPushButton, name)
        assert button.width() >= button.minimumSizeHint().width()
        assert header.rect().contains(button.geometry())


def test_a_model_that_is_still_there_stays_chosen(header):
    header.show_model("Qwen")
    header.show_models(["Qwen", "Gemma"])
    assert header.model == "Qwen"


def test_without_models_there_is_no_choice(header):
    header.show_models([])
    assert header.model == ""

"""Checkpoints and adapters are recognized or refused, and imported."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from tests.tools.conftest import TIMEOUT_MS
from tests.ui.models.tools.conftest import button

from inglenook.ui.models.tools.model_box import ModelBox
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.empty_state import EmptyState

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(page, bench):
    return bench.choose("Import")


def take(view, folder, bench, qtbot):
    with qtbot.waitSignals(
        [bench.tools.recognized, bench.tools.room_checked], timeout=TIMEOUT_MS
    ):
        view.take_folder(str(folder))


def test_it_begins_with_what_to_do(view):
    assert view.findChild(EmptyState).isVisible()
    assert not button(view, "Import").isEnabled()


def test_what_was_recognized_is_told(view, bench, checkpoint, qtbot):
    take(view, checkpoint, bench, qtbot)
    facts = view.findChild(QLabel, "facts").text()
    assert facts.startswith("A model · qwen3")
    assert view.findChild(QLineEdit, "name").text() == "Tiny-Chat-BF16.gguf"
    types = view.findChild(QComboBox, "type")
    assert "as it is stored" in types.currentText()
    assert button(view, "Import").isEnabled()


def test_a_model_is_imported_and_can_be_quantized_then(view, bench, checkpoint, qtbot):
    take(view, checkpoint, bench, qtbot)
    types = view.findChild(QComboBox, "type")
    with qtbot.waitSignal(bench.tools.room_checked, timeout=TIMEOUT_MS):
        types.setCurrentIndex(types.findData("F16"))
        types.activated.emit(types.currentIndex())
    with qtbot.waitSignals(
        [bench.tools.made, bench.library.models_changed], timeout=TIMEOUT_MS
    ):
        qtbot.mouseClick(button(view, "Import"), LEFT)
    made = bench.models / "Tiny-Chat-F16.gguf"
    assert made.exists()
    qtbot.mouseClick(button(view, "Quantize it"), LEFT)
    quantize = bench.page._quantize
    assert quantize.isVisible()
    assert quantize.findChild(ModelBox, "source").path == made


def test_what_cannot_be_imported_is_refused_by_name(view, bench, checkpoint, qtbot):
    config = checkpoint / "config.json"
    text = config.read_text().replace("Qwen3ForCausalLM", "BloomForCausalLM")
    config.write_text(text)
    with qtbot.waitSignal(bench.tools.not_recognized, timeout=TIMEOUT_MS):
        view.take_folder(str(checkpoint))
    assert "BloomForCausalLM" in view.findChild(Banner).accessibleName()
    assert not button(view, "Import").isEnabled()


def test_an_adapter_asks_for_its_model_and_can_be_merged_then(
    view, bench, checkpoint, peft, qtbot
):
    base = view.findChild(ModelBox, "base")
    with qtbot.waitSignal(bench.tools.not_recognized, timeout=TIMEOUT_MS):
        view.take_folder(str(peft))
    assert base.isVisible()
    with qtbot.waitSignals(
        [bench.tools.recognized, bench.tools.room_checked], timeout=TIMEOUT_MS
    ):
        base.choose(checkpoint)
    assert "LoRA adapter" in view.findChild(QLabel, "facts").text()
    with qtbot.waitSignal(bench.tools.made, timeout=TIMEOUT_MS):
        qtbot.mouseClick(button(view, "Import"), LEFT)
    qtbot.mouseClick(button(view, "Merge it into a model"), LEFT)
    merge = bench.page._merge
    assert merge.isVisible()
    assert merge.findChild(QLabel, "adapter").text() == "polite-F32-LoRA.gguf"


def test_another_folder_forgets_the_model_of_the_last(
    view, bench, checkpoint, peft, qtbot
):
    with qtbot.waitSignal(bench.tools.not_recognized, timeout=TIMEOUT_MS):
        view.take_folder(str(peft))
    with qtbot.waitSignal(bench.tools.recognized, timeout=TIMEOUT_MS):
        view.findChild(ModelBox, "base").choose(checkpoint)
    take(view, checkpoint, bench, qtbot)
    assert view._order().base is None
    assert not view.findChild(ModelBox, "base").isVisible()


def test_the_same_again_has_the_next_number(view, bench, checkpoint, qtbot):
    take(view, checkpoint, bench, qtbot)
    name = view.findChild(QLineEdit, "name")
    for following in ("Tiny-Chat-BF16-2.gguf", "Tiny-Chat-BF16-3.gguf"):
        with qtbot.waitSignals(
            [bench.tools.made, bench.tools.room_checked],
            timeout=TIMEOUT_MS,
            check_params_cbs=[
                None,
                lambda room, wanted=following: room.target.name == wanted,
            ],
        ):
            qtbot.mouseClick(button(view, "Import"), LEFT)
        assert name.text() == following

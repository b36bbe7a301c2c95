"""Adapters are merged into models that they go with."""

import gguf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from tests.tiny_models import write_model
from tests.tools.conftest import TIMEOUT_MS
from tests.ui.models.tools.conftest import button

from inglenook.ui.models.tools.model_box import ModelBox
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.boxes import DecimalBox

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(page, bench):
    return bench.choose("Merge")


def choose(view, bench, base, adapter, qtbot):
    view.findChild(ModelBox, "base").choose(base)
    with qtbot.waitSignals(
        [bench.tools.merge_checked, bench.tools.room_checked], timeout=TIMEOUT_MS
    ):
        view.take_adapter(adapter)


def test_it_says_what_is_missing(view, source):
    assert view.findChild(QLabel, "room").text() == "Choose a model."
    view.findChild(ModelBox, "base").choose(source)
    assert view.findChild(QLabel, "room").text() == "Choose an adapter."
    assert not button(view, "Merge").isEnabled()


def test_a_merge_has_the_strength_that_was_chosen(view, bench, source, adapter, qtbot):
    choose(view, bench, source, adapter, qtbot)
    assert "They go together" in view.findChild(QLabel, "facts").text()
    assert view.findChild(QLineEdit, "name").text() == "tiny-F16-polite.gguf"
    view.findChild(DecimalBox, "strength").setValue(0.5)
    with qtbot.waitSignal(bench.tools.made, timeout=TIMEOUT_MS) as told:
        qtbot.mouseClick(button(view, "Merge"), LEFT)
    (made,) = told.args
    assert made.path == source.with_name("tiny-F16-polite.gguf")
    fields = gguf.GGUFReader(made.path).fields
    assert fields["inglenook.merge.strength"].contents() == 0.5
    with qtbot.waitSignal(bench.page.compare_requested) as asked:
        qtbot.mouseClick(button(view, "Compare with the source"), LEFT)
    assert asked.args == [(source, made.path)]


def test_an_adapter_of_another_model_is_refused(view, bench, adapter, tmp_path, qtbot):
    other = write_model(tmp_path / "other.gguf", architecture="gemma3")
    view.findChild(ModelBox, "base").choose(other)
    with qtbot.waitSignal(bench.tools.merge_refused, timeout=TIMEOUT_MS):
        view.take_adapter(adapter)
    assert "another model" in view.findChild(Banner).accessibleName()
    assert not button(view, "Merge").isEnabled()

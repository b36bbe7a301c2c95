"""The context, at the side of the chat."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from tests.tiny_models import write_model
from tests.ui.widgets.plans import planned

from inglenook.chats.context.records import ContextUse
from inglenook.ui.chat.context.use_parts import UseParts
from inglenook.ui.chat.side_panel.context_section import ContextSection
from inglenook.ui.widgets.boxes import DecimalBox

USE = ContextUse(
    system=310, history=4800, files=1104, draft=20, reserve=4096, limit=16384
)


@pytest.fixture
def section(chats, engine, settings, trials, appearance, load, qtbot):
    load(plan=planned("S04"))
    made = ContextSection(chats, engine, settings, trials, appearance)
    qtbot.addWidget(made)
    made.show()
    return made


def box(section, name):
    return section.findChild(QComboBox, f"context-{name}")


def choose(box, title):
    box.setCurrentText(title)
    box.activated.emit(box.currentIndex())


def words(section):
    labels = section.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisible())


def reload_button(section):
    return section.findChild(QPushButton, "reload")


def test_without_a_model_nothing_is_said_to_fill_it(section, chats):
    chats.prompt.use_changed.emit(USE)
    assert section.findChild(UseParts).isVisible()
    chats.prompt.use_changed.emit(None)
    assert not section.findChild(UseParts).isVisible()


def test_it_shows_what_fills_it(section, chats):
    chats.prompt.use_changed.emit(USE)
    for number in ("310", "4,800", "1,104", "20", "4,096", "16,384"):
        assert number in words(section)


def test_that_a_change_reloads_the_model_is_said_before(section):
    assert "A change here reloads the model." in words(section)
    assert not reload_button(section).isVisible()


def test_a_longer_context_is_tried_before_it_is_loaded(
    section, trials, settings, engine, model, qtbot
):
    with qtbot.waitSignal(trials.told):
        choose(box(section, "length"), "4,096")
    assert "4,096 tokens would run so: Full GPU" in words(section)
    assert settings.settings.engine.context_tokens == 0
    assert engine.paths == []
    reload_button(section).click()
    assert settings.settings.engine.context_tokens == 4096
    assert engine.paths == [model]


def test_a_smaller_kv_cache_is_tried_too(section, trials, settings, qtbot):
    with qtbot.waitSignal(trials.told):
        choose(box(section, "kv"), "8 bits")
    assert "would run so" in words(section)
    reload_button(section).click()
    assert settings.settings.engine.kv_type == "q8_0"


def test_it_can_be_called_off(section, trials, engine, qtbot):
    with qtbot.waitSignal(trials.told):
        choose(box(section, "length"), "4,096")
    cancel = next(b for b in section.findChildren(QPushButton) if b.text() == "Cancel")
    cancel.click()
    assert box(section, "length").currentText() == "Automatic"
    assert not reload_button(section).isVisible()
    assert engine.paths == []


def test_without_a_model_the_next_load_uses_it(section, engine, settings):
    engine.unload()
    choose(box(section, "length"), "8,192")
    assert reload_button(section).text() == "Use from the next load"
    reload_button(section).click()
    assert settings.settings.engine.context_tokens == 8192
    assert engine.paths == []


def test_a_scaling_has_a_factor(section, settings):
    factor = section.findChild(DecimalBox, "rope-factor")
    assert not factor.isVisible()
    choose(box(section, "method"), "YaRN")
    assert factor.isVisible()
    assert factor.text() == "as needed"
    factor.setValue(2.5)
    reload_button(section).click()
    assert settings.settings.engine.rope_method == "yarn"
    assert settings.settings.engine.rope_factor == 2.5


def test_what_speaks_against_a_scaling_is_said(section, trials, qtbot):
    choose(box(section, "method"), "Linear")
    section.findChild(DecimalBox, "rope-factor").setValue(4)
    with qtbot.waitSignal(trials.told):
        choose(box(section, "length"), "2,048")
    assert "reaches as far without scaling" in words(section)


def test_a_file_that_tells_nothing_is_no_obstacle(
    section, trials, engine, load, tmp_path, qtbot
):
    path = write_model(tmp_path / "odd.gguf")
    path.write_bytes(path.read_bytes()[:1000])
    engine.state = engine.state.__class__(path=path)
    with qtbot.waitSignal(trials.told):
        choose(box(section, "length"), "2,048")
    assert "is not known" in words(section)


def test_the_lengths_stay_as_they_are_while_the_engine_goes_on(section, engine):
    removed = []
    box(section, "length").model().rowsRemoved.connect(lambda *_: removed.append(1))
    engine.state_changed.emit(engine.state)
    assert removed == []


def test_a_length_that_is_not_usual_is_offered_in_its_place(section, settings):
    settings.change("engine", "context_tokens", 5000)
    lengths = box(section, "length")
    assert lengths.currentText() == "5,000"
    offered = [lengths.itemData(place) for place in range(lengths.count())]
    assert offered == sorted(offered)

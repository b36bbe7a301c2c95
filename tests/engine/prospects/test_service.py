"""What to expect of models, for the window."""

import pytest
from PySide6.QtCore import QObject
from tests.offload.vectors import scenario_inventory
from tests.tiny_models import write_model

from inglenook.engine.experience import Experience
from inglenook.engine.prospects.service import ProspectService, TrialService
from inglenook.errors import ModelUnreadable
from inglenook.library.scan import Library
from inglenook.settings.schema import Engine


@pytest.fixture
def models(tmp_path):
    folder = tmp_path / "models"
    folder.mkdir()
    write_model(folder / "tiny-F16.gguf")
    return Library(folder, (), tmp_path / "library.json").models()


@pytest.fixture
def service(qapp, tmp_path):
    parent = QObject()
    made = ProspectService(
        Engine,
        Experience.in_folder(tmp_path / "engines"),
        parent,
        lambda: scenario_inventory("S04"),
    )
    yield made
    made.close()


def test_what_is_found_out_is_told_and_kept(service, models, qtbot):
    with qtbot.waitSignal(service.told) as told:
        service.consider(models)
    assert told.args[0] == service.prospects
    assert service.prospects[models[0].path].plan.mode == "full"


def test_the_last_question_counts(service, models, qtbot):
    service.consider([])
    service.consider([])
    with qtbot.waitSignal(service.told, check_params_cb=bool):
        service.consider(models)


def test_closing_stops_it(service, models):
    service.consider(models * 1000)
    service.close()


@pytest.fixture
def trials(qapp, tmp_path):
    parent = QObject()
    made = TrialService(
        Experience.in_folder(tmp_path / "engines"),
        parent,
        lambda: scenario_inventory("S04"),
    )
    yield made
    made.close()


def test_other_settings_are_tried_without_being_chosen(trials, models, qtbot):
    chosen = Engine(context_tokens=8192)
    with qtbot.waitSignal(trials.told) as told:
        trials.consider(models[0].path, chosen, None)
    settings, prospect = told.args
    assert settings == chosen
    assert prospect.plan.context_tokens == 8192


def test_of_several_trials_the_newest_counts(trials, models, qtbot):
    trials.consider(models[0].path, Engine(context_tokens=2048), None)
    newest = Engine(context_tokens=4096)
    with qtbot.waitSignal(trials.told) as told:
        trials.consider(models[0].path, newest, None)
    assert told.args[0] == newest


def test_a_failure_says_what_was_asked_about(qapp, tmp_path, models, qtbot):
    def fail():
        raise ModelUnreadable("tiny.gguf", "a reason")

    parent = QObject()
    trials = TrialService(Experience.in_folder(tmp_path / "engines"), parent, fail)
    asked = Engine(context_tokens=2048)
    with qtbot.waitSignal(trials.failed) as failed:
        trials.consider(models[0].path, asked, None)
    assert failed.args[0] == asked
    trials.close()

"""The whole of it, with real engine processes that tell speeds of our making."""

from dataclasses import replace

import msgspec
import pytest
from tests.engine.calibration.conftest import DEFAULT, calibration, local
from tests.offload.test_planner import machine

from inglenook.engine.calibration.calibrate import calibrate
from inglenook.engine.calibration.records import Progress
from inglenook.engine.inventory import engine_name
from inglenook.engine.outcomes import Outcome, model_key
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.runs import Run
from inglenook.errors import EngineCrashed, NoRoomToCalibrate
from inglenook.offload.planner import plan_offload
from inglenook.offload.reading import shape_of
from inglenook.settings.schema import Engine
from inglenook.work import drain

FOUR = Engine(n_threads=0)

pytestmark = pytest.mark.usefixtures("_four_cores")


@pytest.fixture
def run(engines, experience, reciter, monkeypatch):
    """Calibrates with an engine of these speeds."""
    monkeypatch.setattr("inglenook.engine.plans.count_cores", lambda: 4)

    def run_(*effects, chosen=FOUR, seen=None, **options):
        work = calibrate(
            local(reciter), chosen, engines(*effects), experience, **options
        )
        return drain(work, (seen if seen is not None else []).append)

    return run_


def kept(report):
    """What is otherwise than by default."""
    found = report.calibration
    return {
        name: getattr(found.setting, name)
        for name in found.setting.__struct_fields__
        if getattr(found.setting, name) != getattr(found.default, name)
    }


def test_where_nothing_is_faster_the_defaults_are_kept(run):
    report = run()
    assert kept(report) == {}
    assert report.calibration.gain == 1
    assert report.calibration.speed == report.calibration.default_speed
    assert not any(trial.is_kept for trial in report.trials)


def test_everything_that_is_ours_is_tried(run):
    report = run()
    tried = {
        name
        for trial in report.trials
        for name in trial.setting.__struct_fields__
        if getattr(trial.setting, name) != getattr(report.calibration.default, name)
    }
    assert tried >= {"n_threads", "flash_attention", "use_extra_bufts"}


def test_a_faster_number_of_threads_is_kept(run):
    report = run("n_threads=3:0.5")
    assert kept(report) == {"n_threads": 3}
    assert report.calibration.gain == pytest.approx(2)
    assert report.calibration.speed.tokens_per_s == pytest.approx(200)


def test_what_is_faster_together_is_found_one_after_the_other(run):
    report = run(
        "n_threads=2:0.5", "flash_attention=off:0.8", "use_extra_bufts=False:0.9"
    )
    assert kept(report) == {
        "n_threads": 2,
        "flash_attention": "off",
        "use_extra_bufts": False,
    }
    assert report.calibration.gain == pytest.approx(1 / 0.36)


def test_what_gains_next_to_nothing_is_left_alone(run):
    assert kept(run("n_threads=3:0.98")) == {}


def test_a_setting_that_kills_the_engine_ends_itself_only(run):
    report = run("flash_attention=off:SIGSEGV", "use_extra_bufts=False:0.5")
    assert kept(report) == {"use_extra_bufts": False}
    (dead,) = [each for each in report.trials if each.reason]
    assert dead.setting.flash_attention == "off"
    assert "SIGSEGV" in dead.reason
    assert dead.speed is None


def test_where_the_fast_kernels_crash_the_safe_ones_are_the_default(run):
    report = run("use_extra_bufts=True:SIGSEGV", "n_threads=3:0.5")
    assert not report.calibration.default.use_extra_bufts
    assert kept(report) == {"n_threads": 3}


def test_kernels_that_are_known_to_crash_are_not_tried(
    run, engines, experience, reciter
):
    hello = drain(engines()[0].start().greet())
    key = f"{reciter} | {reciter.stat().st_size}"
    outcome = Outcome(safe_kernels=True)
    experience.outcomes.write(engine_name(hello), key, outcome)
    report = run("use_extra_bufts=True:SIGSEGV")
    assert not any(trial.setting.use_extra_bufts for trial in report.trials)
    assert not any(trial.reason for trial in report.trials)


def test_defaults_that_do_not_run_are_an_error(run, engines):
    with pytest.raises(EngineCrashed):
        run("n_threads=4:SIGSEGV")
    assert not any(client.is_alive for client in engines.clients)


def test_what_the_user_fixed_is_not_tried(run):
    chosen = Engine(n_threads=2, flash_attention="on")
    report = run("n_threads=4:0.5", "flash_attention=off:0.5", chosen=chosen)
    assert kept(report) == {}
    assert "n_threads" not in report.calibration.tuned
    assert {trial.setting.n_threads for trial in report.trials} == {2}


def test_the_outcome_is_kept_for_the_next_load(run, experience, reciter):
    found = run("n_threads=3:0.5").calibration
    assert experience.calibrations.newest(reciter) == found


def test_what_is_known_may_be_enough(run, engines):
    first = run()
    n_started = len(engines.clients)
    again = run(is_known_enough=True)
    assert (again.calibration, again.trials) == (first.calibration, ())
    assert len(engines.clients) == n_started + 1


def test_what_was_calibrated_before_is_no_default(run, engines, experience, reciter):
    client = engines()[0].start()
    halved = msgspec.structs.replace(DEFAULT, ubatch_tokens=256)
    known = calibration(setting=halved)
    experience.calibrations.write(drain(client.greet()), "", local(reciter), known)
    planned = plan_offload(shape_of(reciter), machine())
    running = msgspec.structs.replace(planned, ubatch=256)
    report = run(running=running)
    assert report.calibration.default.ubatch_tokens == 512
    assert "ubatch_tokens" in report.calibration.tuned


def ran(model, engine):
    """A model was loaded by an engine."""
    return Run(
        key=model_key(model.path, model.size_bytes),
        model=model.path.name,
        engine=engine,
        build="",
        backend="CPU",
        mode="cpu",
        gpu_layers=0,
        n_layers=3,
        context_tokens=512,
        predicted_bytes=5,
        measured_bytes=7,
        last_at=0.0,
    )


def test_the_engine_that_this_very_file_ran_on_is_measured(
    engines, experience, reciter
):
    experience.runs.add(ran(local(reciter), "cu130"))
    experience.runs.add(ran(local(f"/other/{reciter.name}", 7), "built-in"))
    best = Candidate(start=lambda: pytest.fail("it is another file's"))
    last = replace(engines()[0], name="cu130")
    drain(calibrate(local(reciter), FOUR, (best, last), experience))
    assert len(engines.clients) > 1


def test_it_tells_what_it_tries_and_how_far_it_is(run):
    seen = []
    run(seen=seen)
    shares = [each.share for each in seen if isinstance(each, Progress)]
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] < 1


def test_every_process_is_ended(run, engines):
    run("flash_attention=off:SIGSEGV")
    assert not any(client.is_alive for client in engines.clients)


@pytest.mark.parametrize("n_steps", [1, 20, 60])
def test_closing_it_ends_its_processes(engines, experience, reciter, n_steps):
    work = calibrate(local(reciter), FOUR, engines(), experience)
    for _ in range(n_steps):
        next(work)
    work.close()
    assert not any(client.is_alive for client in engines.clients)


def test_without_room_for_a_second_copy_it_is_refused(
    engines, experience, reciter, monkeypatch
):
    # Larger than any memory, and yet not hopeless to load.
    module = "inglenook.engine.calibration.room._SPARE_BYTES"
    monkeypatch.setattr(module, 2**60)
    with pytest.raises(NoRoomToCalibrate, match="RAM"):
        drain(calibrate(local(reciter), FOUR, engines(), experience))

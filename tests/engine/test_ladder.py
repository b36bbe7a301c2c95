"""Every rung, with engines that really fail; and the choice between rungs."""

import sys
from pathlib import Path

import psutil
import pytest
from tests.conftest import SCRIPT
from tests.tiny_models import quantize

from inglenook.cli.terminal import drain
from inglenook.engine.client import EngineClient
from inglenook.engine.ladder import (
    Rung,
    climb_down,
    plan_for_rung,
    reason_for_rung,
)
from inglenook.engine.messages import Generate, Hello, LoadPlan, Sampling
from inglenook.engine.outcomes import Outcomes
from inglenook.engine.plans import Wanted
from inglenook.errors import (
    EngineCrashed,
    EngineKilled,
    LoadFailed,
    NotEnoughMemory,
    UnknownArchitecture,
)

HOSTS = Path(__file__).parent / "hosts"
PLAN = LoadPlan(context_tokens=8192, n_threads=2)


@pytest.fixture
def outcomes(tmp_path):
    return Outcomes(tmp_path / "outcomes.json")


def wanted(path, *, plan=PLAN, fixed_context=False, size_bytes=1):
    return Wanted(
        path=path, size_bytes=size_bytes, plan=plan, fixed_context=fixed_context
    )


class FailingClient:
    """Fails to load each plan that `failure` has an error for."""

    def __init__(self, failure, gpus=()):
        self._failure = failure
        self._gpus = gpus
        self.is_closed = False
        self.plans = []

    def greet(self):
        yield None
        return Hello(engine="fake", system="", gpus=self._gpus)

    def load(self, path, plan):
        self.plans.append(plan)
        yield None
        if error := self._failure(plan):
            raise error

    def close(self):
        self.is_closed = True


def climb(failure, outcomes, *, gpus=(), **wishes):
    clients = []

    def start():
        clients.append(FailingClient(failure, gpus))
        return clients[-1]

    target = wanted(Path("model.gguf"), **wishes)
    return drain(climb_down(target, start, outcomes)), clients


def crash_with_fast_kernels(plan):
    return EngineCrashed("signal SIGSEGV") if plan.use_extra_bufts else None


def test_the_first_plan_that_holds_is_taken_as_it_is(outcomes):
    standing, clients = climb(lambda plan: None, outcomes)
    assert standing.rung == Rung()
    assert standing.reason == ""
    assert [client.plans for client in clients] == [[PLAN]]


def test_a_crash_is_answered_by_safe_kernels_in_words(outcomes):
    standing, clients = climb(crash_with_fast_kernels, outcomes)
    assert standing.rung.name == "safe-kernels"
    assert standing.reason == "safe CPU kernels: the fast ones crash here"
    assert [client.is_closed for client in clients] == [True, False]


def test_a_known_crash_is_not_repeated(outcomes):
    climb(crash_with_fast_kernels, outcomes)
    standing, clients = climb(crash_with_fast_kernels, outcomes)
    assert len(clients) == 1
    assert standing.rung.name == "safe-kernels"


@pytest.mark.parametrize("how", ["signal SIGTERM", "exit status 1"])
def test_an_end_that_was_no_fault_is_not_remembered(outcomes, how):
    def failure(plan):
        return EngineCrashed(how) if plan.use_extra_bufts else None

    climb(failure, outcomes)
    _, clients = climb(failure, outcomes)
    assert len(clients) == 2


def test_a_crash_of_one_model_says_nothing_of_another(outcomes):
    climb(crash_with_fast_kernels, outcomes)
    _, clients = climb(crash_with_fast_kernels, outcomes, size_bytes=2)
    assert len(clients) == 2


def test_a_gpu_that_crashes_is_left_out_after_safe_kernels(outcomes):
    def failure(plan):
        return None if plan.devices == () else EngineCrashed("signal SIGABRT")

    standing, clients = climb(failure, outcomes, gpus=("Vulkan0",))
    assert len(clients) == 3
    assert standing.plan.devices == ()
    assert "no GPU" in standing.reason


def test_a_crash_on_every_rung_is_told(outcomes):
    with pytest.raises(EngineCrashed):
        climb(lambda plan: EngineCrashed("signal SIGILL"), outcomes)
    assert not outcomes.read("fake | ", "model.gguf | 1").safe_kernels


def test_a_lack_of_memory_shrinks_batches_first_and_then_the_context(outcomes):
    def failure(plan):
        return NotEnoughMemory() if plan.context_tokens > 4096 else None

    standing, clients = climb(failure, outcomes)
    tried = [(p.ubatch_tokens, p.context_tokens) for c in clients for p in c.plans]
    assert tried == [(512, 8192), (256, 8192), (128, 8192), (128, 4096)]
    assert standing.reason == "only 4k context: memory is short"


def test_a_context_that_the_user_fixed_is_never_made_shorter(outcomes):
    with pytest.raises(NotEnoughMemory):
        climb(lambda plan: NotEnoughMemory(), outcomes, fixed_context=True)


def test_an_engine_that_the_system_ended_is_tried_smaller(outcomes):
    def failure(plan):
        return EngineKilled() if plan.ubatch_tokens > 256 else None

    standing, _ = climb(failure, outcomes)
    assert standing.rung.name == "smaller"
    _, clients = climb(failure, outcomes)
    assert len(clients) == 1


def test_a_lack_of_memory_is_judged_by_what_was_free_before(outcomes, monkeypatch):
    """While a model is loaded there is less; that must not look like a shortage."""
    memory = psutil.virtual_memory()

    def set_free(available):
        now = memory._replace(available=available)
        monkeypatch.setattr(psutil, "virtual_memory", lambda: now)

    def failure(plan):
        set_free(5 * 10**9)
        return EngineKilled() if plan.ubatch_tokens > 256 else None

    set_free(12 * 10**9)
    climb(failure, outcomes)
    set_free(12 * 10**9)
    assert len(climb(failure, outcomes)[1]) == 1
    set_free(20 * 10**9)
    assert len(climb(failure, outcomes)[1]) == 2


def test_a_shorter_context_is_tried_in_full(outcomes):
    def failure(plan):
        return NotEnoughMemory() if plan.context_tokens > 4096 else None

    climb(failure, outcomes)
    short = LoadPlan(context_tokens=4096, n_threads=2)
    standing, _ = climb(failure, outcomes, plan=short, fixed_context=True)
    assert standing.rung == Rung()


@pytest.mark.parametrize("error", [UnknownArchitecture("zeta"), LoadFailed("no")])
def test_what_no_plan_can_mend_is_told_at_once(outcomes, error):
    starts = []

    def start():
        starts.append(FailingClient(lambda plan: error))
        return starts[-1]

    with pytest.raises(type(error)):
        drain(climb_down(wanted(Path("m.gguf")), start, outcomes))
    assert [client.is_closed for client in starts] == [True]


def test_a_model_larger_than_all_memory_is_refused_before_it_is_read(outcomes):
    with pytest.raises(NotEnoughMemory, match="GiB"):
        climb(lambda plan: None, outcomes, size_bytes=2**50)


def test_giving_up_ends_the_engine(outcomes):
    client = FailingClient(lambda plan: None)
    work = climb_down(wanted(Path("m.gguf")), lambda: client, outcomes)
    next(work)
    work.close()
    assert client.is_closed


def test_rungs_add_up():
    target = wanted(Path("m.gguf"))
    rung = Rung(safe_kernels=True, cpu_only=True, n_shrinks=9)
    plan = plan_for_rung(target, rung)
    assert (plan.use_extra_bufts, plan.devices) == (False, ())
    assert (plan.ubatch_tokens, plan.context_tokens) == (128, 2048)
    assert rung.name == "safe-kernels+cpu+smaller"
    assert reason_for_rung(target, rung).count(";") == 2


def starter(tmp_path, host):
    command = [sys.executable, str(HOSTS / host)]
    return lambda: EngineClient(tmp_path / "logs", command)


def test_a_real_engine_that_dies_of_its_fast_kernels_answers(
    reciter, tmp_path, outcomes
):
    start = starter(tmp_path, "fast_kernels_crash.py")
    standing = drain(climb_down(wanted(reciter), start, outcomes))
    request = Generate(text="Hi\n", sampling=Sampling(temperature=0))
    pieces = []
    drain(standing.client.generate(request), pieces.append)
    standing.client.close()
    assert standing.rung.name == "safe-kernels"
    assert "".join(getattr(piece, "text", "") for piece in pieces) == SCRIPT


def test_a_quantized_model_answers_by_the_default_plan(reciter, tmp_path, outcomes):
    """Where llama.cpp was built by GCC 12 for AMX, the first rung really crashes."""
    path = quantize(reciter, tmp_path / "model-Q4_K_M.gguf", "Q4_K_M")
    start = lambda: EngineClient(tmp_path / "logs")  # noqa: E731
    standing = drain(climb_down(wanted(path), start, outcomes))
    pieces = []
    request = Generate(text="Hi\n", sampling=Sampling(temperature=0))
    drain(standing.client.generate(request), pieces.append)
    standing.client.close()
    assert standing.rung.name in ("full", "safe-kernels")
    assert "".join(getattr(piece, "text", "") for piece in pieces) == SCRIPT


def test_memory_that_may_not_be_locked_does_not_hide_a_crash(
    reciter, tmp_path, outcomes
):
    start = starter(tmp_path, "fast_kernels_crash.py")
    plan = LoadPlan(context_tokens=512, n_threads=1, mlock=True)
    standing = drain(climb_down(wanted(reciter, plan=plan), start, outcomes))
    standing.client.close()
    assert standing.rung.name == "safe-kernels"


def test_a_real_engine_without_room_for_its_context_gets_a_shorter_one(
    reciter, tmp_path, outcomes
):
    start = starter(tmp_path, "little_memory.py")
    plan = LoadPlan(context_tokens=65536, n_threads=1)
    standing = drain(climb_down(wanted(reciter, plan=plan), start, outcomes))
    standing.client.close()
    assert standing.rung.n_shrinks > 2
    assert 2048 <= standing.loaded.context_tokens < 65536


def test_a_real_engine_without_room_for_a_fixed_context_says_so(
    reciter, tmp_path, outcomes
):
    start = starter(tmp_path, "little_memory.py")
    plan = LoadPlan(context_tokens=65536, n_threads=1)
    target = wanted(reciter, plan=plan, fixed_context=True)
    with pytest.raises(NotEnoughMemory):
        drain(climb_down(target, start, outcomes))

"""Every rung, with engines that really fail; and what is remembered of them."""

import sys
from pathlib import Path

import pytest
from tests.conftest import SCRIPT
from tests.tiny_models import quantize, write_model

from inglenook.engine import recall
from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.inventory import engine_name
from inglenook.engine.ladder import climb_down
from inglenook.engine.messages import Buffer, Generate, Hello, Loaded, Sampling
from inglenook.engine.outcomes import EVERY_MODEL, model_key
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.rungs import Rung
from inglenook.errors import (
    EngineCrashed,
    EngineHung,
    EngineKilled,
    EngineNotStarted,
    LoadFailed,
    NotEnoughMemory,
    UnknownArchitecture,
)
from inglenook.hardware import detect
from inglenook.hardware.memory import Memory
from inglenook.hardware.records import Device
from inglenook.library.scan import LocalModel
from inglenook.settings.schema import Engine
from inglenook.work import drain

HOSTS = Path(__file__).parent / "hosts"
GIB = 2**30
CPU_ENGINE = "fake | "


@pytest.fixture
def experience(tmp_path):
    return Experience.in_folder(tmp_path / "engines")


def local(path, size_bytes=1):
    return LocalModel(
        path=Path(path), name="m", variant="", repo="", size_bytes=size_bytes
    )


def only(start):
    """One engine, for which none stands in."""
    return (Candidate(start=start),)


class FailingClient:
    """Fails to load each plan that `failure` has an error for."""

    def __init__(self, failure, gpus=(), buffers=()):
        self._failure = failure
        self._gpus = gpus
        self._buffers = buffers
        self.is_closed = False
        self.plans = []

    @property
    def hello(self):
        return Hello(engine="fake", system="", gpus=self._gpus)

    def greet(self):
        yield None
        return self.hello

    def survey(self):
        yield None
        return tuple(
            Device(
                name=name,
                backend=name.rstrip("0123456789"),
                kind="discrete",
                total_bytes=8 * GIB,
                free_bytes=7 * GIB,
            )
            for name in self._gpus
        )

    def load(self, path, plan):
        self.plans.append(plan)
        yield None
        if error := self._failure(plan):
            raise error
        return Loaded(
            backend="CUDA" if plan.devices else "CPU",
            devices=plan.devices,
            description="",
            n_layers=3,
            gpu_layers=plan.gpu_layers,
            context_tokens=plan.context_tokens,
            n_params=1,
            size_bytes=1,
            load_s=0.1,
            buffers=self._buffers,
        )

    def close(self):
        self.is_closed = True


class Fakes:
    """Starts failing clients; keeps them."""

    def __init__(self, failure, gpus=(), buffers=()):
        self._arguments = (failure, gpus, buffers)
        self.gpus = gpus
        self.clients = []

    def __call__(self):
        self.clients.append(FailingClient(*self._arguments))
        return self.clients[-1]

    @property
    def plans(self):
        """All that were tried."""
        return [plan for client in self.clients for plan in client.plans]


def climb(failure, experience, *, model=None, context=8192, gpus=(), buffers=()):
    """Load a model whose header cannot be read, if no other is given."""
    fakes = Fakes(failure, gpus, buffers)
    chosen = Engine(context_tokens=context)
    work = climb_down(model or local("model.gguf"), chosen, only(fakes), experience)
    return drain(work), fakes


def never(plan):
    return None


def crash_with_fast_kernels(plan):
    return EngineCrashed("signal SIGSEGV") if plan.use_extra_bufts else None


def crash_with_gpu(plan):
    return EngineCrashed("signal SIGABRT") if plan.devices else None


def test_the_first_plan_that_holds_is_taken_as_it_is(experience):
    standing, fakes = climb(never, experience)
    assert standing.rung == Rung()
    assert standing.reason == ""
    assert fakes.plans == [standing.plan]


def test_an_engine_without_a_gpu_is_started_once(experience, reciter):
    standing, fakes = climb(never, experience, model=local(reciter), context=0)
    assert len(fakes.clients) == 1
    assert (standing.plan.devices, standing.reason) == ((), "")
    assert standing.offload.reason == "The engine in use computes on the CPU only."


def test_a_crash_is_answered_by_safe_kernels_in_words(experience):
    standing, fakes = climb(crash_with_fast_kernels, experience)
    assert standing.rung.name == "safe-kernels"
    assert standing.reason == "safe CPU kernels: the fast ones crash here"
    assert standing.is_fallback
    assert [client.is_closed for client in fakes.clients] == [True, False]


def test_a_known_crash_is_not_repeated(experience):
    climb(crash_with_fast_kernels, experience)
    standing, fakes = climb(crash_with_fast_kernels, experience)
    assert len(fakes.clients) == 1
    assert standing.rung.name == "safe-kernels"


def test_what_is_forgotten_is_tried_anew(experience):
    climb(crash_with_fast_kernels, experience)
    experience.forget()
    assert len(climb(crash_with_fast_kernels, experience)[1].clients) == 2


@pytest.mark.parametrize("how", ["signal SIGTERM", "exit status 1"])
def test_an_end_that_was_no_fault_is_not_remembered(experience, how):
    def failure(plan):
        return EngineCrashed(how) if plan.use_extra_bufts else None

    climb(failure, experience)
    assert len(climb(failure, experience)[1].clients) == 2


def test_a_crash_of_one_model_says_nothing_of_another(experience):
    climb(crash_with_fast_kernels, experience)
    model = local("model.gguf", size_bytes=2)
    assert len(climb(crash_with_fast_kernels, experience, model=model)[1].plans) == 2


def test_a_gpu_that_crashes_is_left_out(experience, reciter):
    model = local(reciter)
    standing, fakes = climb(crash_with_gpu, experience, model=model, gpus=("Vulkan0",))
    assert [plan.devices for plan in fakes.plans] == [("Vulkan0",), ()]
    assert standing.reason == "no GPU: its engine crashes here"
    assert standing.offload.reason == "No GPU: its engine crashes here."
    standing, fakes = climb(crash_with_gpu, experience, model=model, gpus=("Vulkan0",))
    assert [plan.devices for plan in fakes.plans] == [()]
    assert standing.reason == "no GPU: its engine crashes here"


def test_a_crash_without_the_gpu_is_answered_by_safe_kernels(experience, reciter):
    def failure(plan):
        crashes = plan.devices or plan.use_extra_bufts
        return EngineCrashed("signal SIGSEGV") if crashes else None

    standing, fakes = climb(
        failure, experience, model=local(reciter), gpus=("Vulkan0",)
    )
    assert len(fakes.plans) == 3
    assert standing.rung.name == "safe-kernels+cpu"
    again, _ = climb(failure, experience, model=local(reciter), gpus=("Vulkan0",))
    assert again.rung == standing.rung


@pytest.mark.parametrize(
    "error", [EngineHung(5), LoadFailed("failed to initialize MTL0 backend")]
)
def test_whatever_else_a_gpu_fails_of_the_cpu_answers(experience, reciter, error):
    def failure(plan):
        return error if plan.devices else None

    for _ in range(2):
        standing, fakes = climb(
            failure, experience, model=local(reciter), gpus=("CUDA0",)
        )
        assert len(fakes.plans) == 2
        assert standing.reason.startswith("no GPU: its engine ")


@pytest.mark.parametrize("gpus", [(), ("CUDA0",)])
def test_a_crash_on_every_rung_is_told(experience, reciter, gpus):
    fakes = Fakes(lambda plan: EngineCrashed("signal SIGILL"), gpus)
    with pytest.raises(EngineCrashed):
        drain(climb_down(local(reciter), Engine(), only(fakes), experience))
    assert len(set(map(repr, fakes.plans))) == len(fakes.plans) == 2 + len(gpus)
    assert all(client.is_closed for client in fakes.clients)
    assert not experience.outcomes.read(CPU_ENGINE, f"{reciter} | 1").safe_kernels


def test_a_lack_of_memory_shrinks_batches_then_bits_then_the_context(
    experience, endless
):
    def failure(plan):
        return NotEnoughMemory() if plan.context_tokens > 2048 else None

    standing, fakes = climb(failure, experience, model=local(endless), context=0)
    tried = [(p.ubatch_tokens, p.kv_type, p.context_tokens) for p in fakes.plans]
    assert tried == [
        (512, "f16", 4096),
        (256, "f16", 4096),
        (128, "f16", 4096),
        (128, "q8_0", 4096),
        (128, "q8_0", 2048),
    ]
    assert standing.reason == "only 2k context: memory is short"
    assert standing.offload.context_tokens == 2048


def test_a_gpu_that_is_too_small_gets_less_and_less_and_then_nothing(
    experience, tmp_path
):
    model = local(write_model(tmp_path / "deep.gguf", n_layers=40))

    def failure(plan):
        return NotEnoughMemory() if plan.devices else None

    standing, fakes = climb(failure, experience, model=model, gpus=("CUDA0",))
    layers = [plan.gpu_layers for plan in fakes.plans]
    assert layers == [41, 41, 41, 41, 37, 34, 31, 0]
    assert standing.reason == "no GPU: its memory is short"
    assert len(climb(failure, experience, model=model, gpus=("CUDA0",))[1].plans) == 1


def test_a_gpu_with_too_little_memory_keeps_most_layers(experience, tmp_path):
    model = local(write_model(tmp_path / "deep.gguf", n_layers=40))

    def failure(plan):
        return NotEnoughMemory() if plan.gpu_layers > 35 else None

    standing, _ = climb(failure, experience, model=model, gpus=("CUDA0",))
    assert (standing.plan.gpu_layers, standing.plan.tensor_split) == (34, (34,))
    assert standing.reason == "only 34 layers on the GPU: memory is short"
    assert standing.offload.mode == "partial"
    assert standing.rung.name == "smaller"


def test_a_context_that_the_user_fixed_is_never_made_shorter(experience, reciter):
    fakes = Fakes(lambda plan: NotEnoughMemory(), ("CUDA0",))
    chosen = Engine(context_tokens=3000)
    with pytest.raises(NotEnoughMemory):
        drain(climb_down(local(reciter), chosen, only(fakes), experience))
    assert {plan.context_tokens for plan in fakes.plans} == {3000}
    assert len(set(map(repr, fakes.plans))) == len(fakes.plans)


def test_an_engine_that_the_system_ended_is_tried_smaller(experience):
    def failure(plan):
        return EngineKilled() if plan.ubatch_tokens > 256 else None

    standing, _ = climb(failure, experience)
    assert standing.rung.name == "smaller"
    assert standing.reason == "smaller batches: memory is short"
    assert len(climb(failure, experience)[1].clients) == 1


def test_a_lack_of_memory_is_judged_by_what_was_free_before(experience, monkeypatch):
    """While a model is loaded there is less; that must not look like a shortage."""

    def set_free(available_bytes):
        now = Memory(32 * 10**9, available_bytes)
        monkeypatch.setattr(recall, "read_memory", lambda: now)

    def failure(plan):
        set_free(5 * 10**9)
        return EngineKilled() if plan.ubatch_tokens > 256 else None

    set_free(12 * 10**9)
    climb(failure, experience)
    set_free(12 * 10**9)
    assert len(climb(failure, experience)[1].clients) == 1
    set_free(20 * 10**9)
    assert len(climb(failure, experience)[1].clients) == 2


def test_a_shorter_context_is_tried_in_full(experience):
    def failure(plan):
        return NotEnoughMemory() if plan.ubatch_tokens > 256 else None

    climb(failure, experience)
    standing, _ = climb(never, experience, context=4096)
    assert standing.rung == Rung()


@pytest.mark.parametrize("error", [UnknownArchitecture("zeta"), LoadFailed("no")])
def test_what_no_plan_can_mend_is_told_at_once(experience, error):
    fakes = Fakes(lambda plan: error)
    with pytest.raises(type(error)):
        drain(climb_down(local("m.gguf"), Engine(), only(fakes), experience))
    assert [client.is_closed for client in fakes.clients] == [True]


def test_a_model_larger_than_all_memory_is_refused_before_it_is_read(experience):
    fakes = Fakes(never)
    model = local("model.gguf", size_bytes=2**50)
    with pytest.raises(NotEnoughMemory, match="GiB"):
        drain(climb_down(model, Engine(), only(fakes), experience))
    assert fakes.plans == []
    assert fakes.clients[0].is_closed


def test_a_plan_that_finds_no_room_is_refused_before_anything_is_read(
    experience, tmp_path
):
    model = local(write_model(tmp_path / "deep.gguf", n_layers=40))
    fakes = Fakes(never, ("CUDA0",))
    chosen = Engine(context_tokens=2**24)
    with pytest.raises(NotEnoughMemory, match="GiB") as raised:
        drain(climb_down(model, chosen, only(fakes), experience))
    assert "this computer has" in raised.value.detail
    assert fakes.plans == []


def test_giving_up_ends_the_engine(experience):
    fakes = Fakes(never)
    work = climb_down(local("m.gguf"), Engine(), only(fakes), experience)
    next(work)
    work.close()
    assert fakes.clients[0].is_closed


def test_a_model_that_took_more_than_planned_leaves_more_free(experience, reciter):
    first, _ = climb(never, experience, model=local(reciter), gpus=("CUDA0",))
    planned = sum(first.offload.bytes.per_device)
    buffers = (Buffer("CUDA0", "weights", planned), Buffer("CUDA0", "compute", GIB))
    climb(never, experience, model=local(reciter), gpus=("CUDA0",), buffers=buffers)
    after, _ = climb(never, experience, model=local(reciter), gpus=("CUDA0",))
    (before,), (now,) = first.offload.bytes.budgets, after.offload.bytes.budgets
    assert before - now == GIB
    name = engine_name(Hello(engine="fake", system=""))
    assert experience.margins.read(name) == {"CUDA": GIB}


def starter(tmp_path, host, *arguments):
    command = [sys.executable, str(HOSTS / host), *arguments]
    return lambda: EngineClient(tmp_path / "logs", command)


def answer(standing):
    """What the model says; the engine ends."""
    request = Generate(text="Hi\n", sampling=Sampling(temperature=0))
    pieces = []
    drain(standing.client.generate(request), pieces.append)
    standing.client.close()
    return "".join(getattr(piece, "text", "") for piece in pieces)


@pytest.mark.parametrize(
    ("death", "cause"),
    [
        ("cuda_no_room_for_weights", "its memory is short"),
        ("cuda_no_memory_in_decode", "its memory is short"),
        ("cuda_no_kernel_image", "the engine has no kernels for it"),
        ("rocm_invalid_device_function", "the engine has no kernels for it"),
        ("rocm_launch_failure", "ROCm reports “unspecified launch failure”"),
        ("metal_compiler", "Metal cannot compile its kernels"),
        ("metal_no_queue", "its engine fails here"),
        ("vulkan_device_lost", "its driver lost it"),
        ("opencl_call", "its driver failed"),
        ("opencl_compiler", "its driver failed"),
        ("illegal_instruction", "its engine crashes here"),
        ("driver_segfault", "its engine crashes here"),
    ],
)
def test_however_a_gpu_dies_the_cpu_answers_and_says_why(
    reciter, tmp_path, experience, monkeypatch, death, cause
):
    monkeypatch.setattr(detect, "_architecture", lambda: "arm64")
    start = starter(tmp_path, "gpu_dies.py", death)
    chosen = Engine(context_tokens=512, n_threads=1)
    standing = drain(climb_down(local(reciter), chosen, only(start), experience))
    assert answer(standing) == SCRIPT
    assert standing.reason == f"no GPU: {cause}"
    assert (standing.loaded.backend, standing.loaded.gpu_layers) == ("CPU", 0)


def test_a_gpu_that_an_engine_has_no_kernels_for_is_tried_with_no_other_model(
    reciter, babbler, tmp_path, experience
):
    start = starter(tmp_path, "gpu_dies.py", "cuda_no_kernel_image")
    chosen = Engine(context_tokens=512, n_threads=1)
    drain(climb_down(local(reciter), chosen, only(start), experience)).client.close()
    clients = []

    def count():
        clients.append(start())
        return clients[-1]

    standing = drain(climb_down(local(babbler), chosen, only(count), experience))
    standing.client.close()
    assert standing.reason == "no GPU: the engine has no kernels for it"
    # The other one was asked for its devices.
    assert len(clients) == 2


def test_metal_is_not_even_tried_on_a_mac_with_an_intel_processor(
    reciter, tmp_path, experience, monkeypatch
):
    monkeypatch.setattr(detect, "_architecture", lambda: "x86_64")
    start = starter(tmp_path, "gpu_dies.py", "metal_compiler")
    standing = drain(climb_down(local(reciter), Engine(), only(start), experience))
    assert answer(standing) == SCRIPT
    assert standing.rung == Rung()
    assert standing.reason == (
        "Metal does not work with llama.cpp on Macs with Intel processors"
    )


def test_gpus_that_work_are_used_as_planned(reciter, tmp_path, experience):
    start = starter(tmp_path, "gpu_works.py", "CUDA0", "6", "CUDA1", "20")
    standing = drain(climb_down(local(reciter), Engine(), only(start), experience))
    assert answer(standing) == SCRIPT
    assert (standing.rung, standing.reason) == (Rung(), "")
    assert standing.loaded.devices == standing.plan.devices == ("CUDA1",)
    assert standing.loaded.gpu_layers == standing.offload.gpu_layers == 3


def test_a_gpu_without_memory_is_not_used_and_that_is_told(
    reciter, tmp_path, experience
):
    start = starter(tmp_path, "gpu_works.py", "CUDA0", "0.4")
    standing = drain(climb_down(local(reciter), Engine(), only(start), experience))
    assert answer(standing) == SCRIPT
    assert standing.loaded.backend == "CPU"
    assert not standing.is_fallback
    assert standing.reason == (
        "CUDA0 has only 0.4\N{NO-BREAK SPACE}GiB free, "
        "too little to be faster than the CPU"
    )


def test_an_engine_that_dies_of_its_devices_computes_on_the_cpu(experience, reciter):
    class Dying(FailingClient):
        def survey(self):
            yield None
            raise EngineCrashed("signal SIGABRT")

    start = lambda: Dying(never, ("SYCL0",))  # noqa: E731
    standing = drain(climb_down(local(reciter), Engine(), only(start), experience))
    assert standing.plan.devices == ()
    assert standing.reason == "no GPU: the engine stopped (signal SIGABRT)"
    assert standing.is_fallback
    assert standing.offload.reason == "The engine stopped (signal SIGABRT)."


def test_a_real_engine_that_dies_of_its_fast_kernels_answers(
    reciter, tmp_path, experience
):
    start = starter(tmp_path, "fast_kernels_crash.py")
    standing = drain(climb_down(local(reciter), Engine(), only(start), experience))
    assert answer(standing) == SCRIPT
    assert standing.rung.name == "safe-kernels"


def test_a_quantized_model_answers_by_the_default_plan(reciter, tmp_path, experience):
    """Where llama.cpp was built by GCC 12 for AMX, the first rung really crashes."""
    path = quantize(reciter, tmp_path / "model-Q4_K_M.gguf", "Q4_K_M")
    start = lambda: EngineClient(tmp_path / "logs")  # noqa: E731
    standing = drain(climb_down(local(path), Engine(), only(start), experience))
    assert answer(standing) == SCRIPT
    assert standing.rung.name in ("full", "safe-kernels")


def test_memory_that_may_not_be_locked_does_not_hide_a_crash(
    reciter, tmp_path, experience
):
    start = starter(tmp_path, "fast_kernels_crash.py")
    chosen = Engine(context_tokens=512, n_threads=1, keep_in_memory=True)
    standing = drain(climb_down(local(reciter), chosen, only(start), experience))
    standing.client.close()
    assert standing.rung.name == "safe-kernels"


def test_a_real_engine_without_room_for_its_context_gets_a_shorter_one(
    tmp_path, experience
):
    path = write_model(tmp_path / "long.gguf", n_layers=24, context_tokens=65536)
    start = starter(tmp_path, "little_memory.py")
    standing = drain(
        climb_down(local(path), Engine(n_threads=1), only(start), experience)
    )
    standing.client.close()
    assert standing.rung.n_shrinks > 0
    assert standing.reason.endswith("memory is short")


def test_a_real_engine_without_room_for_a_fixed_context_says_so(tmp_path, experience):
    path = write_model(tmp_path / "deep.gguf", n_layers=24)
    start = starter(tmp_path, "little_memory.py")
    chosen = Engine(context_tokens=65536, n_threads=1)
    with pytest.raises(NotEnoughMemory):
        drain(climb_down(local(path), chosen, only(start), experience))


def test_other_models_are_remembered_apart_from_all(experience, reciter):
    log = "CUDA error: no kernel image is available for execution on the device"

    def failure(plan):
        return EngineCrashed("signal SIGABRT", log) if plan.devices else None

    climb(failure, experience, model=local(reciter), gpus=("CUDA0",))
    every = experience.outcomes.read("fake |  | CUDA0", EVERY_MODEL)
    assert (every.cpu_only, every.safe_kernels) == (True, False)
    other = local(reciter, size_bytes=2)
    _, fakes = climb(failure, experience, model=other, gpus=("CUDA0",))
    assert len(fakes.plans) == 1


def engines(**fakes):
    """Engines by name, the best first; the last one is built in."""
    *packs, (_, last) = fakes.items()
    named = [
        Candidate(start=start, name=name, build=f"{name} | 1") for name, start in packs
    ]
    return (*named, Candidate(start=last))


def climb_through(experience, model, **fakes):
    return drain(climb_down(local(model), Engine(), engines(**fakes), experience))


def always(plan):
    return EngineCrashed("signal SIGSEGV")


class Missing:
    """An engine that ends before it says hello."""

    def __init__(self, cause):
        self._cause = cause
        self.n_starts = 0

    def __call__(self):
        self.n_starts += 1
        return self

    def greet(self):
        yield None
        raise EngineNotStarted("a library is missing") from self._cause

    def close(self):
        pass


def test_a_gpu_that_crashes_one_engine_is_used_by_the_next(experience, reciter):
    for n_plans in (1, 0):
        cuda = Fakes(crash_with_gpu, ("CUDA0",))
        vulkan, built_in = Fakes(never, ("Vulkan0",)), Fakes(never)
        standing = climb_through(
            experience, reciter, cu130=cuda, vulkan=vulkan, last=built_in
        )
        assert (len(cuda.plans), len(vulkan.plans), built_in.clients) == (
            n_plans,
            1,
            [],
        )
        assert all(client.is_closed for client in cuda.clients)
        assert (standing.engine, standing.rung.name) == ("vulkan", "engine:vulkan")


def test_where_all_gpus_fail_the_last_engine_answers_in_one_clause(experience, reciter):
    for n_plans in (1, 0):
        cuda, vulkan = (Fakes(crash_with_gpu, (name,)) for name in ("CUDA0", "Vulkan0"))
        standing = climb_through(
            experience, reciter, cu130=cuda, vulkan=vulkan, last=Fakes(never)
        )
        assert (len(cuda.plans), len(vulkan.plans)) == (n_plans, n_plans)
        assert (standing.engine, standing.plan.devices) == ("built-in", ())
        assert standing.reason == "no GPU: its engine crashes here"
        assert standing.offload.reason == "No GPU: its engine crashes here."


def test_an_engine_whose_gpu_is_too_small_goes_on_with_its_cpu(experience, reciter):
    def failure(plan):
        return NotEnoughMemory() if plan.devices else None

    cuda, built_in = Fakes(failure, ("CUDA0",)), Fakes(never)
    standing = climb_through(experience, reciter, cu130=cuda, last=built_in)
    assert (standing.engine, built_in.clients) == ("cu130", [])
    assert standing.reason == "no GPU: its memory is short"


def test_an_engine_that_crashes_without_a_gpu_too_is_left(experience, reciter):
    for n_plans in (2, 0):
        pack = Fakes(always)
        standing = climb_through(experience, reciter, cpu=pack, last=Fakes(never))
        assert len(pack.plans) == n_plans
        assert standing.reason == "not the engine “cpu”: it crashes here"


def test_what_is_known_of_an_engine_holds_where_it_becomes_the_last(
    experience, reciter
):
    cuda = Fakes(crash_with_gpu, ("CUDA0",))
    climb_through(experience, reciter, cu130=cuda, last=Fakes(never))
    only_cuda = (Candidate(start=cuda, name="cu130"),)
    standing = drain(climb_down(local(reciter), Engine(), only_cuda, experience))
    assert (standing.engine, standing.rung.name) == ("cu130", "cpu")
    assert len(cuda.plans) == 2


def dying():
    """An engine for CUDA that dies of its devices."""

    class Dying(FailingClient):
        hello = Hello(engine="fake", system="CUDA", gpus=("CUDA0",))

        def survey(self):
            yield None
            raise EngineCrashed("signal SIGABRT")

    return Dying(never, ("CUDA0",))


def test_an_engine_that_dies_of_its_devices_leaves_them_to_the_next(
    experience, reciter
):
    packs = {"cu130": dying, "vulkan": Fakes(never, ("Vulkan0",))}
    standing = climb_through(experience, reciter, **packs, last=Fakes(never))
    assert standing.engine == "vulkan"
    assert standing.reason.endswith(": the engine stopped (signal SIGABRT)")


@pytest.mark.parametrize(
    ("cause", "n_starts"),
    [
        (EngineCrashed("signal SIGILL"), 1),
        (EngineHung(60), 1),
        (EngineCrashed("signal SIGTERM"), 2),
        (OSError("no more processes"), 2),
    ],
)
def test_an_engine_that_does_not_start_is_left_and_told(
    experience, reciter, cause, n_starts
):
    pack = Missing(cause)
    for _ in range(2):
        standing = climb_through(experience, reciter, cu130=pack, last=Fakes(never))
        assert standing.reason == "not the engine “cu130”: it does not start"
        assert standing.rung.name == "engine:built-in"
    assert pack.n_starts == n_starts


def test_where_the_last_engine_does_not_start_one_before_goes_on_with_its_cpu(
    experience, reciter
):
    missing = Missing(EngineCrashed("signal SIGILL"))
    cuda = Fakes(crash_with_gpu, ("CUDA0",))
    standing = climb_through(experience, reciter, cu130=cuda, last=missing)
    assert (standing.engine, standing.plan.devices) == ("cu130", ())
    assert standing.reason == "no GPU: its engine crashes here"


def test_where_no_engine_starts_that_is_told_and_nothing_is_remembered(
    experience, reciter
):
    missing = Missing(EngineCrashed("signal SIGILL"))
    for n_starts in (2, 4):
        with pytest.raises(EngineNotStarted):
            climb_through(experience, reciter, cu130=missing, last=missing)
        assert missing.n_starts == n_starts


def test_an_engine_that_the_user_chose_and_that_is_gone_is_told(experience, reciter):
    chosen = Candidate(start=never, name="cu130", refusal="it is not installed")
    both = (chosen, Candidate(start=Fakes(never)))
    standing = drain(climb_down(local(reciter), Engine(), both, experience))
    assert standing.reason == "not the engine “cu130”: it is not installed"


def test_a_model_that_no_engine_knows_is_told_by_the_first(experience, reciter):
    first = Fakes(lambda plan: UnknownArchitecture("zeta"), ("CUDA0",))
    second = Fakes(never)
    with pytest.raises(UnknownArchitecture):
        climb_through(experience, reciter, cu130=first, last=second)
    assert not second.clients


def real_engines(tmp_path, *hosts):
    """Real engine processes; each a script and its arguments."""
    names = ("cu130", "vulkan", "built-in")[-len(hosts) :]
    return tuple(
        Candidate(start=starter(tmp_path, *host), name=name)
        for name, host in zip(names, hosts, strict=True)
    )


@pytest.mark.parametrize(
    ("next_gpu", "backend", "reason"),
    [
        (("gpu_works.py", "Vulkan0", "6"), "Vulkan", "no CUDA: {}"),
        (("gpu_dies.py", "vulkan_device_lost"), "CPU", "no GPU: {}"),
    ],
)
def test_a_real_engine_stands_in_for_one_whose_gpu_fails(
    reciter, tmp_path, experience, next_gpu, backend, reason
):
    dying = ("gpu_dies.py", "cuda_no_kernel_image")
    three = real_engines(tmp_path, dying, next_gpu, ("scripted.py", "SIGILL"))
    if backend == "CPU":
        built_in = Candidate(start=lambda: EngineClient(tmp_path / "logs"))
        three = (*three[:2], built_in)
    chosen = Engine(context_tokens=512, n_threads=1)
    standing = drain(climb_down(local(reciter), chosen, three, experience))
    assert answer(standing) == SCRIPT
    assert standing.reason == reason.format("the engine has no kernels for it")
    assert standing.loaded.backend == backend


def test_on_a_mac_with_an_intel_processor_vulkan_stands_in_for_metal(
    reciter, tmp_path, experience, monkeypatch
):
    monkeypatch.setattr(detect, "_architecture", lambda: "x86_64")
    metal, vulkan = ("gpu_dies.py", "metal_compiler"), ("gpu_works.py", "Vulkan0", "6")
    both = real_engines(tmp_path, metal, vulkan)
    standing = drain(climb_down(local(reciter), Engine(), both, experience))
    assert answer(standing) == SCRIPT
    assert standing.loaded.backend == "Vulkan"
    assert standing.reason == (
        "no Metal: Metal does not work with llama.cpp on Macs with Intel processors"
    )


def test_a_real_pack_that_cannot_start_is_no_loss(reciter, tmp_path, experience):
    broken = [sys.executable, "-c", "import signal; signal.raise_signal(4)"]
    both = (
        Candidate(start=lambda: EngineClient(tmp_path / "logs", broken), name="cu130"),
        Candidate(start=lambda: EngineClient(tmp_path / "logs")),
    )
    chosen = Engine(context_tokens=512, n_threads=1)
    standing = drain(climb_down(local(reciter), chosen, both, experience))
    assert answer(standing) == SCRIPT
    assert standing.reason.startswith("not the engine “cu130”: it does not start")


def test_a_gpu_that_is_switched_off_stays_off(experience, reciter):
    cuda, built_in = Fakes(never, ("CUDA0",)), Fakes(never)
    chosen = Engine(unused_devices=("CUDA0",))
    both = engines(cu130=cuda, last=built_in)
    standing = drain(climb_down(local(reciter), chosen, both, experience))
    assert (standing.engine, standing.plan.devices) == ("cu130", ())
    assert standing.reason == "CUDA0 is switched off in Settings"


def test_each_load_is_noted_with_its_memory(experience, reciter):
    buffers = (Buffer("CPU", "weights", 5000), Buffer("CPU", "context", 600))
    model = local(reciter)
    for _ in range(2):
        climb(never, experience, model=model, buffers=buffers)
    (run,) = experience.runs.all()
    assert (run.model, run.engine, run.build) == ("reciter.gguf", "built-in", "fake")
    assert run.key == model_key(model.path, model.size_bytes)
    assert (run.backend, run.mode, run.n_loads) == ("CPU", "cpu", 2)
    assert run.measured_bytes == 5600
    assert run.predicted_bytes > 0


def known(name, fakes):
    """An engine pack that was tried when it was installed."""
    hello = FailingClient(never, fakes.gpus).hello
    return Candidate(start=fakes, name=name, hello=hello)


@pytest.mark.parametrize("failure", [crash_with_gpu, always])
def test_an_engine_that_is_known_to_fail_is_not_even_started(
    experience, reciter, failure
):
    for is_known in (False, True):
        cuda, built_in = Fakes(failure, ("CUDA0",)), Fakes(never)
        both = (known("cu130", cuda), Candidate(start=built_in))
        standing = drain(climb_down(local(reciter), Engine(), both, experience))
        assert bool(cuda.clients) is not is_known
        assert standing.reason == "no GPU: its engine crashes here"


def test_a_known_failure_of_a_gpu_does_not_matter_where_it_is_switched_off(
    experience, reciter
):
    cuda, built_in = Fakes(crash_with_gpu, ("CUDA0",)), Fakes(never)
    both = (known("cu130", cuda), Candidate(start=built_in))
    drain(climb_down(local(reciter), Engine(), both, experience))
    chosen = Engine(unused_devices=("CUDA0",))
    standing = drain(climb_down(local(reciter), chosen, both, experience))
    assert (standing.engine, standing.rung) == ("cu130", Rung())
    assert standing.reason == "CUDA0 is switched off in Settings"


def test_a_model_that_only_a_gpu_holds_is_left_to_the_engine_that_can_use_it(
    experience, reciter, monkeypatch
):
    little = Memory(2**20, 2**20)
    monkeypatch.setattr(detect, "read_memory", lambda root: little)
    packs = {"cu130": dying, "vulkan": Fakes(never, ("Vulkan0",))}
    standing = climb_through(experience, reciter, **packs, last=Fakes(never))
    assert (standing.engine, standing.offload.mode) == ("vulkan", "full")


def test_a_gpu_that_fails_once_only_is_used_where_the_last_engine_does_not_start(
    experience, reciter
):
    failures = [EngineHung(900)]
    cuda = Fakes(lambda plan: failures.pop() if failures else None, ("CUDA0",))
    refused = Candidate(start=never, name="cu121", refusal="it is not installed")
    packs = (refused, *engines(cu130=cuda, last=Missing(EngineCrashed("x"))))
    standing = drain(climb_down(local(reciter), Engine(), packs, experience))
    assert (standing.engine, standing.plan.devices) == ("cu130", ("CUDA0",))
    assert standing.reason == "not the engine “cu121”: it is not installed"

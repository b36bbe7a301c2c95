"""A comparison as the window may meet it, and a service that plays one."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.compare.drift import Drift, DriftToken
from inglenook.compare.quantize import Prediction
from inglenook.compare.records import (
    Answer,
    Comparison,
    Computer,
    Conduct,
    Order,
    Text,
    VariantResult,
)
from inglenook.compare.verdict import judge
from inglenook.library.records import LocalModel
from inglenook.tools.records import QuantizeOrder

PROMPT = "Explain in two sentences why ice floats."
SAID = (
    "Ice floats because water expands as it freezes: its molecules lock into an open "
    "hexagonal lattice that takes up about nine percent more room than the liquid. The "
    "same mass in a larger volume means a lower density, so the ice pushes aside its "
    "own weight of water before it is under."
)


def drift(*divergences):
    return Drift(
        tuple(
            DriftToken(
                text=f" w{number}",
                kld=kld,
                probability=0.5,
                base_probability=0.9,
                choice=" own",
                base_choice=" theirs",
                agrees=kld < 0.5,
            )
            for number, kld in enumerate(divergences)
        )
    )


def result(label, gigabytes, kld=None, rate=None, **known):
    measured = {}
    if kld is not None:
        measured = {
            "kld_mean": kld,
            "kld_mean_error": kld / 40,
            "same_top": 1 - kld,
            "same_top_error": 0.003,
        }
    if rate is not None:
        measured |= {
            "generation_tokens_per_s": rate,
            "generation_sd": rate / 100,
            "prompt_tokens_per_s": 40 * rate,
            "prompt_sd": rate / 4,
            "load_s": gigabytes / 2,
            "time_to_first_token_s": 0.2,
            "peak_memory_bytes": int(gigabytes * 1.1e9),
            "ppl": 7.2 + (kld or 0),
            "ppl_error": 0.17,
            "bits_per_weight": gigabytes,
        }
    return VariantResult(
        model=f"Llama-3.1-8B:{label}",
        label=label,
        path=Path(f"/models/Llama-3.1-8B-{label}.gguf"),
        file_bytes=int(gigabytes * 1e9),
        **(measured | known),
    )


def conduct(gpu_layers, n_layers=33):
    return Conduct(
        engine="built-in",
        rung="full",
        reason="",
        backend="CUDA" if gpu_layers else "CPU",
        gpu_layers=gpu_layers,
        n_layers=n_layers,
        n_threads=8,
        ubatch_tokens=512,
        context_tokens=4096,
        kv_type="f16",
        flash_attention="auto",
        use_extra_bufts=True,
    )


def answered(text, of=None):
    return (Answer(prompt=PROMPT, text=text, n_tokens=58, drift=of),)


def comparison(*, is_complete=True):
    lattice = SAID.replace("room", "space").replace("pushes aside", "displaces")
    other = SAID.replace("as it", "when it").replace("lock into", "form")
    far = (
        "Ice floats because it is less dense than water: it weighs less, and stays up."
    )
    small = drift(*([0.001] * 40 + [0.05, 0.3, 1.0] * 6))
    variants = (
        result("Q8_0", 8.54, rate=8.7, answers=answered(SAID)),
        result("Q6_K", 6.6, 0.0049, 18.9, answers=answered(SAID, drift(*[0.001] * 58))),
        result("Q5_K_M", 5.73, 0.0096, 40.2, answers=answered(lattice, small)),
        result("Q4_K_M", 4.92, 0.0302, 46.1, answers=answered(other, small)),
        result("Q3_K_M", 4.02, 0.1019, 49.6, answers=answered(far, drift(*[1.0] * 58))),
        result("IQ3_M", 3.78, 0.0874, 47.8, answers=answered(far, drift(*[3.0] * 58))),
        result("Q2_K", 3.1, error="The engine crashed while it loaded this model."),
    )
    order = Order(
        models=tuple(each.path for each in variants),
        reference=variants[0].path,
        prompts=(PROMPT,),
    )
    computer = Computer(
        os="linux", arch="x86_64", cpu="A CPU", n_cores=8, ram_bytes=2**34
    )
    return Comparison(
        reference="Q8_0",
        text="Sample in English",
        chunks=16,
        variants=variants,
        order=order,
        engine="llama.cpp",
        computer=computer,
        started_at=datetime(2026, 11, 21, 14, 36, tzinfo=UTC),
        seconds=460.0,
        is_complete=is_complete,
    )


def models():
    return [
        LocalModel(
            path=each.path,
            name="Llama-3.1-8B",
            variant=each.label,
            repo="",
            size_bytes=each.file_bytes,
        )
        for each in comparison().variants
    ]


class FakeLibrary(QObject):
    """Has these models."""

    models_changed = Signal()

    def __init__(self, parent, found):
        super().__init__(parent)
        self.models = list(found)


class FakeCompare(QObject):
    """Notes what it is asked for; the test plays the rest."""

    announced = Signal(object)
    announcing_failed = Signal(object)
    running_changed = Signal()
    stepped = Signal(object)
    variant_changed = Signal(object)
    finished = Signal(object)
    stopped = Signal(object)
    given_up = Signal()
    failed = Signal(object)
    judged = Signal(object)
    history_read = Signal(tuple)
    opened = Signal(object)
    chats_read = Signal(object)
    chats_failed = Signal(object)
    file_failed = Signal(object)

    def __init__(self, parent):
        super().__init__(parent)
        self.order = None
        self.asked = []
        self.written = []
        self.kept = ()

    def announce(self, order):
        self.asked.append(order)

    def start(self, order):
        self.order = order
        self.running_changed.emit()

    def resume(self, comparison):
        self.start(comparison.order)

    def stop(self):
        self.play_end(self.stopped, comparison(is_complete=False))

    def play_end(self, signal, *told):
        self.order = None
        self.running_changed.emit()
        signal.emit(*told)

    def judge(self, compared, constraint):
        needed = {each.path: each.file_bytes for each in compared.variants}
        self.judged.emit(judge(compared, constraint, needed))

    def read_chats(self):
        self.chats_read.emit(Text(name="Own chats", content="Hello", is_private=True))

    def read_history(self):
        self.history_read.emit(self.kept)

    def open(self, path):
        self.opened.emit(comparison())

    def write(self, compared, path, form):
        self.written.append((path, form))


def prediction(type_, megabytes, **known):
    usual = {"bits_per_weight": 5.0, "needs_imatrix": False, "n_fallback": 0}
    return Prediction(type=type_, size_bytes=megabytes * 10**6, **(usual | known))


class FakeMaking(QObject):
    """Notes what it is to make; the test plays the rest."""

    predicted = Signal(tuple)
    prediction_failed = Signal(object)
    changed = Signal()
    progressed = Signal(object)
    made = Signal(object)
    failed = Signal(object)

    def __init__(self, parent):
        super().__init__(parent)
        self.order = None
        self.asked = None

    @property
    def is_busy(self):
        return self.order is not None

    def predict(self, source):
        self.asked = source

    def make(self, source, type_):
        target = source.path.with_name(f"{source.name}-{type_}.gguf")
        self.order = QuantizeOrder(source=source.path, type=type_, target=target)
        self.changed.emit()

    def cancel(self):
        self.play_end()

    def play_end(self, signal=None, *told):
        self.order = None
        self.changed.emit()
        if signal is not None:
            signal.emit(*told)

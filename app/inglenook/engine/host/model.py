"""A GGUF with its context, tried with a smoke decode."""

import ctypes
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from llama_cpp import llama_cpp as llama

from inglenook.engine.buffers import read_buffers
from inglenook.engine.host import log
from inglenook.engine.host.adapters import Adapters
from inglenook.engine.host.cache import KvCache
from inglenook.engine.host.devices import Gpu
from inglenook.engine.host.images import Reader
from inglenook.engine.host.opening import (
    context_parameters,
    model_parameters,
    open_context,
    open_model,
    wanted_gpus,
)
from inglenook.engine.host.pacing import Pacer
from inglenook.engine.host.refused import Refused
from inglenook.engine.host.tokens import Vocabulary
from inglenook.engine.messages import Adapter, Loaded, LoadPlan
from inglenook.prompts.formats import PromptFormat, choose_format
from inglenook.translation import mark

if TYPE_CHECKING:
    from inglenook.engine.host.projector import Projector

#: Tokens of the smoke decode on the CPU: enough for its matrix kernels.
_CPU_SMOKE_TOKENS = 32


class Watch(Protocol):
    """Looks on while llama.cpp computes; that costs some of its speed."""

    callback: Any


@dataclass(frozen=True, slots=True)
class StopFlag:
    """A flag that llama.cpp polls while it computes.

    llama.cpp asks its abort callback before every node of a graph, some hundred
    times a token; a Python function would cost several per cent of the speed.
    The C library's `strlen` of a one-byte text is the same question: 0 is false.
    """

    text: Any

    @classmethod
    def make(cls) -> "StopFlag":
        """A flag that is down."""
        return cls(ctypes.create_string_buffer(2))

    @property
    def is_up(self) -> bool:
        """Whether the answer under way is to end."""
        return bool(self.text.raw[0])

    def raise_(self) -> None:
        """End the answer under way; any thread may call this."""
        self.text.value = b"x"

    def lower(self) -> None:
        """Begin anew."""
        self.text.value = b""


class Model:
    """A loaded model that answers.

    Args:
        path: The GGUF file; of a split model, the first.
        plan: How to load it.
        stop: Polled while it computes.
        on_progress: Called with the share of the weights that is loaded.

    Raises:
        Refused: It cannot be loaded.
    """

    def __init__(
        self,
        path: str,
        plan: LoadPlan,
        stop: StopFlag,
        on_progress: Callable[[float], None],
    ) -> None:
        began = time.perf_counter()
        self.plan = plan
        self.stop = stop
        self._gpus = wanted_gpus(plan)
        log.take_buffers()
        self._model = _load_model(path, plan, self._gpus, on_progress)
        _refuse_unfit(self._model)
        self.vocabulary = Vocabulary(self._model)
        self.context = self.make_context(plan)
        n_swa = llama.llama_model_n_swa(self._model)
        self.reader = Reader(self.vocabulary, self._open_projector)
        self.cache = KvCache(self.context, self.reader, n_swa)
        self._adapters = Adapters(self._model, self.context, path)
        self.context_tokens: int = llama.llama_n_ctx(self.context)
        self.prompt_tokens_per_s = self._smoke_decode()
        self.pacer = None if self._is_all_on_gpu() else Pacer(plan.n_threads)
        self._buffers = read_buffers(log.take_buffers())
        self._load_s = time.perf_counter() - began

    @cached_property
    def prompt_format(self) -> PromptFormat:
        """How conversations are written for this model."""
        own: bytes = llama.llama_model_chat_template(self._model, None) or b""
        name = ctypes.create_string_buffer(256)
        llama.llama_model_meta_val_str(self._model, b"general.name", name, 256)
        return choose_format(
            own.decode("utf-8", "replace"),
            name=name.value.decode("utf-8", "replace"),
            has_token=self.vocabulary.has_token,
        )

    def make_context(
        self, plan: LoadPlan, n_outputs: int = 1, watch: Watch | None = None
    ) -> object:
        """A context as a plan says, over the weights as they were loaded.

        Args:
            plan: It.
            n_outputs: Most tokens of a batch whose logits are wanted.
            watch: Looks on while it computes; it must outlive the context.

        Raises:
            Refused: llama.cpp could not make it.
        """
        on_gpu = bool(self._gpus)
        params = context_parameters(plan, on_gpu=on_gpu, n_outputs=n_outputs)
        if watch is not None:
            params.cb_eval = watch.callback
        return _make_context(self._model, params, self.stop)

    def use_adapters(self, adapters: Sequence[Adapter]) -> None:
        """Answer with these LoRA adapters from now on; another choice drops the cache.

        Raises:
            Refused: One of them cannot be used.
        """
        if self._adapters.apply(adapters):
            self.cache.clear()

    @property
    def applied_adapters(self) -> tuple[tuple[str, int, int, float], ...]:
        """The adapters that it answers with, as `Adapters.applied` tells them."""
        return self._adapters.applied

    def use_threads(self, n_threads: int) -> None:
        """Generate with so many threads; prompts are read with the plan's."""
        llama.llama_set_n_threads(self.context, n_threads, self.plan.n_threads)

    def decode(self, tokens: Sequence[int]) -> bool:
        """Evaluate tokens behind those of the cache; False if it was stopped.

        Raises:
            Refused: llama.cpp could not.
        """
        n_tokens, first = len(tokens), len(self.cache.tokens)
        array = (llama.llama_token * n_tokens)(*tokens)
        batch = llama.llama_batch_get_one(array, n_tokens)
        # llama.cpp would count on from where an image begins, not from its end.
        batch.pos = (llama.llama_pos * n_tokens)(*range(first, first + n_tokens))
        status = llama.llama_decode(self.context, batch)
        # A GPU's work is only queued by then: what comes next would be mistimed,
        # and a stop not seen.
        llama.llama_synchronize(self.context)
        if status == 0:
            self.cache.add(tokens)
            return True
        self.cache.truncate()
        if self.stop.is_up:
            return False
        raise Refused("decode", log.take_errors() or f"llama_decode returned {status}")

    def look(self, tokens: Sequence[int]) -> bool:
        """Evaluate a stretch of an image behind the cache; False if it was stopped.

        Args:
            tokens: All that stand for it, as `reader` gives them.

        Raises:
            Refused: It could not be evaluated.
        """
        position = len(self.cache.tokens)
        if self.reader.look(self.context, tokens[0], position):
            self.cache.add(tokens)
            return True
        self.cache.truncate()
        if self.stop.is_up:
            return False
        raise Refused(
            "decode", log.take_errors() or mark("Refusal", "an image was not evaluated")
        )

    def describe(self) -> Loaded:
        """What runs, for the client."""
        n_layers = llama.llama_model_n_layer(self._model) + 1
        wanted = n_layers if self.plan.gpu_layers < 0 else self.plan.gpu_layers
        buffer = ctypes.create_string_buffer(256)
        llama.llama_model_desc(self._model, buffer, 256)
        return Loaded(
            backend=self._gpus[0].backend if self._gpus else "CPU",
            devices=tuple(gpu.name for gpu in self._gpus),
            description=buffer.value.decode("utf-8", "replace"),
            n_layers=n_layers,
            gpu_layers=min(wanted, n_layers) if self._gpus else 0,
            context_tokens=self.context_tokens,
            n_params=llama.llama_model_n_params(self._model),
            size_bytes=llama.llama_model_size(self._model),
            load_s=self._load_s,
            buffers=self._buffers,
        )

    def _open_projector(self, path: str) -> "Projector":
        # Not every build of llama.cpp has its library.
        from inglenook.engine.host.projector import Projector  # noqa: PLC0415

        return Projector(path, self._model, self._gpus, self.plan.n_threads)

    def _is_all_on_gpu(self) -> bool:
        """Whether the CPU's threads have next to nothing to compute."""
        n_layers = llama.llama_model_n_layer(self._model) + 1
        wanted = n_layers if self.plan.gpu_layers < 0 else self.plan.gpu_layers
        return bool(self._gpus) and wanted >= n_layers and not self.plan.n_cpu_moe

    def _smoke_decode(self) -> float:
        """Try the kernels of prompts and of generation before saying “ready”.

        Many failures of a backend end the process at its first computation.

        Returns:
            Tokens of a prompt evaluated per second, at least.
        """
        n = self.plan.ubatch_tokens if self._gpus else _CPU_SMOKE_TOKENS
        n = min(n, self.plan.ubatch_tokens, self.context_tokens - 1)
        # Any token will do; the last one is the least likely to be special.
        token = self.vocabulary.n_tokens - 1
        self.decode([token])
        began = time.perf_counter()
        self.decode([token] * n)
        rate = n / (time.perf_counter() - began)
        if not llama.llama_get_logits_ith(self.context, -1):
            raise Refused("load", mark("Refusal", "it gives embeddings, and no text"))
        self.cache.clear()
        return rate


def _load_model(
    path: str,
    plan: LoadPlan,
    used: Sequence[Gpu],
    on_progress: Callable[[float], None],
) -> object:
    params = model_parameters(plan, used)

    def report(share: float, _data: object) -> bool:
        on_progress(share)
        return True

    params.progress_callback = llama.llama_progress_callback(report)
    return open_model(path, params)


def _refuse_unfit(model: object) -> None:
    """Refuse what llama.cpp loads, and then ends the process over."""
    if llama.llama_model_has_encoder(model) or llama.llama_model_is_diffusion(model):
        raise Refused(
            "load", mark("Refusal", "it does not write one token after the other")
        )
    if not llama.llama_vocab_n_tokens(llama.llama_model_get_vocab(model)):
        raise Refused("load", mark("Refusal", "its file has no vocabulary"))


def _make_context(model: object, params: Any, stop: StopFlag) -> object:
    strlen = ctypes.CDLL(None if sys.platform != "win32" else "msvcrt").strlen
    params.abort_callback = ctypes.cast(strlen, llama.ggml_abort_callback)
    params.abort_callback_data = ctypes.cast(stop.text, ctypes.c_void_p)
    return open_context(model, params)

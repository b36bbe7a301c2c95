"""A GGUF with its context, tried with a smoke decode."""

import ctypes
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from llama_cpp import llama_cpp as llama

from inglenook.engine.failures import classify_load_failure
from inglenook.engine.host import log
from inglenook.engine.host.cache import KvCache
from inglenook.engine.host.devices import Gpu, gpus
from inglenook.engine.host.tokens import Vocabulary
from inglenook.engine.messages import Loaded, LoadPlan, Refusal, RefusalKind
from inglenook.prompts.formats import PromptFormat, choose_format

_FLASH_ATTENTION = {"auto": -1, "off": 0, "on": 1}
# ggml.h: enum ggml_type.
_KV_TYPES = {
    "f32": 0, "f16": 1, "q4_0": 2, "q4_1": 3, "q5_0": 6, "q5_1": 7, "q8_0": 8,
    "iq4_nl": 20, "bf16": 30,
}  # fmt: skip
#: Tokens of the smoke decode on the CPU: enough for its matrix kernels.
_CPU_SMOKE_TOKENS = 32


class Refused(Exception):
    """What was asked cannot be done; the process lives on."""

    def __init__(
        self, kind: RefusalKind, detail: str = "", numbers: tuple[int, ...] = ()
    ) -> None:
        super().__init__(detail)
        self.answer = Refusal(kind=kind, detail=detail, numbers=numbers)


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
        self._gpus = _wanted_gpus(plan)
        self._model = _load_model(path, plan, self._gpus, on_progress)
        _refuse_unfit(self._model)
        self.vocabulary = Vocabulary(self._model)
        # Making a YaRN context changes the model's own number; so read it before.
        self._train_tokens = llama.llama_model_n_ctx_train(self._model)
        self.context = _make_context(self._model, plan, stop, on_gpu=bool(self._gpus))
        n_swa = llama.llama_model_n_swa(self._model)
        self.cache = KvCache(self.context, self.vocabulary, n_swa)
        self.context_tokens: int = llama.llama_n_ctx(self.context)
        self.prompt_tokens_per_s = self._smoke_decode()
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

    def decode(self, tokens: Sequence[int]) -> bool:
        """Evaluate tokens behind those of the cache; False if it was stopped.

        Raises:
            Refused: llama.cpp could not.
        """
        array = (llama.llama_token * len(tokens))(*tokens)
        status = llama.llama_decode(
            self.context, llama.llama_batch_get_one(array, len(tokens))
        )
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
            train_tokens=self._train_tokens,
            n_params=llama.llama_model_n_params(self._model),
            size_bytes=llama.llama_model_size(self._model),
            load_s=self._load_s,
        )

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
            raise Refused("load", "it gives embeddings, and no text")
        self.cache.clear()
        return rate


def _wanted_gpus(plan: LoadPlan) -> list[Gpu]:
    if plan.gpu_layers == 0:
        return []
    found = gpus()
    if plan.devices is None:
        # As llama.cpp does: an integrated GPU would only slow another one down.
        return [gpu for gpu in found if not gpu.is_integrated] or found
    if unknown := set(plan.devices) - {gpu.name for gpu in found}:
        raise Refused("load", f"this engine has no device “{min(unknown)}”")
    return [gpu for gpu in found if gpu.name in plan.devices]


def _load_model(
    path: str,
    plan: LoadPlan,
    used: Sequence[Gpu],
    on_progress: Callable[[float], None],
) -> object:
    params = llama.llama_model_default_params()
    params.n_gpu_layers = plan.gpu_layers
    params.use_extra_bufts = plan.use_extra_bufts
    params.load_mode = _load_mode(plan)
    # A list that only has its end means the CPU; no list would mean every GPU.
    devices = (ctypes.c_void_p * (len(used) + 1))(*(gpu.pointer for gpu in used))
    params.devices = ctypes.cast(devices, ctypes.c_void_p)

    def report(share: float, _data: object) -> bool:
        on_progress(share)
        return True

    callback = llama.llama_progress_callback(report)
    params.progress_callback = callback
    model: object = llama.llama_model_load_from_file(path.encode(), params)
    if not model:
        raise Refused(*classify_load_failure(log.take_errors()))
    return model


def _refuse_unfit(model: object) -> None:
    """Refuse what llama.cpp loads, and then ends the process over."""
    if llama.llama_model_has_encoder(model) or llama.llama_model_is_diffusion(model):
        raise Refused("load", "it does not write one token after the other")
    if not llama.llama_vocab_n_tokens(llama.llama_model_get_vocab(model)):
        raise Refused("load", "its file has no vocabulary")


def _load_mode(plan: LoadPlan) -> int:
    if plan.mlock:
        mode = "MMAP_MLOCK" if plan.mmap else "MLOCK"
    else:
        mode = "AUTO" if plan.mmap else "NONE"
    return int(getattr(llama, f"LLAMA_LOAD_MODE_{mode}"))


def _make_context(
    model: object, plan: LoadPlan, stop: StopFlag, *, on_gpu: bool
) -> object:
    params = llama.llama_context_default_params()
    params.n_ctx = plan.context_tokens
    params.n_batch = plan.batch_tokens
    params.n_ubatch = min(plan.ubatch_tokens, plan.batch_tokens)
    params.n_seq_max = 1
    # The default reserves logits for a whole batch; only the last token's count.
    params.n_outputs_max = 1
    params.n_threads = params.n_threads_batch = plan.n_threads
    params.type_k = params.type_v = _KV_TYPES[plan.kv_type]
    params.flash_attn_type = _FLASH_ATTENTION[plan.flash_attention]
    params.offload_kqv = params.op_offload = on_gpu
    # The default keeps the whole context of sliding-window layers.
    params.swa_full = False
    strlen = ctypes.CDLL(None if sys.platform != "win32" else "msvcrt").strlen
    params.abort_callback = ctypes.cast(strlen, llama.ggml_abort_callback)
    params.abort_callback_data = ctypes.cast(stop.text, ctypes.c_void_p)
    context: object = llama.llama_init_from_model(model, params)
    if not context:
        raise Refused(*classify_load_failure(log.take_errors()))
    return context

"""How fast the loaded model reads and writes."""

import time
from collections.abc import Callable, Iterator

import msgspec
from llama_cpp import llama_cpp as llama

from inglenook.engine.host import log
from inglenook.engine.host.model import Model
from inglenook.engine.host.rates import per_second
from inglenook.engine.host.refused import Refused
from inglenook.engine.messages import (
    Answer,
    Bench,
    Benched,
    BenchProgress,
    LoadPlan,
    Repetition,
)

#: Progress goes out at most this often.
_REPORTS_PER_S = 10
#: Knuth's multiplier: spreads the tokens over the vocabulary, and a mixture of
#: experts over its experts.
_SPREAD = 2_654_435_761
#: A context is this much longer at least, for llama.cpp rounds lengths up to it.
_PAD_TOKENS = 256


class SpeedTest:
    """Measures one model, in the context that answers or in others beside it.

    Args:
        model: The loaded model.
    """

    def __init__(self, model: Model) -> None:
        self._model = model
        self._contexts: dict[LoadPlan, object] = {}

    def measure(self, request: Bench, send: Callable[[Answer], None]) -> Benched:
        """Measure; progress goes out on the way.

        Afterwards the model answers as before, but for what its KV cache held.

        Raises:
            Refused: It does not fit into the context, or llama.cpp cannot go on.
        """
        context, plan = self._context(request)
        n_tokens = request.n_prompt + request.n_generate
        n_context = llama.llama_n_ctx(context)
        if n_tokens > n_context:
            raise Refused("prompt_too_long", numbers=(n_tokens, n_context, 0))
        meter = _Meter(n_tokens * request.repetitions, send)
        n_threads = request.n_threads or self._model.plan.n_threads
        llama.llama_set_n_threads(context, n_threads, n_threads)
        try:
            run = _Run(self._model, context, plan, meter)
            return Benched(tuple(run.repetitions(request)))
        finally:
            if context is self._model.context:
                self._model.use_threads(self._model.plan.n_threads)
                self._model.cache.clear()

    def _context(self, request: Bench) -> tuple[object, LoadPlan]:
        """The context to measure in, and the plan that it is made by."""
        own = self._model.plan
        if request.flash_attention is None and request.ubatch_tokens is None:
            return self._model.context, own
        n_tokens = request.n_prompt + request.n_generate
        plan = msgspec.structs.replace(
            own,
            flash_attention=request.flash_attention or own.flash_attention,
            ubatch_tokens=request.ubatch_tokens or own.ubatch_tokens,
            context_tokens=-(-n_tokens // _PAD_TOKENS) * _PAD_TOKENS or _PAD_TOKENS,
        )
        if plan not in self._contexts:
            self._contexts[plan] = self._model.make_context(plan)
        return self._contexts[plan], plan


class _Meter:
    """Counts tokens, and tells of them."""

    def __init__(self, n_total: int, send: Callable[[Answer], None]) -> None:
        self._n_total = n_total
        self._send = send
        self._n_tokens = 0
        self._sent_at = time.perf_counter()

    def count(self, n_tokens: int) -> None:
        """So many more were computed."""
        self._n_tokens += n_tokens
        now = time.perf_counter()
        if now - self._sent_at >= 1 / _REPORTS_PER_S:
            self._sent_at = now
            self._send(BenchProgress(self._n_tokens, self._n_total))


class _Run:
    """The repetitions of one request."""

    def __init__(
        self, model: Model, context: object, plan: LoadPlan, meter: _Meter
    ) -> None:
        self._model = model
        self._context = context
        self._ubatch_tokens = plan.ubatch_tokens
        self._meter = meter

    def repetitions(self, request: Bench) -> Iterator[Repetition]:
        """Each repetition; ends early if it was stopped."""
        for _ in range(request.repetitions):
            llama.llama_memory_clear(llama.llama_get_memory(self._context), True)
            prompt_s = self._time(request.n_prompt, self._ubatch_tokens)
            generation_s = self._time(request.n_generate, 1)
            if prompt_s is None or generation_s is None:
                return
            yield Repetition(
                prompt_tokens_per_s=per_second(request.n_prompt, prompt_s),
                tokens_per_s=per_second(request.n_generate, generation_s),
            )

    def _time(self, n_tokens: int, step_tokens: int) -> float | None:
        """Seconds that so many tokens take; None if it was stopped."""
        seconds = 0.0
        for first in range(0, n_tokens, step_tokens):
            if self._model.stop.is_up:
                return None
            n_step = min(step_tokens, n_tokens - first)
            step_s = self._decode(first, n_step)
            if step_s is None:
                return None
            seconds += step_s
            self._meter.count(n_step)
        return seconds

    def _decode(self, first: int, n_tokens: int) -> float | None:
        """Seconds that one decode takes; None if it was stopped."""
        n_vocab = self._model.vocabulary.n_tokens
        numbers = range(first + 1, first + n_tokens + 1)
        tokens = (llama.llama_token * n_tokens)(
            *(n * _SPREAD % n_vocab for n in numbers)
        )
        batch = llama.llama_batch_get_one(tokens, n_tokens)
        began = time.perf_counter()
        status = llama.llama_decode(self._context, batch)
        llama.llama_synchronize(self._context)
        seconds = time.perf_counter() - began
        if status == 0:
            return seconds
        if self._model.stop.is_up:
            return None
        raise Refused("decode", log.take_errors() or f"llama_decode returned {status}")

"""Engine processes that hold a model to be measured."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from inglenook.engine.calibration.records import Setting, Speed, setting_of, speed_of
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Bench, LoadPlan
from inglenook.errors import EngineError
from inglenook.work import handing_over

#: Long enough for all that is measured, and short for the rest of the memory.
_CONTEXT_TOKENS = 1024
#: Seconds that reading and writing should take in one measurement.
_PROMPT_S, _ANSWER_S = 0.15, 0.25
_LEAST_PROMPT_TOKENS, _MOST_PROMPT_TOKENS = 32, 256
_LEAST_ANSWER_TOKENS, _MOST_ANSWER_TOKENS = 8, 64


@dataclass(frozen=True, slots=True)
class Amount:
    """How many tokens are read and written in one measurement."""

    n_prompt: int
    n_answer: int


#: Tells how much takes as long as a measurement should.
FIRST = Amount(32, 4)


def amount_for(speed: Speed) -> Amount:
    """As much as takes as long as a measurement should.

    Args:
        speed: About how fast the model is.
    """
    n_prompt = int(speed.prompt_tokens_per_s * _PROMPT_S) // 32 * 32
    n_answer = int(speed.tokens_per_s * _ANSWER_S)
    return Amount(
        min(max(n_prompt, _LEAST_PROMPT_TOKENS), _MOST_PROMPT_TOKENS),
        min(max(n_answer, _LEAST_ANSWER_TOKENS), _MOST_ANSWER_TOKENS),
    )


class Workbench:
    """Measures a model in engine processes of its own.

    A process that dies takes with it what it measured; the next measurement starts
    another one.

    Args:
        path: The model's file.
        plan: The defaults.
        start: Starts an engine process.
    """

    def __init__(
        self, path: Path, plan: LoadPlan, start: Callable[[], EngineClient]
    ) -> None:
        self._path = path
        self.plan = msgspec.structs.replace(plan, context_tokens=_CONTEXT_TOKENS)
        self._start = start
        #: By whether they use the fast kernels: that needs another load.
        self._clients: dict[bool, EngineClient] = {}
        self._warm: set[tuple[Setting, Amount]] = set()

    @property
    def default(self) -> Setting:
        """The defaults, as a setting."""
        return setting_of(self.plan)

    def measure(self, setting: Setting, amount: Amount) -> Generator[None, None, Speed]:
        """How fast the model is with a setting.

        Raises:
            EngineError: It cannot run so.
        """
        # What runs for the first time touches its memory for the first time.
        context = msgspec.structs.replace(setting, n_threads=1)
        is_cold = (context, amount) not in self._warm
        try:
            client = yield from self._client(setting)
            request = _request(setting, amount, repetitions=2 if is_cold else 1)
            *_, last = yield from handing_over(client.bench(request), _ignore)
        except EngineError:
            self._drop(setting.use_extra_bufts)
            raise
        self._warm.add((context, amount))
        return speed_of(last)

    def use_safe_kernels(self) -> None:
        """Take the defaults without the fast kernels from now on."""
        self.plan = msgspec.structs.replace(self.plan, use_extra_bufts=False)

    def close(self) -> None:
        """End the processes."""
        for client in self._clients.values():
            client.close()
        self._clients.clear()

    def _client(self, setting: Setting) -> Generator[None, None, EngineClient]:
        key = setting.use_extra_bufts
        if key not in self._clients:
            client = self._clients[key] = self._start()
            yield from client.greet()
            plan = msgspec.structs.replace(self.plan, use_extra_bufts=key)
            yield from handing_over(client.load(self._path, plan), _ignore)
        return self._clients[key]

    def _drop(self, key: bool) -> None:  # noqa: FBT001 - a key, not a flag
        client = self._clients.pop(key, None)
        if client is not None:
            client.close()
        self._warm = {each for each in self._warm if each[0].use_extra_bufts != key}


def _request(setting: Setting, amount: Amount, *, repetitions: int) -> Bench:
    """Measures in a context of its own, so that all are measured alike."""
    return Bench(
        n_prompt=amount.n_prompt,
        n_generate=amount.n_answer,
        repetitions=repetitions,
        n_threads=setting.n_threads,
        flash_attention=setting.flash_attention,
        ubatch_tokens=setting.ubatch_tokens,
    )


def _ignore(_progress: object) -> None:
    """Progress of what takes a moment is not told."""

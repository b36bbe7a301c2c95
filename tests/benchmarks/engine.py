"""The engine against a bare loop over the same library, in the same run.

    python -m tests.benchmarks.engine [ROUNDS]

Rounds alternate between the two, and ratios are taken pair by pair, so that a
machine that becomes slower in the middle does not decide. Run it while nothing
else runs.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.ladder import climb_down
from inglenook.engine.messages import (
    Generate,
    Message,
    Piece,
    PromptProgress,
    Sampling,
)
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.standing import Standing
from inglenook.library.scan import Library
from inglenook.settings.schema import Engine
from inglenook.work import drain
from tests.benchmarks.synthetic import CONTEXT_TOKENS, synthetic_model

N_PROMPT, N_GENERATE = 512, 96
#: Length of a chat that is left and come back to.
N_KEPT = 4000
GREEDY = Sampling(temperature=0)


@contextmanager
def bare_loop(standing: Standing) -> Iterator[Callable[[], tuple[float, ...]]]:
    """Gives a function that runs one round: seconds of prompt and generation."""
    script, plan = Path(__file__).with_name("bare_loop.py"), standing.plan
    numbers = (plan.n_threads, plan.context_tokens, int(plan.use_extra_bufts))
    with subprocess.Popen(
        [sys.executable, str(script), str(synthetic_model()), *map(str, numbers)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()

        def run() -> tuple[float, ...]:
            print(N_PROMPT, N_GENERATE, file=process.stdin, flush=True)
            return tuple(map(float, process.stdout.readline().split()))

        yield run
        process.stdin.close()


@contextmanager
def our_engine() -> Iterator[Standing]:
    """Gives the model on the best rung that holds on this machine."""
    model = synthetic_model()
    chosen = Engine(context_tokens=CONTEXT_TOKENS)
    with tempfile.TemporaryDirectory() as folder:
        start = partial(EngineClient, Path(folder))
        library = Library(Path(folder), (), Path(folder) / "library.json")
        experience = Experience.in_folder(Path(folder))
        engines = (Candidate(start=start),)
        standing = drain(climb_down(library.check(model), chosen, engines, experience))
        yield standing
        standing.client.close()


def our_round(client: EngineClient, number: int) -> tuple[float, float]:
    """One round through the whole path, as the window sees it.

    Args:
        number: Makes the prompt another one, so that nothing of it is reused.
    """
    began, marks = time.perf_counter(), {}

    def mark(progress: PromptProgress | Piece) -> None:
        if isinstance(progress, Piece):
            marks.setdefault("first", time.perf_counter())
        elif progress.n_tokens == progress.n_total:
            marks["prompt"] = time.perf_counter()

    # One character is one token in this vocabulary; digits never merge.
    text = f"{number:04d}" + "7" * (N_PROMPT - 4)
    request = Generate(text=text, max_tokens=N_GENERATE, sampling=GREEDY)
    done = drain(client.generate(request), mark)
    ended = time.perf_counter()
    timings = done.timings
    assert timings.prompt_tokens == N_PROMPT, timings
    assert timings.reused_tokens <= 4, timings
    assert timings.generated_tokens == N_GENERATE, timings
    return marks["prompt"] - began, ended - marks["prompt"]


def ratios(n_rounds: int) -> None:
    """Print our rate over the bare loop's, for prompt and generation."""
    pairs = []
    with our_engine() as standing, bare_loop(standing) as bare:
        client = standing.client
        print(f"rung: {standing.rung.name}, {standing.plan.n_threads} threads")
        bare()
        our_round(client, 0)
        for number in range(1, n_rounds + 1):
            pairs.append((bare(), our_round(client, number)))
            print(f"  round {number}: {pairs[-1]}", file=sys.stderr)
    for index, (name, n_tokens) in enumerate(
        (("prompt", N_PROMPT), ("generation", N_GENERATE - 1))
    ):
        both = [(bare[index], ours[index]) for bare, ours in pairs]
        rate = n_tokens / statistics.median(ours for _, ours in both)
        ratio = statistics.median(bare / ours for bare, ours in both)
        print(f"{name}: {rate:.1f} tokens/s, {ratio:.3f} of the bare loop")


def second_turn() -> None:
    """Print how many tokens a second turn and an edit of it evaluate."""
    question = Message("user", "what is the answer to this question " * 20)

    def ask(client: EngineClient, *messages: Message) -> tuple[str, int, int]:
        pieces: list[str] = []

        def take(progress: PromptProgress | Piece) -> None:
            if isinstance(progress, Piece):
                pieces.append(progress.text)

        request = Generate(messages=messages, max_tokens=40, sampling=GREEDY)
        timings = drain(client.generate(request), take).timings
        evaluated = timings.prompt_tokens - timings.reused_tokens
        return "".join(pieces), timings.prompt_tokens, evaluated

    with our_engine() as standing:
        client = standing.client
        answer, _, _ = ask(client, question)
        before = question, Message("assistant", answer)
        _, n_second, evaluated = ask(client, *before, Message("user", "and why"))
        print(f"second turn: {evaluated} of {n_second} prompt tokens evaluated")
        _, n_third, evaluated = ask(client, *before, Message("user", "or how"))
        print(f"edit of the last message: {evaluated} of {n_third} evaluated")
        _, n_again, evaluated = ask(client, *before, Message("user", "or how"))
        print(f"regeneration: {evaluated} of {n_again} evaluated")


def coming_back() -> None:
    """Print what it costs to keep a chat of 4,000 tokens, and to come back to it."""
    # One character is one token in this vocabulary; digits never merge.
    request = Generate(text="7" * N_KEPT, max_tokens=2, sampling=GREEDY)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kv" / "1.state"
        with our_engine() as standing:
            read = drain(standing.client.generate(request)).timings
            began = time.perf_counter()
            saved = drain(standing.client.save_state(path, sys.maxsize))
            save_s = time.perf_counter() - began
        with our_engine() as standing:
            began = time.perf_counter()
            drain(standing.client.restore_state(path))
            restore_s = time.perf_counter() - began
            again = drain(standing.client.generate(request)).timings
    evaluated = again.prompt_tokens - again.reused_tokens
    print(f"reading {N_KEPT} tokens: {read.time_to_first_token_s:.1f} s")
    print(f"keeping them: {save_s:.2f} s, {saved.size_bytes / 2**20:.0f} MiB")
    print(f"coming back to them: {restore_s:.2f} s, {evaluated} evaluated")


def stop_latency() -> None:
    """Print how long the engine goes on after Stop, in the prompt and after it."""
    prompts = {"generation": "7" * 20, "prompt": "7" * (CONTEXT_TOKENS - 100)}
    with our_engine() as standing:
        client = standing.client
        for name, text in prompts.items():
            latencies = []
            for number in range(7):
                work = client.generate(Generate(text=f"{number}{text}"))
                began = time.perf_counter()
                # At seven different moments of the work.
                while time.perf_counter() - began < 0.5 + number * 0.15:
                    next(work)
                stopped = time.perf_counter()
                client.stop()
                assert drain(work).stop_reason == "stopped"
                latencies.append(1000 * (time.perf_counter() - stopped))
            median, worst = statistics.median(latencies), max(latencies)
            print(f"stop in {name}: median {median:.0f} ms, worst {worst:.0f} ms")


def main() -> None:
    """Run all and print a line for each figure."""
    n_rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    print(f"{synthetic_model().name}, {n_rounds} rounds")
    ratios(n_rounds)
    second_turn()
    coming_back()
    stop_latency()


if __name__ == "__main__":
    main()

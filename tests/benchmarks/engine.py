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
from pathlib import Path

from inglenook.cli.terminal import drain
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import (
    Generate,
    LoadPlan,
    Message,
    Piece,
    PromptProgress,
    Sampling,
)
from inglenook.engine.plans import count_cores
from tests.benchmarks.synthetic import CONTEXT_TOKENS, synthetic_model

N_PROMPT, N_GENERATE = 512, 96
GREEDY = Sampling(temperature=0)


@contextmanager
def bare_loop(model: Path, n_threads: int) -> Iterator[Callable[[], tuple[float, ...]]]:
    """Gives a function that runs one round: seconds of prompt and generation."""
    script = Path(__file__).with_name("bare_loop.py")
    arguments = [str(script), str(model), str(n_threads), str(CONTEXT_TOKENS)]
    with subprocess.Popen(
        [sys.executable, *arguments],
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
def our_engine(model: Path, n_threads: int) -> Iterator[EngineClient]:
    """Gives a client with the model loaded."""
    with tempfile.TemporaryDirectory() as folder:
        client = EngineClient(Path(folder) / "engine.log")
        drain(client.greet())
        plan = LoadPlan(context_tokens=CONTEXT_TOKENS, n_threads=n_threads)
        drain(client.load(model, plan))
        yield client
        client.close()


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


def ratios(model: Path, n_threads: int, n_rounds: int) -> None:
    """Print our rate over the bare loop's, for prompt and generation."""
    pairs = []
    with bare_loop(model, n_threads) as bare, our_engine(model, n_threads) as client:
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


def second_turn(model: Path, n_threads: int) -> None:
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

    with our_engine(model, n_threads) as client:
        answer, _, _ = ask(client, question)
        before = question, Message("assistant", answer)
        _, n_second, evaluated = ask(client, *before, Message("user", "and why"))
        print(f"second turn: {evaluated} of {n_second} prompt tokens evaluated")
        _, n_third, evaluated = ask(client, *before, Message("user", "or how"))
        print(f"edit of the last message: {evaluated} of {n_third} evaluated")
        _, n_again, evaluated = ask(client, *before, Message("user", "or how"))
        print(f"regeneration: {evaluated} of {n_again} evaluated")


def stop_latency(model: Path, n_threads: int) -> None:
    """Print how long the engine goes on after Stop, in the prompt and after it."""
    prompts = {"generation": "7" * 20, "prompt": "7" * (CONTEXT_TOKENS - 100)}
    with our_engine(model, n_threads) as client:
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
    model, n_threads = synthetic_model(), count_cores()
    print(f"{model.name}, {n_threads} threads, {n_rounds} rounds")
    ratios(model, n_threads, n_rounds)
    second_turn(model, n_threads)
    stop_latency(model, n_threads)


if __name__ == "__main__":
    main()

"""Layers on a second backend against the CPU alone, in the same run.

    python -m tests.benchmarks.rpc [ROUNDS]

The backend is llama.cpp's RPC with a server on this machine, so both compute on the
same cores: what is lost is what moving the layers costs. Rounds alternate between the
two, and ratios are taken pair by pair, so that a machine that becomes slower in the
middle does not decide. Run it while nothing else runs. The first run compiles the
backend; CONTRIBUTING.md tells what that needs.
"""

import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from inglenook.engine.client import EngineClient
from inglenook.engine.messages import LoadPlan
from inglenook.hardware.processor import count_cores
from inglenook.offload.reading import shape_of
from inglenook.work import drain
from tests.benchmarks.engine import N_GENERATE, N_PROMPT, our_round
from tests.benchmarks.synthetic import CONTEXT_TOKENS, synthetic_model
from tests.rpc.backend import build_backend
from tests.rpc.serving import serve


@contextmanager
def loaded_engine(
    gpu_layers: int, command: Sequence[str] | None = None
) -> Iterator[EngineClient]:
    """Gives an engine with the model.

    Args:
        gpu_layers: How many of its layers go to the server.
        command: Starts an engine that has one; None is the usual engine.
    """
    plan = LoadPlan(
        context_tokens=CONTEXT_TOKENS,
        n_threads=count_cores(),
        gpu_layers=gpu_layers,
        devices=("RPC0",) if gpu_layers else (),
        # Repacked weights crash on some machines, and the server has none.
        use_extra_bufts=False,
    )
    with tempfile.TemporaryDirectory() as folder:
        client = EngineClient(Path(folder), command)
        try:
            drain(client.greet())
            drain(client.load(synthetic_model(), plan))
            yield client
        finally:
            client.close()


def ratios(gpu_layers: int, command: Sequence[str], n_rounds: int) -> None:
    """Print the rates with so many layers on the server over those of the CPU.

    Args:
        gpu_layers: How many layers go to the server.
        command: Starts an engine that has one.
        n_rounds: Rounds of each, after one that does not count.
    """
    with loaded_engine(0) as cpu, loaded_engine(gpu_layers, command) as ours:
        pairs = []
        for number in range(n_rounds + 1):
            pairs.append((our_round(cpu, number), our_round(ours, number)))
            print(f"  round {number}: {pairs[-1]}", file=sys.stderr)
    for index, (name, n_tokens) in enumerate(
        (("prompt", N_PROMPT), ("generation", N_GENERATE - 1))
    ):
        both = [(alone[index], moved[index]) for alone, moved in pairs[1:]]
        rate = n_tokens / statistics.median(moved for _, moved in both)
        ratio = statistics.median(alone / moved for alone, moved in both)
        print(f"  {name}: {rate:.1f} tokens/s, {ratio:.3f} of the CPU")


def main() -> None:
    """Run all and print two lines for each number of layers."""
    n_rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    n_layers = shape_of(synthetic_model()).n_layers
    backend = build_backend(synthetic_model().parent)
    print(f"{synthetic_model().name}, {n_rounds} rounds")
    with serve(backend, n_threads=count_cores()) as server:
        for gpu_layers in (0, n_layers // 2, n_layers):
            print(f"{gpu_layers} of {n_layers} layers on the server:")
            ratios(gpu_layers, server.command, n_rounds)


if __name__ == "__main__":
    main()

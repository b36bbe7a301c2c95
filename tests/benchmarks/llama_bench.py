"""`inglenook bench` beside llama.cpp's own llama-bench, on the same libraries.

    python -m tests.benchmarks.llama_bench [ROUNDS] [MODEL]

Rounds alternate between the two, and ratios are taken pair by pair. llama-bench is
built as for `pytest -m oracle`, and its idle threads wait as long as our engine's. Run
it while nothing else runs: on a busy machine both scatter by more than they differ.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.synthetic import synthetic_model
from tests.oracle.build import Oracle, build_oracle

_PACE = ("-p", "512", "-n", "128", "-r", "2")
_RATES = ("prompt_tokens_per_s", "generation_tokens_per_s")
_OFF_AND_ON = ("0", "1")


def our_rates(model: Path, home: Path) -> tuple[dict[str, float], dict[str, object]]:
    """Tokens/s of `inglenook bench`, and the settings that it ran with."""
    command = [sys.executable, "-m", "inglenook", "bench", str(model), *_PACE, "--json"]
    printed = subprocess.run(
        command,
        check=True,
        capture_output=True,
        env=os.environ | {"INGLENOOK_HOME": str(home)},
    ).stdout
    (result,) = json.loads(printed)["results"]
    return {name: result[name] for name in _RATES}, result["settings"]


def their_rates(
    oracle: Oracle, model: Path, settings: dict[str, object]
) -> dict[str, float]:
    """Tokens/s of llama-bench with the same settings; medians, as ours."""
    threads, repack = settings["n_threads"], settings["use_extra_bufts"]
    printed = oracle.run(
        "bench", "-m", model, *_PACE, "-o", "json",
        "-t", str(threads), "--repack", _OFF_AND_ON[bool(repack)],
    )  # fmt: skip
    # A library may warn before the JSON, on the same stream.
    results = json.loads(printed[printed.index("[\n") :])
    rates = [statistics.median(result["samples_ts"]) for result in results]
    return dict(zip(_RATES, rates, strict=True))


def main(n_rounds: int, model: Path) -> None:
    """Print both in pairs, and the ratios."""
    # As in `engine.process`; both inherit it.
    os.environ["GOMP_SPINCOUNT"] = "3000"
    with tempfile.TemporaryDirectory() as folder:
        oracle = build_oracle(Path(folder))
        pairs = []
        for number in range(1, n_rounds + 1):
            ours, settings = our_rates(model, Path(folder, "home"))
            pairs.append((ours, their_rates(oracle, model, settings)))
            print(f"  round {number}: {pairs[-1]}", file=sys.stderr)
    for name in _RATES:
        ratio = statistics.median(ours[name] / theirs[name] for ours, theirs in pairs)
        rate = statistics.median(ours[name] for ours, _ in pairs)
        print(f"{name}: {rate:.1f}, {ratio:.3f} of llama-bench's")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    main(
        int(arguments[0]) if arguments else 9,
        Path(arguments[1]) if len(arguments) > 1 else synthetic_model(),
    )

"""Our figures of quality beside those of llama-perplexity, from the same library.

    python -m tests.oracle.quality FOLDER

prints them as a table, for the starter model and for a tiny one of another kind; the
folder keeps llama.cpp's tools.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
from tests.oracle.build import Oracle, build_oracle
from tests.tiny_models import write_model

from inglenook.compare.quality import (
    QualityProgress,
    ReferenceQuality,
    measure_reference,
    measure_variant,
    score_request,
    scoring_plan,
)
from inglenook.compare.statistics import Divergence, Estimate
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import LoadPlan
from inglenook.work import drain

ROOT = Path(__file__).parents[2]
QUANTIZATIONS = ("Q8_0", "Q4_K_M", "Q2_K")
#: Repacked weights crash on some machines.
PLAN = scoring_plan(LoadPlan(context_tokens=512, n_threads=2, use_extra_bufts=False))
_SAFE = ("--no-repack", "--threads", "2")
_NUMBER = r"(-?\d[\d.e+-]*)"
_RUNNING = re.compile(rf"\[\d+\]{_NUMBER}")
_FINAL = re.compile(rf"PPL = {_NUMBER} \+/- {_NUMBER}")
_ROW = re.compile(
    rf"^ *(\S.*?) *: +{_NUMBER}%?(?: ± +{_NUMBER})?(?: %)?$", re.MULTILINE
)
_PERCENTILES = {
    "Minimum": "minimum", "0.1%": "p001", "1.0%": "p01", "5.0%": "p05", "10.0%": "p10",
    "25.0%": "p25", "Median": "median", "75.0%": "p75", "90.0%": "p90", "95.0%": "p95",
    "99.0%": "p99", "99.9%": "p999", "Maximum": "maximum",
}  # fmt: skip


class Figure(NamedTuple):
    """One figure, ours and the tool's."""

    name: str
    ours: float
    tools: float


class Case(NamedTuple):
    """A model in F16 that is compared with its quantizations.

    Attributes:
        chunks: How many of the text are scored.
    """

    model: Path
    text: Path
    chunks: int = 8

    @property
    def own_base(self) -> Path:
        """What we keep of the reference."""
        return self.text.with_name(f"{self.model.stem}-ours.kld")

    @property
    def tools_base(self) -> Path:
        """What the tool keeps of the reference."""
        return self.text.with_name(f"{self.model.stem}-tools.kld")


def make_case(name: str, folder: Path) -> Case:
    """The model of this name, "starter" or a tiny one's architecture, and a text."""
    topics = sorted((ROOT / "starter/text/en/topics").glob("*.toml"))
    text = folder / "text.txt"
    text.write_text("\n".join(topic.read_text("utf-8") for topic in topics), "utf-8")
    if name == "starter":
        return Case(ROOT / "resources/starter/Starter-F16.gguf", text)
    model = folder / f"{name}.gguf"
    return Case(write_model(model, architecture=name, vocabulary="spm"), text)


def quantize(oracle: Oracle, case: Case, quantization: str) -> Path:
    """A variant of the model."""
    target = case.text.with_name(f"{case.model.stem}-{quantization}.gguf")
    oracle.run("quantize", case.model, target, quantization, "2")
    return target


def keep_references(oracle: Oracle, case: Case) -> None:
    """Let both sides write what the reference expects."""
    _measure_perplexity(case.model, case, case.own_base)
    _run_tool(oracle, case.model, case, "--kl-divergence-base", case.tools_base)


def compare_perplexity(oracle: Oracle, model: Path, case: Case) -> Iterator[Figure]:
    """The perplexity of a model, after each chunk and at the end."""
    printed = _run_tool(oracle, model, case)
    running, found = _measure_perplexity(model, case)
    theirs = map(float, _RUNNING.findall(printed))
    for number, (ours, tools) in enumerate(zip(running, theirs, strict=True), 1):
        yield Figure(f"PPL [{number}]", ours, tools)
    final = _FINAL.search(printed)
    assert final is not None, printed
    yield Figure("PPL", found.ppl.value, float(final[1]))
    yield Figure("PPL ±", found.ppl.error, float(final[2]))


def compare_divergence(oracle: Oracle, variant: Path, case: Case) -> Iterator[Figure]:
    """All that is told of a variant; each side reads what the other has written."""
    options = ("--kl-divergence", "--kl-divergence-base", case.own_base)
    printed = _run_tool(oracle, variant, case, *options)
    found = _with_client(
        variant, lambda client: measure_variant(client, case.tools_base)
    )
    ours = dict(_named(found.divergence))
    _, statistics = printed.split("====== Perplexity statistics")
    for label, value, error in _ROW.findall(statistics):
        name = re.sub(r"\s+", " ", label)
        if name in ours:
            yield Figure(name, ours[name].value, float(value))
            if error:
                yield Figure(f"{name} ±", ours[name].error, float(error))


def _named(found: Divergence) -> Iterator[tuple[str, Estimate]]:
    """Our figures by the tool's names, in its units."""
    yield "Mean PPL(Q)", found.ppl
    yield "Mean PPL(base)", found.base_ppl
    yield "Mean ln(PPL(Q)/PPL(base))", found.ln_ratio
    yield "Mean PPL(Q)/PPL(base)", found.ratio
    yield "Mean PPL(Q)-PPL(base)", found.difference
    yield "Mean KLD", found.kld
    yield "Mean Δp", _percent(found.p_change)
    yield "RMS Δp", _percent(found.rms_p_change)
    yield "Same top p", _percent(found.same_top)
    for label, field in _PERCENTILES.items():
        yield f"{label} KLD", Estimate(getattr(found.klds, field), 0.0)
        yield f"{label} Δp", _percent(Estimate(getattr(found.p_changes, field), 0.0))


def _percent(estimate: Estimate) -> Estimate:
    return Estimate(100 * estimate.value, 100 * estimate.error)


def _run_tool(oracle: Oracle, model: Path, case: Case, *options: str | Path) -> str:
    usual = ("-m", model, "-f", case.text, "--chunks", str(case.chunks), *_SAFE)
    return oracle.run("perplexity", *usual, *options)


def _measure_perplexity(
    model: Path, case: Case, base: Path | None = None
) -> tuple[list[float], ReferenceQuality]:
    """What we measure, after each chunk and at the end."""
    request = score_request(case.text.read_text("utf-8"), "thorough", base)
    request = msgspec.structs.replace(request, most_chunks=case.chunks)
    running: list[float] = []

    def note(progress: QualityProgress) -> None:
        running.append(progress.ppl)

    found = _with_client(model, lambda client: measure_reference(client, request), note)
    return running, found


def _with_client(model, ask, note=lambda _: None):
    """What an engine of its own answers."""
    with tempfile.TemporaryDirectory() as logs:
        client = EngineClient(Path(logs))
        try:
            drain(client.greet())
            drain(client.load(model, PLAN))
            return drain(ask(client), note)
        finally:
            client.close()


def main() -> None:
    """Print the table."""
    oracle = build_oracle(Path(sys.argv[1]))
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("starter", "gemma3"):
            case = make_case(name, Path(scratch))
            keep_references(oracle, case)
            _print(f"{name} F16", compare_perplexity(oracle, case.model, case))
            for quantization in QUANTIZATIONS:
                title = f"{name} {quantization}"
                variant = quantize(oracle, case, quantization)
                _print(title, compare_perplexity(oracle, variant, case))
                _print(title, compare_divergence(oracle, variant, case))


def _print(title: str, figures: Iterator[Figure]) -> None:
    for figure in figures:
        apart = abs(figure.ours - figure.tools)
        relative = apart / abs(figure.tools) if figure.tools else 0.0
        row = f"{figure.name:28} {figure.ours:>14.9g} {figure.tools:>14.9g}"
        print(f"{title:16} {row} {relative:9.1e}")


if __name__ == "__main__":
    main()

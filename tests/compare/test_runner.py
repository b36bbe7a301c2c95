"""Comparisons from files to rows, with real engines."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from tests.compare.conftest import make_kit, make_paths, order
from tests.tiny_models import write_model

from inglenook.compare.records import Comparison, Step, VariantResult
from inglenook.compare.runner import Runner
from inglenook.engine.client import EngineClient
from inglenook.engine.packs.selection import Candidate
from inglenook.errors import (
    BaseFileUnusable,
    EngineHung,
    FileNotWritten,
    GenerationFailed,
    ModelNotFound,
    NothingToCompare,
    TextNotKept,
    TextTooShort,
)
from inglenook.work import drain

HOSTS = Path(__file__).parents[1] / "engine" / "hosts"


@pytest.fixture
def runner(kit):
    return Runner(kit)


def run(runner, asked, known=None):
    """The comparison, and all that it told on its way."""
    told = []
    return drain(runner.run(asked, known), told.append), told


def run_until(runner, asked, is_reached, known=None):
    """Stop when something is told; gives the last comparison that was told."""
    work = runner.run(asked, known)
    latest = None
    for told in work:
        latest = told if isinstance(told, Comparison) else latest
        if told is not None and is_reached(told):
            break
    work.close()
    return latest


def is_at(phase, model):
    def is_reached(told):
        return isinstance(told, Step) and (told.phase, told.model) == (phase, model)

    return is_reached


@pytest.fixture(scope="module")
def whole(variants, bandwidths, tmp_path_factory):
    """A whole comparison: what it was made with, its result, and all that it told."""
    paths = make_paths(tmp_path_factory.mktemp("whole"))
    kit = make_kit(paths, bandwidths)
    asked = order(*variants, prompts=("Hello", "Why?"))
    return kit, *run(Runner(kit), asked)


def test_each_variant_gets_all_its_figures(whole):
    _, found, _ = whole
    assert [each.label for each in found.variants] == ["F16", "Q8_0", "Q4_K_M"]
    assert found.reference == "F16"
    assert (found.chunks, found.is_complete) == (2, True)
    for each in found.variants:
        assert each.error is None
        assert each.load_s > 0
        assert each.time_to_first_token_s > 0
        assert each.prompt_tokens_per_s > 0
        assert each.generation_tokens_per_s > 0
        assert each.peak_memory_bytes > 10_000_000
        assert each.ppl > 0
        assert each.n_scored_tokens == 2 * 255
        assert len(each.sha256[0]) == 64


def test_fewer_bits_are_farther_away(whole):
    _, found, _ = whole
    reference, q8, q4 = found.variants
    assert reference.kld_mean is None
    assert 0 <= q8.kld_mean < q4.kld_mean
    assert reference.bits_per_weight == pytest.approx(16, abs=0.5)


def test_all_run_alike(whole):
    _, found, _ = whole
    conducts = [each.conduct for each in found.variants]
    assert len({(each.use_extra_bufts, each.n_threads) for each in conducts}) == 1
    assert {each.kv_type for each in conducts} == {"f16"}


def test_all_that_is_new_of_a_variant_is_told_and_the_end_is_kept(whole, variants):
    kit, found, told = whole
    rows = [each for each in told if isinstance(each, VariantResult)]
    assert {each.path for each in rows} == set(variants)
    assert rows[-1] == found.variants[-1]
    (kept,) = kit.history.all()
    assert kept.is_complete


def test_each_variant_answers_and_reads_the_reference_s_answer(whole):
    _, found, _ = whole
    reference, _, q4 = found.variants
    assert [each.prompt for each in q4.answers] == ["Hello", "Why?"]
    assert reference.answers[0].drift is None
    for own, said in zip(q4.answers, reference.answers, strict=True):
        told = "".join(token.text for token in own.drift.tokens)
        assert told == said.text


def test_progress_never_goes_back_and_comes_to_its_end(whole):
    _, _, told = whole
    shares = [each.share for each in told if isinstance(each, Step)]
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] <= 1


def test_the_rounds_go_over_all_variants_in_turn(whole, variants):
    _, _, told = whole
    timed = [
        (each.round, each.model)
        for each in told
        if isinstance(each, Step) and each.phase == "timing"
    ]
    turns = list(dict.fromkeys(timed))
    assert turns == [(n, path) for n in (1, 2, 3) for path in variants]


def test_what_was_measured_is_known_to_the_rest_of_the_program(whole, variants):
    kit, _, _ = whole
    speeds = kit.measurements.speeds_of(variants[1])
    assert speeds.answer.tokens_per_s > 0
    assert speeds.circumstances.build.startswith("llama-cpp-python")


def test_the_reference_may_be_a_smaller_one(runner, variants):
    found, _ = run(runner, order(*variants[:2], reference=variants[1]))
    assert found.reference == "Q8_0"
    assert found.variants[0].label == "Q8_0"
    assert found.variants[1].kld_mean is not None


def test_without_a_text_nothing_is_said_of_quality(runner, variants):
    found, _ = run(runner, order(*variants[:2], text=None, prompts=()))
    assert (found.text, found.chunks) == ("", 0)
    assert all(each.ppl is None for each in found.variants)
    assert all(each.generation_tokens_per_s for each in found.variants)


def test_another_model_falls_out_and_the_others_finish(runner, variants, tmp_path):
    other = write_model(tmp_path / "other-Q5_0.gguf", vocabulary="spm")
    found, told = run(runner, order(*variants[:2], other, reference=variants[0]))
    failed = next(each for each in found.variants if each.path == other)
    assert "cannot be compared" in failed.error
    assert failed.generation_tokens_per_s is None
    others = [each for each in found.variants if each is not failed]
    assert all(each.generation_tokens_per_s for each in others)
    assert any(isinstance(each, VariantResult) and each.error for each in told)


def test_a_file_that_is_not_there_falls_out(runner, variants, tmp_path):
    found, _ = run(runner, order(*variants[:2], tmp_path / "gone.gguf"))
    gone = found.variants[-1]
    assert gone.label == "gone"
    assert gone.error
    assert found.is_complete


def test_a_variant_that_is_damaged_in_the_middle_falls_out(runner, variants, tmp_path):
    doomed = shutil.copy(variants[2], tmp_path / "doomed-Q3_K_M.gguf")
    work = runner.run(order(*variants[:2], doomed))
    for told in work:
        if isinstance(told, Step) and told.model == doomed:
            doomed.write_bytes(b"GGUF")
            break
    found = drain(work)
    failed = next(each for each in found.variants if each.path == doomed)
    assert failed.error
    assert all(
        each.generation_tokens_per_s for each in found.variants if each is not failed
    )


def test_kernels_that_crash_cost_no_row(kit, variants, paths):
    crash = [sys.executable, str(HOSTS / "fast_kernels_crash.py")]

    def engines(_chosen):
        return (Candidate(start=lambda: EngineClient(paths.logs, crash)),)

    asked = order(*variants[:2])
    found, _ = run(Runner(replace(kit, engines=engines)), asked)
    assert all(each.generation_tokens_per_s for each in found.variants)
    assert {each.conduct.rung for each in found.variants} == {"safe-kernels"}


def test_a_reference_that_cannot_be_used_ends_it(runner, variants, tmp_path):
    with pytest.raises(ModelNotFound):
        run(runner, order(*variants, reference=tmp_path / "gone.gguf"))


def test_what_the_reference_expects_stands_in_for_it_elsewhere(
    runner, variants, tmp_path
):
    exported = tmp_path / "babbler.kld"
    found = drain(runner.run(order(*variants[:2]), export=exported))
    measured = order(*variants[:2], base=exported, text=None)
    assert drain(runner.announce(measured)).n_chunks == 2
    other, _ = run(runner, measured)
    assert (other.text, other.chunks) == ("babbler.kld", 2)
    reference, variant = other.variants
    assert reference.kld_mean < variant.kld_mean
    assert variant.kld_mean == found.variants[1].kld_mean
    alone, _ = run(runner, order(variants[1], base=exported, text=None))
    assert alone.variants[0].kld_mean == variant.kld_mean


def test_a_file_that_holds_nothing_of_the_kind_ends_it(runner, variants, tmp_path):
    base = tmp_path / "base.kld"
    base.write_bytes(b"_logits_")
    asked = order(*variants[:2], base=base, text=None)
    for work in (runner.announce(asked), runner.run(asked)):
        with pytest.raises(BaseFileUnusable):
            drain(work)


def test_a_place_where_nothing_can_be_written_ends_it(runner, variants, tmp_path):
    with pytest.raises(FileNotWritten):
        drain(runner.run(order(*variants[:1]), export=tmp_path))


def test_nothing_cannot_be_compared(runner):
    with pytest.raises(NothingToCompare):
        run(runner, order())


def test_a_text_that_is_too_short_is_the_order_s_fault(runner, variants):
    text = msgspec.structs.replace(order().text, content="Hello")
    with pytest.raises(TextTooShort):
        run(runner, order(*variants[:1], text=text))


def test_stopping_leaves_no_half_file_and_keeps_what_is_known(runner, variants, paths):
    known = run_until(runner, order(*variants), is_at("scoring", variants[2]))
    assert not list(paths.compare.rglob("*.part"))
    assert known.variants[1].kld_mean is not None
    assert known.variants[2].kld_mean is None
    (kept,) = runner.kept()
    assert not kept.is_complete


def test_going_on_measures_only_what_is_missing(runner, variants):
    asked = order(*variants)
    known = run_until(runner, asked, is_at("scoring", variants[2]))
    found, told = run(runner, asked, known)
    assert found.is_complete
    assert found.started_at == known.started_at
    assert found.variants[1].kld_mean == known.variants[1].kld_mean
    first = next(
        each
        for each in told
        if isinstance(each, VariantResult) and each.path == variants[1]
    )
    assert first.kld_mean == known.variants[1].kld_mean
    assert found.variants[2].kld_mean is not None


class Mute(EngineClient):
    """Cannot answer a comparison with a model, as long as that is mute."""

    mute: Path | None = None

    def load(self, path, plan):
        self._path = path
        return super().load(path, plan)

    def generate(self, request):
        if self._path == Mute.mute and request.max_tokens == order().answer_tokens:
            raise GenerationFailed("it has no words")
        return super().generate(request)


def test_what_the_reference_could_not_say_is_compared_once_it_can(
    kit, variants, paths, monkeypatch
):
    def engines(_chosen):
        return (Candidate(start=lambda: Mute(paths.logs)),)

    runner = Runner(replace(kit, engines=engines))
    asked = order(*variants[:2])
    monkeypatch.setattr(Mute, "mute", variants[0])
    known, _ = run(runner, asked)
    reference, variant = known.variants
    assert "could not go on" in reference.error
    assert variant.answers[0].text
    assert (variant.answers[0].drift, variant.kld_mean) == (None, None)
    # Nothing stands in the place of what the reference expects.
    assert not list(paths.compare.rglob("*.kld"))
    monkeypatch.setattr(Mute, "mute", None)
    found, _ = run(runner, asked, known)
    reference, variant = found.variants
    said = "".join(token.text for token in variant.answers[0].drift.tokens)
    assert said == reference.answers[0].text
    assert variant.kld_mean > 0
    assert found.is_complete


class Broken:
    """A memory whose speed cannot be measured."""

    def find(self, *_):
        raise EngineHung(30)
        yield


def test_without_the_speed_of_the_memory_all_else_is_told(kit, variants):
    found, _ = run(Runner(replace(kit, bandwidths=Broken())), order(variants[0]))
    assert found.is_complete
    assert found.variants[0].generation_tokens_per_s > 0
    assert found.computer.memory_bytes_per_s is None


def test_a_comparison_that_was_given_up_at_once_is_not_kept(runner, variants):
    run_until(runner, order(*variants), is_at("checking", variants[0]))
    assert runner.kept() == ()


def test_closing_deletes_what_the_reference_expected(runner, variants, paths):
    run(runner, order(*variants[:2]))
    runner.close()
    assert not list(paths.compare.iterdir())


def test_it_is_announced_what_it_takes(runner, variants, tmp_path):
    other = write_model(tmp_path / "other.gguf", vocabulary="spm")
    announced = drain(runner.announce(order(*variants, other, reference=variants[0])))
    assert announced.seconds > 0
    assert announced.memory_bytes > variants[0].stat().st_size
    assert announced.n_chunks == 2
    assert 0 < announced.disk_bytes < announced.free_disk_bytes
    assert not announced.is_measured
    assert [each.path for each in announced.refused] == [other]


def test_what_was_measured_before_is_announced_so(runner, variants):
    asked = order(*variants[:2])
    run(runner, asked)
    assert drain(runner.announce(asked)).is_measured


def test_what_was_kept_without_its_text_is_not_gone_on_with(whole, runner):
    _, found, _ = whole
    bare = found.without_text()
    with pytest.raises(TextNotKept, match="Hello worlds"):
        run(runner, bare.order, bare)

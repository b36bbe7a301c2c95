"""How far variants are from a reference, with real engines."""

import math

import pytest
from tests.compare.conftest import TEXT
from tests.engine.host.asking import plan
from tests.tiny_models import quantize, write_model

from inglenook import translation
from inglenook.compare.quality import (
    CHUNK_TOKENS,
    QualityProgress,
    estimated_chunks,
    measure_reference,
    measure_variant,
    require_same_tokenizer,
    score_request,
    scoring_plan,
)
from inglenook.errors import ModelNotFound, TextTooShort, TokenizersDiffer
from inglenook.offload.rope import Rope
from inglenook.work import drain


@pytest.fixture
def base(tmp_path):
    return tmp_path / "compare" / "base.kld"


@pytest.fixture
def measure(load, base, babbler):
    """Measures the reference, then a variant of it; gives both, and their progress."""

    def measure_(variant):
        seen = []
        request = score_request(TEXT, "quick", base)
        reference = drain(measure_reference(load(babbler), request), seen.append)
        found = drain(measure_variant(load(variant), base), seen.append)
        return reference, found, seen

    return measure_


def test_a_variant_is_measured_by_what_its_reference_was(measure, babbler, tmp_path):
    reference, found, seen = measure(quantize(babbler, tmp_path / "q.gguf", "Q4_K_M"))
    assert reference.n_chunks == found.n_chunks == 4
    assert reference.n_tokens == 4 * 255
    assert found.divergence.n_tokens == reference.n_tokens
    assert [each.n_chunks for each in seen if each] == [1, 2, 3, 4] * 2
    assert 0 < found.divergence.kld.value < 1


def test_progress_tells_the_figures_so_far(measure, babbler):
    reference, found, seen = measure(babbler)
    told = [each for each in seen if isinstance(each, QualityProgress)]
    of_reference, of_variant = told[3], told[7]
    assert of_reference.ppl == pytest.approx(reference.ppl.value)
    assert of_reference.kld is None
    assert of_variant.ppl == pytest.approx(found.divergence.ppl.value)
    assert of_variant.kld == pytest.approx(found.divergence.kld.value)
    assert {each.n_total for each in told} == {4}


def test_fewer_bits_are_farther_away(measure, babbler, tmp_path):
    divergences = [
        measure(quantize(babbler, tmp_path / f"{name}.gguf", name))[1].divergence
        for name in ("Q8_0", "Q4_K_M", "Q2_K")
    ]
    by_bits = [each.kld.value for each in divergences]
    assert by_bits == sorted(by_bits)
    assert divergences[0].same_top.value > divergences[2].same_top.value


def test_giving_up_leaves_no_file(load, base, babbler):
    measuring = measure_reference(load(babbler), score_request(TEXT, "thorough", base))
    while next(measuring) is None:
        pass
    measuring.close()
    assert not list(base.parent.iterdir())


def test_a_text_of_a_few_words_is_refused(load, babbler):
    with pytest.raises(TextTooShort):
        drain(measure_reference(load(babbler), score_request("Hi", "quick")))


def test_one_line_break_at_the_end_does_not_count():
    assert score_request("a\n\n", "quick").text == "a\n"


def test_a_book_is_not_read_for_four_chunks():
    request = score_request("word " * 1_000_000, "quick")
    assert len(request.text) == 4 * CHUNK_TOKENS * 32
    assert len(score_request("word " * 1_000_000, "thorough").text) == 5_000_000


@pytest.mark.parametrize(
    ("n_bytes", "effort", "n_chunks"),
    [
        (100, "quick", 1),
        (10**6, "quick", 4),
        (10**4, "normal", 6),
        (1_536_000, "thorough", 1000),
    ],
)
def test_chunks_are_estimated_before(n_bytes, effort, n_chunks):
    assert estimated_chunks("x" * n_bytes, effort) == n_chunks


def test_all_variants_compute_alike():
    asked = plan(
        kv_type="q8_0", flash_attention="on", context_tokens=9, rope=Rope(method="ntk")
    )
    made = scoring_plan(asked)
    assert made == scoring_plan(plan())
    assert math.isclose(made.context_tokens, CHUNK_TOKENS)


class TestTokenizers:
    def test_variants_of_a_model_have_the_same(self, tmp_path, babbler):
        other = write_model(tmp_path / "q8.gguf", quantization="Q8_0")
        require_same_tokenizer(other, babbler)

    @pytest.mark.parametrize(
        ("options", "words"),
        [
            ({"vocabulary": "spm"}, "of another kind"),
            ({"pre_tokenizer": "qwen2"}, "into words in another way"),
            ({"script": "Quick brown foxes."}, "another vocabulary"),
        ],
        ids=str,
    )
    def test_what_differs_is_told(self, tmp_path, babbler, options, words):
        other = write_model(tmp_path / "other.gguf", **options)
        with pytest.raises(TokenizersDiffer, match=words) as failed:
            require_same_tokenizer(other, babbler)
        assert "“other.gguf”" in failed.value.text
        assert babbler.name in failed.value.text

    def test_it_is_told_in_the_user_s_language(self, tmp_path, babbler, monkeypatch):
        said = {"its tokenizer is of another kind": "другой токенизатор"}
        monkeypatch.setattr(
            translation, "_translate", lambda _context, text, *_: said.get(text, text)
        )
        other = write_model(tmp_path / "other.gguf", vocabulary="spm")
        with pytest.raises(TokenizersDiffer, match="другой токенизатор"):
            require_same_tokenizer(other, babbler)

    def test_a_file_that_is_gone_is_told(self, tmp_path, babbler):
        with pytest.raises(ModelNotFound):
            require_same_tokenizer(tmp_path / "gone.gguf", babbler)

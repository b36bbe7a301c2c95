"""How well models foresee texts, as a real engine process scores them."""

import math

import pytest
from tests.conftest import SCRIPT
from tests.engine.host.asking import ask, conversation
from tests.tiny_models import write_model

from inglenook.engine.messages import (
    Diverge,
    DivergenceProgress,
    Inspect,
    Score,
    ScoreAnswer,
    ScoreProgress,
)
from inglenook.errors import (
    BaseFileNotWritten,
    BaseFileUnusable,
    LoadFailed,
    ModelNotFinite,
    TextTooShort,
)
from inglenook.work import drain

TEXT = "Hello world, what is the answer to one question? Привет мир. 你好 世界\n" * 40


@pytest.fixture
def base(tmp_path):
    return tmp_path / "compare" / "base.kld"


def score(client, text=TEXT, **options):
    """The likelihoods of each chunk, and the end."""
    seen = []
    request = Score(text=text, **({"chunk_tokens": 64} | options))
    end = drain(client.score(request), seen.append)
    return [progress.nll for progress in seen], end


def diverge(client, base):
    seen = []
    end = drain(client.diverge(Diverge(str(base))), seen.append)
    return seen, end


def test_each_chunk_scores_what_comes_behind_its_middle(load, babbler):
    chunks, end = score(load(babbler))
    assert {len(nll) for nll in chunks} == {31}
    assert (end.chunk_tokens, end.n_chunks, end.step_tokens) == (64, len(chunks), 64)
    assert end.n_chunks > 10


def test_only_so_many_chunks_are_scored_as_are_asked_for(load, babbler):
    client = load(babbler)
    few, end = score(client, most_chunks=3)
    assert end.n_chunks == len(few) == 3
    assert few == score(client)[0][:3]


def test_a_chunk_is_scored_by_itself(load, babbler):
    client = load(babbler)
    twice = score(client)[0], score(client)[0]
    assert twice[0] == twice[1]


def test_steps_change_next_to_nothing(load, babbler):
    client = load(babbler)
    (whole, *_), end = score(client, TEXT * 3, chunk_tokens=1024)
    assert end.step_tokens == 512
    assert len(whole) == 511
    assert all(map(math.isfinite, whole))


def test_a_text_that_is_too_short_is_refused_with_the_numbers(load, babbler):
    with pytest.raises(TextTooShort) as failed:
        score(load(babbler), "Hello", chunk_tokens=64)
    assert failed.value.n_tokens < failed.value.n_least == 128


@pytest.mark.parametrize("architecture", ["llama", "gemma3", "mamba", "qwen3moe"])
@pytest.mark.parametrize("vocabulary", ["spm", "bpe"])
def test_a_model_hardly_differs_from_itself(
    load, tmp_path, base, architecture, vocabulary
):
    client = load(
        write_model(
            tmp_path / "m.gguf", architecture=architecture, vocabulary=vocabulary
        )
    )
    chunks, _ = score(client, most_chunks=2, base_path=str(base))
    seen, end = diverge(client, base)
    assert (end.n_chunks, end.choices) == (2, ())
    for nll, progress in zip(chunks, seen, strict=True):
        assert isinstance(progress, DivergenceProgress)
        assert progress.nll == pytest.approx(nll, rel=1e-5)
        assert max(map(abs, progress.kld)) < 1e-4
        assert all(progress.same_top)


def test_another_model_differs(load, tmp_path, base, babbler):
    score(load(babbler), most_chunks=2, base_path=str(base))
    other = load(write_model(tmp_path / "other.gguf", seed=1))
    (first, _), _ = diverge(other, base)
    assert min(first.kld) > 0.01
    assert not all(first.same_top)
    for change, nll, base_nll in zip(
        first.p_change, first.nll, first.base_nll, strict=True
    ):
        assert change == pytest.approx(math.exp(-nll) - math.exp(-base_nll), abs=1e-6)


def test_an_answer_is_told_token_by_token(load, tmp_path, base, babbler):
    prompt, answer = Inspect(messages=conversation("Hello")), "hello world, one two"
    reference = load(babbler)
    request = ScoreAnswer(prompt=prompt, answer=answer, base_path=str(base))
    drain(reference.score(request))
    (own,), end = diverge(reference, base)
    assert "".join(choice.text for choice in end.choices) == answer
    assert all(choice.base == choice.own for choice in end.choices)
    assert len(own.kld) == len(end.choices)
    other = load(write_model(tmp_path / "other.gguf", seed=1))
    (differs,), end = diverge(other, base)
    disagreeing = [each.base != each.own for each in end.choices]
    assert disagreeing == [not same for same in differs.same_top]
    assert any(disagreeing)


def test_what_a_model_has_said_is_what_it_expects(load, base, reciter):
    client, seen = load(reciter), []
    said, _ = ask(client, "Hi", max_tokens=None)
    assert said == SCRIPT
    prompt = Inspect(messages=conversation("Hi"))
    request = ScoreAnswer(prompt=prompt, answer=said, base_path=str(base))
    drain(client.score(request), seen.append)
    assert max(seen[0].nll) < 0.1


def test_an_answer_to_a_plain_text_is_scored(load, base, babbler):
    client = load(babbler)
    request = ScoreAnswer(
        prompt=Inspect(text="Hello"), answer=" world", base_path=str(base)
    )
    assert drain(client.score(request)).n_chunks == 1


def test_an_empty_answer_is_refused(load, base, babbler):
    request = ScoreAnswer(prompt=Inspect(text="Hello"), answer="")
    with pytest.raises(TextTooShort):
        drain(load(babbler).score(request))


def test_a_file_of_another_vocabulary_is_refused(load, tmp_path, base, babbler):
    score(load(babbler), most_chunks=1, base_path=str(base))
    other = load(write_model(tmp_path / "other.gguf", vocabulary="spm"))
    with pytest.raises(BaseFileUnusable, match="tokens, and the model has"):
        diverge(other, base)


@pytest.mark.parametrize("content", [None, b"", b"_logits_" * 9])
def test_what_is_no_such_file_is_refused(load, tmp_path, babbler, content):
    path = tmp_path / "base.kld"
    if content is not None:
        path.write_bytes(content)
    client = load(babbler)
    with pytest.raises(BaseFileUnusable):
        diverge(client, path)
    assert client.is_alive


def test_a_file_that_cannot_be_written_is_told(load, tmp_path, babbler):
    (tmp_path / "folder").write_text("a file")
    client = load(babbler)
    with pytest.raises(BaseFileNotWritten):
        score(client, base_path=str(tmp_path / "folder" / "base.kld"))
    assert score(client, most_chunks=1)[1].n_chunks == 1


def test_a_model_that_computes_no_numbers_is_told(load, tmp_path, base):
    broken = write_model(tmp_path / "broken.gguf", quantization="F32")
    spoil(broken)
    with pytest.raises(ModelNotFinite):
        score(load(broken), base_path=str(base))
    assert not list(base.parent.iterdir())


def spoil(path):
    """Make the last tensor, which is the output's norm or weights, no numbers."""
    with path.open("r+b") as file:
        file.seek(-4096, 2)
        file.write(b"\xff" * 4096)


def test_giving_up_leaves_no_file_and_the_engine_ready(load, base, babbler):
    client = load(babbler)
    request = Score(text=TEXT * 30, chunk_tokens=64, base_path=str(base))
    scoring = client.score(request)
    while not isinstance(next(scoring), ScoreProgress):
        pass
    scoring.close()
    assert not list(base.parent.iterdir())
    assert score(client, most_chunks=1)[1].n_chunks == 1


def test_a_stop_ends_within_a_chunk(load, base, babbler):
    client, seen = load(babbler), []
    request = Score(text=TEXT * 200, chunk_tokens=16384, base_path=str(base))
    scoring = client.score(request)
    client.stop()
    assert drain(scoring, seen.append).n_chunks == 0
    assert not seen
    assert not list(base.parent.iterdir())


def test_a_stop_ends_a_comparison(load, base, babbler):
    client = load(babbler)
    score(client, base_path=str(base))
    comparing = client.diverge(Diverge(str(base)))
    client.stop()
    assert drain(comparing).n_chunks == 0
    assert diverge(client, base)[1].n_chunks > 0


def test_scoring_leaves_the_chat_s_cache_alone(load, base, babbler):
    client = load(babbler)
    ask(client, "Hello", max_tokens=5)
    score(client, most_chunks=1)
    _, timings = ask(client, "Hello", max_tokens=5)
    assert timings.prompt_tokens - timings.reused_tokens == 1


def test_without_a_model_nothing_is_scored(engine):
    with pytest.raises(LoadFailed, match="no model"):
        drain(engine().score(Score(text=TEXT)))

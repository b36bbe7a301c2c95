"""Images in the prompts of a real engine, with a model that sees at random."""

from types import SimpleNamespace

import pytest
from tests.pictures import png
from tests.tiny_models import write_projector

from inglenook.engine.host.images import Reader
from inglenook.engine.messages import Generate, LoadPlan, Message, Piece, Sampling
from inglenook.errors import ImageUnreadable, ProjectorUnusable, PromptTooLong
from inglenook.work import drain

RED, BLUE = png(255, 0, 0), png(0, 0, 255)
N_TOKENS = 12


@pytest.fixture(scope="module")
def projector(models_folder):
    return write_projector(models_folder / "mmproj.gguf")


@pytest.fixture
def load(engine, babbler):
    def load_(context_tokens=512, **changes):
        client = engine()
        usual = {"n_threads": 2, "use_extra_bufts": False}
        plan = LoadPlan(context_tokens=context_tokens, **usual | changes)
        drain(client.load(babbler, plan))
        return client

    return load_


def ask(client, projector, *messages):
    pieces = []
    request = Generate(
        messages=messages,
        sampling=Sampling(temperature=0),
        max_tokens=N_TOKENS,
        projector=str(projector),
    )
    done = drain(client.generate(request), pieces.append)
    text = "".join(piece.text for piece in pieces if isinstance(piece, Piece))
    return text, done.timings


def about(*images, text="What is this?"):
    return Message("user", text, images)


def test_an_answer_depends_on_the_image(load, projector):
    client = load()
    blind, _ = ask(client, projector, about())
    red, _ = ask(client, projector, about(RED))
    blue, _ = ask(client, projector, about(BLUE))
    assert len({blind, red, blue}) == 3
    assert ask(client, projector, about(RED))[0] == red
    assert ask(client, projector, about())[0] == blind


def test_an_image_is_looked_at_once(load, projector):
    client = load()
    first = about(RED)
    answer, timings = ask(client, projector, first)
    again = ask(client, projector, first)[1]
    assert again.reused_tokens == timings.prompt_tokens - 1
    second = (first, Message("assistant", answer), Message("user", "Sure?"))
    followed = ask(client, projector, *second)[1]
    assert followed.reused_tokens >= timings.prompt_tokens


def test_a_conversation_is_the_same_from_an_empty_cache(load, projector):
    """What is reused is what would be evaluated: images, too, have their place."""
    talk = (about(RED), Message("assistant", "Red."), about(BLUE, text="And this?"))
    client = load()
    ask(client, projector, *talk[:1])
    assert ask(client, projector, *talk)[0] == ask(load(), projector, *talk)[0]


def test_several_images_stand_in_their_order(load, projector):
    client = load()
    one, other = about(RED, BLUE), about(BLUE, RED)
    assert ask(client, projector, one)[0] != ask(client, projector, other)[0]
    twice = ask(client, projector, about(RED, RED))[1].prompt_tokens
    assert twice > ask(client, projector, about(RED))[1].prompt_tokens


def test_another_image_keeps_what_stands_before_it(load, projector):
    client = load()
    system = Message("system", "You see.")
    ask(client, projector, system, about(RED))
    timings = ask(client, projector, system, about(BLUE))[1]
    assert 0 < timings.reused_tokens < timings.prompt_tokens - 4


def test_a_mark_that_a_person_writes_is_text(load, projector):
    mark = f"[image {'0' * 64}]"
    assert ask(load(), projector, about(text=mark))[1].prompt_tokens > 64


@pytest.mark.parametrize(
    "data", [b"", b"no image", RED[:40], b"RIFF\x24\0\0\0WAVEfmt " + bytes(40)]
)
def test_what_is_no_image_is_refused(load, projector, data):
    client = load()
    with pytest.raises(ImageUnreadable):
        ask(client, projector, about(data))
    assert ask(client, projector, about(RED))[0]


def test_without_a_file_for_it_no_model_sees(load):
    with pytest.raises(ProjectorUnusable):
        ask(load(), "", about(RED))


def test_a_file_that_does_not_go_with_the_model_is_refused(load, babbler, tmp_path):
    client = load()
    wide = write_projector(tmp_path / "wide.gguf", n_embd=512)
    for path in (wide, babbler, tmp_path / "none.gguf"):
        with pytest.raises(ProjectorUnusable):
            ask(client, path, about(RED))
    assert ask(client, "", about())[0]


def test_another_projector_sees_all_images_anew(load, projector, tmp_path):
    """Neither what the first one has read nor what the model made of it is used."""
    other = write_projector(tmp_path / "other.gguf", seed=7)
    client, both = load(), about(RED, BLUE)
    ask(client, projector, about(RED))
    seen = ask(client, other, both)
    assert seen[0] == ask(load(), other, both)[0]
    assert seen[0] != ask(client, projector, both)[0]
    assert seen[1].reused_tokens < 10


def test_another_projector_takes_the_place_of_the_first():
    closed = []
    reader = Reader(None, lambda path: FakeProjector(path, closed))
    reader.use([about(b"1")], "old.gguf")
    reader.use([about(b"1", b"2")], "new.gguf")
    assert closed == ["picture of old.gguf", "old.gguf"]


class FakeProjector:
    """Notes what is closed."""

    def __init__(self, path, closed):
        self.path = path
        self._closed = closed

    def read(self, image, digest):
        return SimpleNamespace(
            close=lambda: self._closed.append(f"picture of {self.path}")
        )

    def close(self):
        self._closed.append(self.path)


def test_images_count_when_a_prompt_is_too_long(load, projector):
    images = [png(each, 0, 0) for each in range(70)]
    with pytest.raises(PromptTooLong):
        ask(load(context_tokens=256), projector, about(*images))

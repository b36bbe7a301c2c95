"""A model that turns from chat to chat: real engines, and one that dies of a state."""

import sys
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from tests.engine.host.asking import GREEDY, conversation, plan

from inglenook.engine.chat_memory import ChatMemory
from inglenook.engine.client import EngineClient
from inglenook.engine.kept_states import KeptStates
from inglenook.engine.messages import Adapter, Generate, Piece
from inglenook.errors import AppError, EngineCrashed, PromptTooLong
from inglenook.work import drain

SCRIPTED = Path(__file__).parent / "hosts" / "scripted.py"
LOADED = (
    '{"type":"Loaded","backend":"CPU","devices":[],"description":"","n_layers":3,'
    '"gpu_layers":0,"context_tokens":512,"n_params":1,'
    '"size_bytes":1,"load_s":0.1,"state_key":"key"}'
)
ANSWERED = (
    '{"type":"PromptProgress","n_tokens":0,"n_total":1}\n'
    '{"type":"Done","stop_reason":"end","timings":{"prompt_tokens":1,'
    '"reused_tokens":0,"prompt_tokens_per_s":1,"time_to_first_token_s":1,'
    '"generated_tokens":1,"tokens_per_s":1}}'
)
RESTORED_NONE = '{"type":"StateRestored","n_tokens":0}'


@pytest.fixture
def kept(tmp_path):
    return KeptStates(tmp_path / "kv")


@pytest.fixture
def start(tmp_path, kept):
    """Starts an engine with a model, the real one or a script; all end in the end."""
    clients = []

    def start_(path="model.gguf", *lines):
        command = [sys.executable, str(SCRIPTED), LOADED, *lines] if lines else None
        client = EngineClient(tmp_path / "logs", command)
        clients.append(client)
        drain(client.greet())
        loaded = drain(client.load(Path(path), plan()))
        standing = SimpleNamespace(client=client, loaded=loaded, answer=client.generate)
        return ChatMemory(kept, standing)

    yield start_
    for client in clients:
        client.close()


def ask(memory, chat_id, *said):
    """The answer's text, and how many tokens of the prompt were evaluated."""
    pieces = []
    request = Generate(messages=conversation(*said), sampling=GREEDY, max_tokens=20)
    done = drain(memory.answer(request, chat_id), pieces.append)
    shown = "".join(piece.text for piece in pieces if isinstance(piece, Piece))
    return shown, done.timings.prompt_tokens - done.timings.reused_tokens


def kept_names(kept):
    return sorted(path.name.partition("-")[0] for path in kept._folder.iterdir())


def test_chats_in_turn_are_each_read_once(start, babbler):
    memory = start(babbler)
    one, n_one = ask(memory, 1, "One thing, and " * 30)
    other, n_other = ask(memory, 2, "Something else " * 30)
    _, n_back = ask(memory, 1, "One thing, and " * 30, one, "More")
    _, n_back_too = ask(memory, 2, "Something else " * 30, other, "More")
    assert min(n_one, n_other) > 100
    assert max(n_back, n_back_too) < 30


def test_the_next_engine_goes_on_where_the_one_before_left(start, babbler):
    memory = start(babbler)
    shown, _ = ask(memory, 1, "One thing, and " * 30)
    drain(memory.leave())
    assert not memory._client.is_alive
    assert ask(start(babbler), 1, "One thing, and " * 30, shown, "More")[1] < 30


def test_in_one_chat_nothing_is_written(start, babbler, kept):
    memory = start(babbler)
    shown, _ = ask(memory, 1, "Hi")
    ask(memory, 1, "Hi", shown, "More")
    assert not list(kept._folder.glob("*"))


def test_what_is_nobodys_is_never_kept(start, babbler, kept):
    memory = start(babbler)
    ask(memory, None, "A secret")
    ask(memory, 1, "Hi")
    ask(memory, None, "A secret")
    drain(memory.leave())
    assert kept_names(kept) == ["1"]


SECRET = "A secret of nobody's chat"


@pytest.mark.parametrize(
    "after",
    [
        Generate(messages=conversation("word " * 3000)),
        Generate(messages=conversation("Hi"), template="{{ raise_exception('no') }}"),
        Generate(messages=conversation("Hi"), adapters=(Adapter("/none.gguf"),)),
        Generate(messages=conversation("Hi"), stop=("",), sampling=GREEDY),
        Generate(messages=conversation("Hi"), max_tokens=1),
    ],
    ids=["too long", "template", "adapter", "stop string", "short"],
)
def test_no_word_that_is_nobodys_reaches_the_disk(start, babbler, kept, after):
    memory = start(babbler)
    shown, _ = ask(memory, None, SECRET)
    if after.stop:
        after = msgspec.structs.replace(after, stop=(first_word(memory),))
        ask(memory, None, SECRET, shown, "More")
    with suppress(AppError):
        drain(memory.answer(after, 7))
    ask(memory, 8, "Hello")
    drain(memory.leave(limit_s=60))
    written = b"".join(path.read_bytes() for path in kept._folder.iterdir())
    assert written
    assert SECRET.encode() not in written


def first_word(memory):
    """What the model says first to “Hi”, but for spaces."""
    shown, _ = ask(memory, None, "Hi")
    return shown.strip()[:3]


def test_no_word_of_a_forgotten_chat_is_kept_with_another_one(start, babbler, kept):
    memory = start(babbler)
    ask(memory, 1, SECRET)
    memory.forget(1)
    with pytest.raises(PromptTooLong):
        ask(memory, 2, "word " * 3000)
    drain(memory.leave(limit_s=60))
    assert not list(kept._folder.glob("*"))


def test_a_chat_whose_answer_failed_is_still_known(start, babbler):
    memory = start(babbler)
    shown, _ = ask(memory, 1, "One thing, and " * 20)
    with pytest.raises(PromptTooLong):
        ask(memory, 1, "word " * 3000)
    drain(memory.leave(limit_s=60))
    assert ask(start(babbler), 1, "One thing, and " * 20, shown, "More")[1] < 30


def test_what_two_chats_begin_with_is_read_once(start, babbler):
    memory = start(babbler)
    ask(memory, 1, "The same words " * 20 + "end here")
    assert ask(memory, 2, "The same words " * 20 + "go on")[1] < 30


def test_a_chat_that_was_forgotten_is_not_kept(start, babbler, kept):
    memory = start(babbler)
    ask(memory, 1, "Hi")
    memory.forget(1)
    ask(memory, 2, "Hello")
    memory.forget(1)
    drain(memory.leave())
    assert kept_names(kept) == ["2"]


def test_a_chat_that_is_forgotten_while_it_is_written_leaves_nothing(
    start, kept, monkeypatch
):
    memory = start("model.gguf", ANSWERED, ANSWERED)
    ask(memory, 1, "Hi")

    def save_late(path, most_bytes):
        yield None
        memory.forget(1)
        path.write_bytes(b"state")

    monkeypatch.setattr(memory._client, "save_state", save_late)
    ask(memory, 2, "Hello")
    assert not kept.path(1, "key").exists()


def test_a_chat_that_is_forgotten_before_it_is_turned_to_is_not_kept(
    start, kept, monkeypatch
):
    memory = start("model.gguf", ANSWERED, ANSWERED, ANSWERED)
    ask(memory, 1, "Hi")

    def save(path, most_bytes):
        yield None
        memory.forget(2)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"state")

    monkeypatch.setattr(memory._client, "save_state", save)
    ask(memory, 2, "Hello")
    ask(memory, None, "A secret")
    assert kept_names(kept) == ["1"]


def test_a_state_of_no_use_is_dropped(start, kept):
    path = kept.path(1, "key")
    path.parent.mkdir()
    path.write_bytes(b"state")
    memory = start("model.gguf", RESTORED_NONE, ANSWERED)
    ask(memory, 1, "Hi")
    assert not path.exists()


def test_a_state_that_an_engine_dies_of_is_dropped(start, kept):
    path = kept.path(1, "key")
    path.parent.mkdir()
    path.write_bytes(b"state")
    memory = start("model.gguf", "SIGSEGV")
    with pytest.raises(EngineCrashed):
        ask(memory, 1, "Hi")
    assert not path.exists()


def test_a_stop_while_it_turns_counts_for_the_answer(start, babbler):
    memory = start(babbler)
    ask(memory, 1, "Hi")
    answering = memory.answer(Generate(text="Hello", max_tokens=1000), 2)
    next(answering)
    memory._client.stop()
    assert drain(answering).stop_reason == "stopped"


def test_what_takes_too_long_is_given_up(start, kept):
    memory = start("model.gguf", ANSWERED, "hang")
    ask(memory, 1, "Hi")
    drain(memory.leave(limit_s=0.1))
    assert not memory._client.is_alive


def test_giving_up_leaving_ends_the_engine(start):
    memory = start("model.gguf", ANSWERED, "hang")
    ask(memory, 1, "Hi")
    leaving = memory.leave()
    next(leaving)
    leaving.close()
    assert not memory._client.is_alive


def test_a_dead_engine_can_leave_and_leave_again(start, babbler):
    memory = start(babbler)
    ask(memory, 1, "Hi")
    memory.give_up()
    drain(memory.leave())
    drain(memory.leave())

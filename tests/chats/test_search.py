import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from inglenook.chats import search
from inglenook.chats.records import Attachment
from inglenook.chats.search import spaced


@pytest.fixture
def say(store):
    """Makes a chat with one message, or more."""

    def say(*texts, title="Untitled"):
        chat = store.create(title)
        for text in texts:
            store.add(chat.id, store.leaf_id(chat.id), "user", text)
        return chat.id

    return say


@pytest.fixture
def found(store):
    def found(query, **options):
        return [hit.chat.id for hit in store.search(query, **options)]

    return found


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("How large is a quantized model?", "quantized"),
        ("How large is a quantized model?", "QUANTIZED Large"),
        ("How large is a quantized model?", "model quant"),
        ("Un café crème", "cafe creme"),
        ("Приватный помощник", "приватный"),
        ("Приватный помощник", "ПОМОЩ"),
        ("请解释一下量化模型的优点。", "模型"),
        ("请解释一下量化模型的优点。", "优"),
        ("请解释一下量化模型的优点。", "量化模型"),
        ("用llama.cpp运行模型", "llama.cpp"),
        ("用llama.cpp运行模型", "运行 llama"),
        ("こんにちは世界", "世界"),
        ("안녕하세요", "안녕"),
        ('She said "no" twice', '"no"'),
        ("What is C++ for?", "c++ for"),
        ("Apples and pears", "apples & pears"),
        ("他说“量化”很重要。", "“量化”"),
        ("価格はいくらですか", "価格"),
        ("プログラムを書く", "ログラ"),
        ("Qwen3模型与Llama的比较", "llama的比较"),
    ],
)
def test_words_are_found_in_any_script(say, found, text, query):
    chat = say(text)

    assert found(query) == [chat]


@pytest.mark.parametrize("query", ["", " ", '"', "+", "absent", "型模", "uantized"])
def test_what_does_not_stand_there_is_not_found(say, found, query):
    say("A quantized model", "量化模型")

    assert found(query) == []


def test_words_must_stand_in_one_message(say, found):
    say("apples", "pears")
    both = say("apples and pears")

    assert found("apples pears") == [both]


def test_a_snippet_marks_the_words_on_one_line(say, store):
    say("Dear\n\nquantized   model")

    (hit,) = store.search("quantized")

    assert hit.snippet == "Dear \x02quantized\x03 model"


def test_a_snippet_shows_chinese_as_it_was_written(say, store):
    say("请解释一下量化模型的优点。")

    (hit,) = store.search("量化")

    assert hit.snippet == "请解释一下\x02量化\x03模型的优点。"


def test_a_chat_is_found_once_with_its_newest_message(say, store):
    say("first word", "second word")

    (hit,) = store.search("word")

    assert hit.snippet == "second \x02word\x03"


def test_a_long_text_is_found_as_soon_as_a_short_one(say, store):
    # SQLite's own snippets would take minutes.
    say("Wordy: " + "some words of many " * 50_000)

    (hit,) = store.search("wo")

    assert hit.snippet.startswith("\x02Wordy\x03: some \x02words\x03 of many")


def test_chats_come_with_the_newest_message_first(say, found):
    old, new = say("word"), say("word")

    assert found("word") == [new, old]


def test_a_title_is_found_before_messages(say, found):
    named = say("nothing", title="Рецепты и Варенье")
    said = say("варенье")

    assert found("варенье") == [named, said]


def test_a_title_alone_has_no_snippet(say, store):
    say("nothing", title="Recipes")

    (hit,) = store.search("recipes")

    assert hit.snippet == ""


def test_no_more_chats_are_found_than_asked_for(say, found):
    for _ in range(3):
        newest = say("word", title="word")

    assert found("word", limit=1) == [newest]


def test_the_trash_is_not_searched(say, found, store):
    store.trash(say("word", title="word"))

    assert found("word") == []


def test_an_archived_chat_is_found(say, found, store):
    chat = say("word")
    store.set_archived(chat, is_archived=True)

    assert found("word") == [chat]


def test_a_removed_turn_is_not_found_until_it_is_restored(say, found, store):
    chat = say("word")
    store.remove_turn(store.leaf_id(chat))
    assert found("word") == []

    (turn,) = store._db.execute("SELECT id FROM message").fetchone()
    store.restore_turn(turn)
    assert found("word") == [chat]


def test_only_a_folder_is_searched(say, found, store):
    say("word", title="word elsewhere")
    inside, named = say("word"), say("nothing", title="word")
    store.set_folder(inside, named, folder="Work")

    assert found("word", folder="Work") == [named, inside]
    assert found("word", folder="Nowhere") == []


def test_a_folder_is_searched_however_much_is_found_elsewhere(
    say, found, store, monkeypatch
):
    monkeypatch.setattr(search, "_MOST", 1)
    inside = say("word")
    store.set_folder(inside, folder="Work")
    say("word", "word")

    assert found("word", folder="Work") == [inside]


def test_an_attached_file_is_found_by_its_text_and_its_name(store, found):
    chat = store.create("Files")
    file = Attachment(name="Quartal.txt", kind="text", text="Die 量化 Umsätze stiegen")
    store.add(chat.id, None, "user", "See this", attachments=[file])

    assert found("umsatze") == [chat.id]
    assert found("量化") == [chat.id]
    assert found("quartal") == [chat.id]
    (hit,) = store.search("umsätze")
    assert hit.snippet == "Quartal.txt Die 量化 \x02Umsätze\x03 stiegen"


def test_files_and_messages_are_found_the_newest_first(say, found, store):
    old = say("word")
    file = Attachment(name="a.txt", kind="text", text="word")
    middle = store.create("With a file").id
    store.add(middle, None, "user", "Here", attachments=[file])
    new = say("word")

    assert found("word") == [new, middle, old]


def test_a_temporary_chat_is_found_until_it_is_deleted(found, store):
    chat = store.create("Secret", is_temporary=True)
    store.add(chat.id, None, "user", "word")
    assert found("word") == found("secret") == [chat.id]

    store.delete(chat.id)
    assert found("word") == found("secret") == []


def test_a_deleted_chat_leaves_nothing_to_find(say, found, store):
    chat_id = say("量化 word")

    store.trash(chat_id)
    store.empty_trash()

    assert found("word") == []
    store._db.execute(
        "INSERT INTO message_text (message_text, rank) VALUES ('integrity-check', 1)"
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text())
@example(query='"')
@example(query='NEAR(a" b\0* OR')
def test_any_query_is_a_query(store, query):
    store.search(query)


def test_each_character_that_is_a_word_stands_apart():
    assert spaced("用llama运行").split("\u200b") == ["", "用", "llama", "运", "行", ""]


@given(text=st.text())
def test_spacing_only_adds_spaces_without_width(text):
    assert spaced(text).replace("\u200b", "") == text.replace("\u200b", "")

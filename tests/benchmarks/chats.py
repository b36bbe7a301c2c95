"""The store of chats: how fast it searches, opens a long chat, and writes.

    python -m tests.benchmarks.chats

100,000 messages in 1,000 chats, English and Chinese; each figure is the median of
several tries. None of them needs a window.
"""

import itertools
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from inglenook.chats.records import Attachment, Chat, ChatMessage
from inglenook.chats.store import ChatStore
from inglenook.documents.records import MOST_CHARACTERS

N_CHATS, N_MESSAGES, N_TRIES = 1_000, 100, 9
N_WORDS = 60
QUERIES = {
    "a word of every message": "the",
    "a rare word": "inglenook7",
    "two letters": "ma",
    "three letters": "mat",
    "four letters": "mata",
    "two words": "model inglenook17",
    "two common words": "the model",
    "two Chinese characters": "模型",
    "four, of every other message": "量化模型",
    "mixed": "用llama",
    "nothing": "absent",
}


def main() -> None:
    """Fill a store, and print a line for each figure."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chats.sqlite3"
        store = ChatStore(path)
        fill(store)
        print(f"file: {path.stat().st_size / 1e6:.0f} MB")
        for what, query in QUERIES.items():
            for where in (None, "folder 3"):
                n_hits = len(store.search(query, folder=where))
                took_ms = median_ms(lambda q=query, w=where: store.search(q, folder=w))
                print(f"search, {what}, in {where}: {took_ms:.1f} ms, {n_hits} chats")
        print(f"list of {N_CHATS} chats: {median_ms(store.chats):.1f} ms")
        open_long(store)
        write_answer(store)
        send_books(store)
        store.close()


def fill(store: ChatStore) -> None:
    """Put the chats in; a tenth of the questions have a file."""
    texts = sentences()
    for number in range(N_CHATS):
        chat = chat_named(f"Chat {number}", folder=f"folder {number % 10}")
        store.put(chat, messages(texts, N_MESSAGES))


def messages(texts: Callable[[], str], n: int) -> list[ChatMessage]:
    """A chat of so many messages."""
    now = datetime.now(UTC)
    file = Attachment(name="notes.txt", kind="text", text=texts(), size_bytes=500)
    return [
        ChatMessage(
            id=number,
            chat_id=0,
            parent_id=number - 1,
            role="assistant" if number % 2 == 0 else "user",
            text=texts(),
            created_at=now,
            attachments=(file,) if number % 20 == 1 else (),
        )
        for number in range(1, n + 1)
    ]


def chat_named(title: str, folder: str = "") -> Chat:
    """A chat that is to be put into the store."""
    now = datetime.now(UTC)
    return Chat(id=0, title=title, created_at=now, updated_at=now, folder=folder)


def sentences() -> Callable[[], str]:
    """Gives texts of common and rare words, every other one Chinese."""
    rng = random.Random(1)
    syllables = [a + b for a in "bdfklmnprstw" for b in ("a", "e", "i", "o", "un")]
    # As in a language: the n-th most common word comes 1/n as often as the first.
    words = ["the", "model", "of", "and"]
    words += ["".join(rng.choices(syllables, k=2 + n % 3)) for n in range(20_000)]
    weights = list(itertools.accumulate(1 / n for n in range(1, len(words) + 1)))
    chosen = (
        " ".join(rng.choices(words, cum_weights=weights, k=N_WORDS))
        for _ in itertools.count()
    )
    english = (f"the {text}" for text in chosen)
    chinese = (f"请解释一下量化模型的优点，用llama.cpp运行。{text}" for text in chosen)
    rare = itertools.cycle(range(9_000))
    turns = itertools.cycle((english, chinese))
    return lambda: f"{next(next(turns))} inglenook{next(rare)}"


def open_long(store: ChatStore) -> None:
    """Print how long a chat of 2,000 messages takes to be read."""
    chat = store.put(chat_named("Long"), messages(sentences(), 2_000))
    leaf_id = store.leaf_id(chat.id)
    whole_ms = median_ms(lambda: store.path(leaf_id))
    page_ms = median_ms(lambda: store.path(leaf_id, limit=50))
    print(f"2,000 messages: {whole_ms:.1f} ms; the last 50 of them: {page_ms:.1f} ms")


def write_answer(store: ChatStore) -> None:
    """Print what it costs to store an answer of 100 kB that grows."""
    chat = store.create("Streaming")
    question = store.add(chat.id, None, "user", "Go on.")
    answer = store.add(chat.id, question.id, "assistant", "")
    text, took_ms = "", []
    while len(text) < 100_000:
        text += "Some more of the answer. " * 8
        began = time.perf_counter()
        store.set_text(answer.id, text)
        took_ms.append(1_000 * (time.perf_counter() - began))
    print(
        f"storing an answer up to 100 kB: {statistics.median(took_ms):.2f} ms,"
        f" at most {max(took_ms):.2f} ms"
    )


def send_books(store: ChatStore) -> None:
    """Print what the longest files cost: to store, to find, to delete for ever."""
    for what, words in (("English", "the book "), ("Chinese", "一本很长的书")):
        text = words * (MOST_CHARACTERS // len(words))
        book = Attachment(name="book.txt", kind="text", text=text, size_bytes=1)
        chat = store.create(what)
        began = time.perf_counter()
        store.add(chat.id, None, "user", "Read this.", attachments=[book])
        sent_ms = 1_000 * (time.perf_counter() - began)
        found_ms = median_ms(lambda w=words: store.search(w[:3].strip()))
        began = time.perf_counter()
        store.delete(chat.id)
        gone_ms = 1_000 * (time.perf_counter() - began)
        print(
            f"a file of {MOST_CHARACTERS:,} characters, {what}: stored in"
            f" {sent_ms:.0f} ms, found in {found_ms:.1f}, deleted in {gone_ms:.0f}"
        )


def median_ms(work: Callable[[], object]) -> float:
    """How long it takes, in the middle of all tries."""
    took = []
    for _ in range(N_TRIES):
        began = time.perf_counter()
        work()
        took.append(1_000 * (time.perf_counter() - began))
    return statistics.median(took)


if __name__ == "__main__":
    main()

"""Texts to measure quality by: samples, files of the user's own, and own chats."""

import codecs
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import msgspec

from inglenook.compare.quality import CHUNK_TOKENS, estimated_chunks
from inglenook.compare.records import Text
from inglenook.errors import ChatsTooShort, TextUnreadable
from inglenook.paths import resource
from inglenook.translation import mark, translate

#: More than hours of scoring would need.
_MOST_BYTES = 64 * 2**20
#: The most that one takes in UTF-8.
_BYTES_OF_LETTER = 4
#: The engine scores no text that is shorter.
_LEAST_CHUNKS = 2
#: By the language that they are in; the first is of all of them.
_NAMES = {
    "all": mark("Compare", "Sample in three languages"),
    "en": mark("Compare", "Sample in English"),
    "zh": mark("Compare", "Sample in Chinese"),
    "ru": mark("Compare", "Sample in Russian"),
}
_LANGUAGES = ("en", "zh", "ru")

#: What is scored where nothing is chosen.
DEFAULT_TEXT = "all"


def sample_texts() -> dict[str, str]:
    """What the texts that come with the program are called, by the code of each."""
    return {code: translate("Compare", name) for code, name in _NAMES.items()}


def read_sample(code: str) -> Text:
    """A text that comes with the program: stories, explanations, letters, recipes.

    Args:
        code: A key of `sample_texts`.
    """
    languages = _LANGUAGES if code == DEFAULT_TEXT else (code,)
    parts = [resource(f"compare/{each}.txt").read_text("utf-8") for each in languages]
    return _text(sample_texts()[code], "\n".join(parts))


def read_text(path: Path) -> Text:
    """A text of the user's own, from a file in UTF-8.

    Raises:
        TextUnreadable: The system does not give it, or it is no such text.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES)
        content = _decode(data)
    except OSError as error:
        detail = (error.strerror or str(error)).lower()
        raise TextUnreadable(path.name, detail) from error
    except UnicodeDecodeError as error:
        detail = translate("Compare", "it is no text in UTF-8")
        raise TextUnreadable(path.name, detail) from error
    return _text(path.name, content)


def join_chats(said: Iterable[str]) -> Text:
    """What the user and models have said, as a text that stays on this machine.

    Args:
        said: Messages, in an order that makes sense.

    Raises:
        ChatsTooShort: They are not enough to measure by.
    """
    content = "\n".join(said)[: _MOST_BYTES // _BYTES_OF_LETTER]
    if estimated_chunks(content, "thorough") < _LEAST_CHUNKS:
        raise ChatsTooShort(_LEAST_CHUNKS * CHUNK_TOKENS)
    text = _text(translate("Compare", "Own chats"), content)
    return msgspec.structs.replace(text, is_private=True)


def _text(name: str, content: str) -> Text:
    digest = sha256(content.encode()).hexdigest()
    return Text(name=name, content=content, sha256=digest)


def _decode(data: bytes) -> str:
    """The text, without the half letter that it may have been cut off in."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    return decoder.decode(data, final=len(data) < _MOST_BYTES)

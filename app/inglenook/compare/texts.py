"""Texts to measure quality by: those that come with the program, and the user's own."""

import codecs
from pathlib import Path

from inglenook.compare.records import Text
from inglenook.errors import TextUnreadable
from inglenook.paths import resource
from inglenook.translation import mark, translate

#: More than hours of scoring would need.
_MOST_BYTES = 64 * 2**20
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
    return Text(name=sample_texts()[code], content="\n".join(parts))


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
    return Text(name=path.name, content=content)


def _decode(data: bytes) -> str:
    """The text, without the half letter that it may have been cut off in."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    return decoder.decode(data, final=len(data) < _MOST_BYTES)

"""The user's language, for code that knows no Qt, and for all that is counted.

The window installs Qt's translator; without one, as on the command line, all words
stay English. `packaging/translations.py` collects what stands in these calls.
"""

import re
from collections.abc import Callable, Iterable

#: Takes a context, a text, what tells two of its meanings apart, and a count, −1 for
#: none, as `QCoreApplication.translate` does.
_Translate = Callable[[str, str, str, int], str]

#: What only one has and what many have; or an ending of many.
_PLURAL = re.compile(r"\(([\w ]+)\|([\w ]+)\)|(?<=\w)\((\w+)\)")


def _keep(_context: str, text: str, _comment: str, _n: int) -> str:
    return text


_translate: _Translate = _keep


def translate(context: str, text: str) -> str:
    """The text in the user's language; the same text where there is no translation.

    Both must stand in the call as literals, to be found; what varies is put into the
    result with `str.format`.

    Args:
        context: What it belongs to; tells two meanings of one text apart.
        text: In English.
    """
    return _translate(context, text, "", -1)


def counted(context: str, text: str, n: int) -> str:
    """A text about so many, in the user's language and the right one of its plurals.

    Args:
        context: As of `translate`.
        text: In English, as in “%n layer(s)” or “%n (layer was|layers were) lost”.
        n: How many, for “%n”.
    """
    told = _translate(context, text, "", n)
    if told in {text, text.replace("%n", str(n))}:
        told = _PLURAL.sub(r"\1" if n == 1 else r"\2\3", text)
    return told.replace("%n", str(n))


def mark(_context: str, text: str) -> str:
    """The text as it is, to be collected: `translate` is called when it is shown."""
    return text


def translate_with(translator: _Translate) -> None:
    """From now on, `translate` asks this one."""
    global _translate  # noqa: PLW0603
    _translate = translator


def listed(parts: Iterable[str]) -> str:
    """Parts as the user's language lists them: `CUDA, 16k`; empty ones are left out."""
    return _strung(translate("Lists", "{before}, {next}"), parts)


def clauses(parts: Iterable[str]) -> str:
    """Parts that have commas of their own: `no GPU: …; safe kernels: …`."""
    return _strung(translate("Lists", "{before}; {next}"), parts)


def sentences(parts: Iterable[str]) -> str:
    """Sentences one after the other; Chinese has no space between them."""
    return _strung(translate("Lists", "{before} {next}"), parts)


def without_stop(sentence: str) -> str:
    """The sentence without its full stop, of any language, to go on after it."""
    return sentence.rstrip(".。")


def _strung(words: str, parts: Iterable[str]) -> str:
    return words.format(before="", next="").join(filter(None, parts))

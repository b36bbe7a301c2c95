"""The user's language, for code that knows no Qt.

The window installs Qt's translator; without one, as on the command line, all words
stay English. `packaging/translations.py` collects what stands in these calls.
"""

from collections.abc import Callable

_Translate = Callable[[str, str], str]


def _keep(_context: str, text: str) -> str:
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
    return _translate(context, text)


def mark(_context: str, text: str) -> str:
    """The text as it is, to be collected: `translate` is called when it is shown."""
    return text


def translate_with(translator: _Translate) -> None:
    """From now on, `translate` asks this one."""
    global _translate  # noqa: PLW0603
    _translate = translator

"""What is taken out of a report: whose computer it is, where files lie, secrets.

It takes out rather too much than too little; the user reads the result before
anybody else does.
"""

import getpass
import platform
import re
from collections.abc import Callable
from pathlib import Path

_SECRETS = (
    (re.compile(r"\bhf_\w+"), "<token>"),
    (re.compile(r"(?i)\bfile:/+[^\s\"'“”]+"), "<path>"),
    (re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]+"), r"\1 <token>"),
    (re.compile(r"(\w://)[^\s/@]+@"), r"\1"),
    (re.compile(r"(\w://[^\s?\"'“”]+)\?[^\s\"'“”]+"), r"\1?…"),
)
_START = r"(?:~[/\\]|/(?=\w)|[A-Za-z]:[/\\]|\\\\)"
_END = r"\s\"'“”‘’`<>|,;()\[\]"
#: In quotes; up to a model's ending; or as far as words with separators go on.
_PATH = re.compile(
    rf"(?<=[\"'“‘`]){_START}[^\"'“”‘’`\n]*(?=[\"'”’`])"
    rf"|(?<![\w/\\:.~-]){_START}[^\"'“”\n]*?\.(?i:gguf)\b"
    rf"|(?<![\w/\\:.~-]){_START}[^{_END}]*"
    rf"(?: (?:[^{_END}/\\]+ ){{0,3}}[^{_END}/\\]+[/\\][^{_END}]*)*"
)
#: What every system has; it tells nothing of the user.
_PUBLIC = re.compile(
    r"(?:/(?:usr|lib|lib64|opt|proc|sys|dev|etc)/|(?i:[a-z]:\\windows\\))"
)
#: From here on a path is the program's own, or Python's.
_OURS = re.compile(
    r"(?:^|[/\\])((?:inglenook|site-packages|python3\.\d+)[/\\].*\.\w+)$"
)
#: Names of files and modules of code, which may be called as somebody is.
_CODE = re.compile(
    r"(…/(?:inglenook|site-packages|python3\.\d+)[/\\][^\s\"'“”]+"
    r"|\b(?:inglenook|llama_cpp|PySide6)(?:\.\w+)+)"
)
_MODEL_NAMES = (
    (re.compile(r"(\bhttps?://[^\s/]+)/[^\s\"'“”]+"), r"\1/…"),
    (re.compile(r"[^\s/\\\"'“”<>]+\.gguf\b", re.IGNORECASE), "<model>.gguf"),
    (re.compile(r"(\bgeneral\.[\w.]+\s+\S+\s*=\s*).*"), r"\1<name>"),
    (re.compile(r"(\bprint_info: general\.name\s*=\s*).*"), r"\1<name>"),
)
#: What stands in quotes and is no identifier may be what somebody wrote.
_QUOTED = re.compile(
    r"(?<![\w>])'[^'\n]*[ \t][^'\n]*'(?!\w)"
    r"|(?<![\w>])\"(?!HTTP/)[^\"\n]*[ \t][^\"\n]*\"(?!\w)"
    r"|“[^”\n]*[ \t][^”\n]*”"
)


def redact(text: str, *, with_names: bool) -> str:
    """A log without secrets, users' names, their paths and what they wrote.

    Args:
        text: Lines of a log.
        with_names: Whether the names of models stay.
    """
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    text = _PATH.sub(_shortened(with_names=with_names), text)
    text = _QUOTED.sub("“…”", text)
    for pattern, instead in () if with_names else _MODEL_NAMES:
        text = pattern.sub(instead, text)
    return _without_owner(text)


def _shortened(*, with_names: bool) -> Callable[[re.Match[str]], str]:
    def shorten(match: re.Match[str]) -> str:
        path = match.group()
        if ours := _OURS.search(path):
            return f"…/{ours.group(1)}"
        if _PUBLIC.match(path):
            return path
        name = re.split(r"[/\\]", path)[-1]
        is_model = name.lower().endswith(".gguf")
        kept = name if is_model and with_names else f"<path>{Path(name).suffix}"
        return f"~/{kept}" if _is_at_home(path) else kept

    return shorten


def _is_at_home(path: str) -> bool:
    return path.startswith(("~", str(Path.home())))


def _without_owner(text: str) -> str:
    """Leave out the names of the user and of the computer, but for names of code."""
    parts = _CODE.split(text)
    parts[::2] = map(_unnamed, parts[::2])
    return "".join(parts)


def _unnamed(text: str) -> str:
    for name, instead in ((_user(), "<user>"), (platform.node(), "<computer>")):
        if len(name) > 2:
            text = re.sub(rf"\b{re.escape(name)}\b", instead, text, flags=re.IGNORECASE)
    return text


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        # No account has this process's number.
        return ""

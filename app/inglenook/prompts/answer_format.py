"""Whether a schema or a grammar for answers makes sense, before a model is asked.

llama.cpp has the last word: what passes here may still be refused there.
"""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from inglenook.prompts.checking import TemplateProblem
from inglenook.translation import translate

#: Any JSON object.
ANY_JSON = '{"type": "object"}'

_PIECES = re.compile(
    r"""
      (?P<space>\s+|\#[^\n]*)
    | (?P<text>"(?:[^"\\\n]|\\.)*")
    | (?P<class>\[(?:[^\]\\\n]|\\.)*\])
    | (?P<token>!?<\[?[^<>\s]+\]?>)
    | (?P<rule>[A-Za-z][A-Za-z0-9-]*(?=\s*::=))
    | (?P<name>[A-Za-z][A-Za-z0-9-]*)
    | (?P<count>\{\s*\d+\s*(?:,\s*\d*\s*)?\})
    | (?P<sign>::=|[()|*+?.])
    """,
    re.VERBOSE,
)


class _Piece(NamedTuple):
    kind: str
    text: str
    line: int


def check_schema(text: str) -> TemplateProblem | None:
    """What is wrong with a JSON schema; None if it can be tried."""
    try:
        schema = json.loads(text)
    except json.JSONDecodeError as error:
        words = translate("AnswerFormat", "this is no JSON: {reason}")
        reason = error.msg[:1].lower() + error.msg[1:]
        return TemplateProblem(words.format(reason=reason), error.lineno)
    except (RecursionError, ValueError):
        return TemplateProblem(translate("AnswerFormat", "it is nested too deeply"))
    if not isinstance(schema, dict):
        words = translate("AnswerFormat", "a schema is an object, in braces")
        return TemplateProblem(words)
    return None


def check_grammar(text: str) -> TemplateProblem | None:
    """What is wrong with a grammar in GBNF; None if it can be tried."""
    pieces = []
    for piece in _pieces(text):
        if piece.kind == "unknown":
            words = translate("AnswerFormat", "“{text}” has no meaning here")
            return TemplateProblem(words.format(text=piece.text), piece.line)
        pieces.append(piece)
    return _unbalanced(pieces) or _undefined(pieces)


def _pieces(text: str) -> Iterator[_Piece]:
    """The pieces that mean something; the last is unknown where one is."""
    place, line = 0, 1
    while place < len(text):
        match = _PIECES.match(text, place)
        if match is None:
            yield _Piece("unknown", text[place:].split(maxsplit=1)[0][:20], line)
            return
        kind = match.lastgroup or ""
        if kind != "space":
            yield _Piece(kind, match.group(), line)
        line += match.group().count("\n")
        place = match.end()


def _unbalanced(pieces: list[_Piece]) -> TemplateProblem | None:
    """The first bracket without its other half, if there is one."""
    opened: list[_Piece] = []
    for piece in pieces:
        if piece.kind == "rule" and opened:
            break
        if piece.text == "(":
            opened.append(piece)
        elif piece.text == ")" and opened:
            opened.pop()
        elif piece.text == ")":
            opened.append(piece)
            break
    if not opened:
        return None
    words = translate("AnswerFormat", "a bracket has no other half")
    return TemplateProblem(words, opened[-1].line)


def _undefined(pieces: list[_Piece]) -> TemplateProblem | None:
    """The first rule that is used and not there, if there is one."""
    rules = {piece.text for piece in pieces if piece.kind == "rule"}
    if "root" not in rules:
        words = translate("AnswerFormat", "it has no rule “root”, where answers begin")
        return TemplateProblem(words)
    for piece in pieces:
        if piece.kind == "name" and piece.text not in rules:
            words = translate("AnswerFormat", "there is no rule “{name}”")
            return TemplateProblem(words.format(name=piece.text), piece.line)
    return None

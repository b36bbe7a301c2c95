"""The vocabulary of a checkpoint, in the forms that llama.cpp knows.

SentencePiece's kind is in tokenizer.model, or in tokenizer.json where its merges fall
back to bytes; GPT-2's kind is in tokenizer.json only.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inglenook.convert import pretokenizers
from inglenook.convert.json_object import JsonObject, read_object
from inglenook.convert.sentencepiece import read_pieces
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported
from inglenook.translation import translate

if TYPE_CHECKING:
    from gguf import GGUFWriter

#: GGUF's types of tokens.
NORMAL, UNKNOWN, CONTROL, USER_DEFINED, UNUSED, BYTE = range(1, 7)
#: Lower than any that can be chosen.
_UNUSED_SCORE, _ADDED_SCORE = -10_000.0, -1000.0
_BYTE_TEXT = re.compile(r"<0x[0-9A-Fa-f]{2}>")
#: Tokens that models do not call special, though they are.
_LOOKS_SPECIAL = re.compile(r"<\|.*\|>|<｜.*｜>|<unused.*>|<pad>|<mask>|<2mass>|\[@BOS@\]")


@dataclass(slots=True)
class Token:
    """A token; the score is of SentencePiece's kind only."""

    text: str | bytes
    type: int = UNUSED
    score: float = _UNUSED_SCORE


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All tokens of a model, by their numbers.

    Attributes:
        model: llama.cpp's name of the kind: “llama” is SentencePiece’s, “gpt2” is
            GPT-2’s.
        pre: Its name of how a text is cut before.
    """

    model: str
    pre: str
    tokens: list[Token]

    def add_to(self, writer: "GGUFWriter") -> None:
        """Tell a file of them, but for the merges."""
        writer.add_tokenizer_model(self.model)
        writer.add_tokenizer_pre(self.pre)
        writer.add_token_list([token.text for token in self.tokens])
        writer.add_token_types([token.type for token in self.tokens])
        if self.model == "llama":
            writer.add_token_scores([token.score for token in self.tokens])


def read_vocabulary(folder: Path, n_tokens: int) -> Vocabulary:
    """The vocabulary of a model.

    Args:
        folder: Where its tokenizer is.
        n_tokens: How many it has; those that nobody knows of are filled in.

    Raises:
        CheckpointInvalid: There is none, it is damaged, or it has more tokens.
        CheckpointUnsupported: It is of another kind.
    """
    tokens = [Token(f"[PAD{number}]") for number in range(n_tokens)]
    if (folder / "tokenizer.model").is_file():
        for number, piece in enumerate(read_pieces(folder / "tokenizer.model")):
            _put(tokens, number, Token(piece.text, piece.type, piece.score))
        for text, number in read_object(folder / "added_tokens.json").values.items():
            _put(tokens, number, Token(text, USER_DEFINED, _ADDED_SCORE))
        _put_added(tokens, _configured(folder))
        return Vocabulary(model="llama", pre="default", tokens=tokens)
    tokenizer = read_object(folder / "tokenizer.json")
    model = tokenizer.part("model")
    if model.text("type") not in {"", "BPE"} or not model.dict("vocab"):
        raise _unknown(folder, tokenizer)
    is_spm = model.flag("byte_fallback")
    scores = _merge_scores(model) if is_spm else {}
    for text, number in model.dict("vocab").items():
        type_ = BYTE if is_spm and _BYTE_TEXT.fullmatch(text) else NORMAL
        _put(tokens, number, Token(text, type_, scores.get(text, _UNUSED_SCORE)))
    _put_added(tokens, _configured(folder) + tokenizer.list("added_tokens"))
    if is_spm:
        _mark_unknown(tokens, model)
        return Vocabulary(model="llama", pre="default", tokens=tokens)
    pre = pretokenizers.name_of(folder.name, tokenizer.dict("pre_tokenizer"))
    return Vocabulary(model="gpt2", pre=pre, tokens=tokens)


def _configured(folder: Path) -> list[Any]:
    """The tokens that tokenizer_config.json adds, as tokenizer.json lists them."""
    added = read_object(folder / "tokenizer_config.json").dict("added_tokens_decoder")
    return [
        each | {"id": int(number)}
        for number, each in added.items()
        if isinstance(each, dict) and number.isdecimal()
    ]


def _put_added(tokens: list[Token], added: list[Any]) -> None:
    for each in added:
        if not isinstance(each, dict) or not isinstance(each.get("content"), str):
            continue
        text: str = each["content"]
        if each.get("special") is True or _LOOKS_SPECIAL.fullmatch(text):
            token = Token(text, CONTROL, _ADDED_SCORE)
        else:
            # llama.cpp looks for these in the text as it was written.
            token = Token(text.replace("▁", " "), USER_DEFINED, _ADDED_SCORE)
        _put(tokens, each.get("id"), token)


def _put(tokens: list[Token], number: object, token: Token) -> None:
    if type(number) is not int or not 0 <= number < len(tokens):
        raise CheckpointInvalid(
            "tokenizer.json",
            translate("Convert", "it has tokens without embeddings"),
        )
    tokens[number] = token


def _merge_scores(model: JsonObject) -> dict[str, float]:
    """Scores with which llama.cpp merges in the order of the merges."""
    scores: dict[str, float] = {}
    for rank, merge in enumerate(model.list("merges")):
        text = merge.replace(" ", "", 1) if isinstance(merge, str) else "".join(merge)
        scores.setdefault(text, -float(rank))
    return scores


def _mark_unknown(tokens: list[Token], model: JsonObject) -> None:
    number = model.dict("vocab").get(model.text("unk_token"))
    if isinstance(number, int):
        tokens[number].type = UNKNOWN


def _unknown(folder: Path, tokenizer: JsonObject) -> Exception:
    if not tokenizer.values:
        return CheckpointInvalid(
            folder.name, translate("Convert", "there is no tokenizer in it")
        )
    return CheckpointUnsupported(
        folder.name,
        translate("Convert", "its tokenizer is of the kind “{kind}”").format(
            kind=tokenizer.part("model").text("type")[:40]
        ),
    )

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
#: No number of a token has more digits.
_MOST_DIGITS = 9
#: Lower than any that can be chosen.
_UNUSED_SCORE, _ADDED_SCORE = -10_000.0, -1000.0
_BYTE_TEXT = re.compile(r"<0x[0-9A-Fa-f]{2}>")
#: Tokens that models do not call special, though they are.
_LOOKS_SPECIAL = re.compile(
    r"<\|.*\|>|<｜.*｜>|<unused.*>|<pad>|<mask>|<2mass>|\[@BOS@\]"
)


@dataclass(slots=True)
class Token:
    """A token; the score is of SentencePiece's kind only."""

    text: bytes
    type: int = UNUSED
    score: float = _UNUSED_SCORE


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All tokens of a model, by their numbers.

    Attributes:
        model: llama.cpp's name of the kind: “llama” is SentencePiece's, “gpt2” is
            GPT-2's.
        pre: Its name of how a text is cut before.
        adds_space: Whether a space is put before a text; None is as llama.cpp does.
    """

    model: str
    pre: str
    tokens: list[Token]
    adds_space: bool | None = None

    def add_to(self, writer: "GGUFWriter") -> None:
        """Tell a file of them, but for the merges."""
        writer.add_tokenizer_model(self.model)
        writer.add_tokenizer_pre(self.pre)
        writer.add_token_list([token.text for token in self.tokens])
        writer.add_token_types([token.type for token in self.tokens])
        if self.model == "llama":
            writer.add_token_scores([token.score for token in self.tokens])
        if self.adds_space is not None:
            writer.add_add_space_prefix(self.adds_space)


def read_vocabulary(
    folder: Path, n_tokens: int, *, adds_space: bool | None = None
) -> Vocabulary:
    """The vocabulary of a model.

    Args:
        folder: Where its tokenizer is.
        n_tokens: How many it has; those that nobody knows of are filled in.
        adds_space: As of `Vocabulary`; None is as the tokenizer says.

    Raises:
        CheckpointInvalid: There is none, it is damaged, or it has more tokens.
        CheckpointUnsupported: It is of another kind.
    """
    tokens = [Token(b"[PAD%d]" % number) for number in range(n_tokens)]
    settings = read_object(folder / "tokenizer_config.json")
    if adds_space is None and "add_prefix_space" in settings:
        adds_space = settings.flag("add_prefix_space")
    model, pre = "llama", "default"
    if (folder / "tokenizer.model").is_file():
        _put_pieces(tokens, folder)
        _put_added(tokens, _configured(settings))
        return Vocabulary(model=model, pre=pre, tokens=tokens, adds_space=adds_space)
    tokenizer = read_object(folder / "tokenizer.json")
    is_spm = _put_words(tokens, folder, tokenizer.part("model"))
    _put_added(tokens, _configured(settings) + tokenizer.list("added_tokens"))
    if not is_spm:
        pre = pretokenizers.name_of(folder.name, tokenizer.dict("pre_tokenizer"))
        model = "gpt2"
    elif adds_space is None:
        adds_space = _prepends_space(tokenizer)
    return Vocabulary(model=model, pre=pre, tokens=tokens, adds_space=adds_space)


def _put_pieces(tokens: list[Token], folder: Path) -> None:
    pieces = read_pieces(folder / "tokenizer.model")
    _require_embeddings(len(pieces) - 1, tokens)
    for number, piece in enumerate(pieces):
        tokens[number] = Token(piece.text, piece.type, piece.score)
    for text, number in read_object(folder / "added_tokens.json").values.items():
        _put(tokens, number, Token(text.encode(), USER_DEFINED, _ADDED_SCORE))


def _put_words(tokens: list[Token], folder: Path, model: JsonObject) -> bool:
    """Set what merges make; gives whether they fall back to bytes."""
    if model.text("type") not in {"", "BPE"} or not model.dict("vocab"):
        raise _unusable(folder, model)
    is_spm = model.flag("byte_fallback")
    scores = _merge_scores(model) if is_spm else {}
    for text, number in model.dict("vocab").items():
        _require_embeddings(number, tokens)
        type_ = BYTE if is_spm and _BYTE_TEXT.fullmatch(text) else NORMAL
        if is_spm and text == model.text("unk_token"):
            type_ = UNKNOWN
        score = scores.get(text, _UNUSED_SCORE)
        _put(tokens, number, Token(text.encode(), type_, score))
    return is_spm


def _configured(settings: JsonObject) -> list[Any]:
    """The tokens that tokenizer_config.json adds, as tokenizer.json lists them."""
    added = settings.dict("added_tokens_decoder")
    return [
        each | {"id": int(number)}
        for number, each in added.items()
        if isinstance(each, dict) and number.isdecimal() and len(number) <= _MOST_DIGITS
    ]


def _put_added(tokens: list[Token], added: list[Any]) -> None:
    for each in added:
        if not isinstance(each, dict) or not isinstance(each.get("content"), str):
            continue
        text: str = each["content"]
        if each.get("special") is True or _LOOKS_SPECIAL.fullmatch(text):
            token = Token(text.encode(), CONTROL, _ADDED_SCORE)
        else:
            # llama.cpp looks for these in the text as it was written.
            text = text.replace("▁", " ")
            token = Token(text.encode(), USER_DEFINED, _ADDED_SCORE)
        _put(tokens, each.get("id"), token)


def _put(tokens: list[Token], number: object, token: Token) -> None:
    """Set a token; one that the model has no embeddings for is never used."""
    if type(number) is int and 0 <= number < len(tokens):
        tokens[number] = token


def _require_embeddings(number: object, tokens: list[Token]) -> None:
    if type(number) is not int or number >= len(tokens):
        raise CheckpointInvalid(
            "tokenizer.json", translate("Convert", "it has tokens without embeddings")
        )


def _merge_scores(model: JsonObject) -> dict[str, float]:
    """Scores with which llama.cpp merges in the order of the merges.

    Raises:
        CheckpointInvalid: One of them is none.
    """
    scores: dict[str, float] = {}
    for rank, merge in enumerate(model.list("merges")):
        parts = merge.split(" ", 1) if isinstance(merge, str) else merge
        if not isinstance(parts, list):
            raise CheckpointInvalid(
                "tokenizer.json", translate("Convert", "its merges make no sense")
            )
        scores.setdefault("".join(map(str, parts)), -float(rank))
    return scores


def _prepends_space(tokenizer: JsonObject) -> bool:
    """Whether one of the steps before the merges puts a space before a text."""
    normalizer, before = tokenizer.part("normalizer"), tokenizer.part("pre_tokenizer")
    steps = [normalizer.values, *normalizer.list("normalizers")]
    kinds = [step.get("type") for step in steps if isinstance(step, dict)]
    is_meta = before.text("type") == "Metaspace"
    return "Prepend" in kinds or (is_meta and before.text("prepend_scheme") != "never")


def _unusable(folder: Path, model: JsonObject) -> Exception:
    kind = model.text("type")
    if kind in {"", "BPE"}:
        return CheckpointInvalid(
            folder.name, translate("Convert", "there is no tokenizer in it")
        )
    return CheckpointUnsupported(
        folder.name,
        translate("Convert", "its tokenizer is of the kind “{kind}”").format(
            kind=kind[:40]
        ),
    )

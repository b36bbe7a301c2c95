"""How a tokenizer cuts a text into words, by llama.cpp's names.

llama.cpp knows each way by a name. The expressions in tokenizer.json tell which one
it is; for those here, llama.cpp's own source has the same expression.
"""

from typing import Any

from inglenook.errors import CheckpointUnsupported
from inglenook.translation import translate

_CONTRACTIONS = "(?i:'s|'t|'re|'ve|'m|'ll|'d)"
_REST = r"\s*[\r\n]+|\s+(?!\S)|\s+"
_UPPER = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]"
_LOWER = r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"
_START = r"[^\r\n\p{L}\p{N}]?"


def _words(ending: str, digits: str, signs: str) -> str:
    return (
        rf"{_START}{_UPPER}*{_LOWER}+{ending}|{_START}{_UPPER}+{_LOWER}*{ending}"
        rf"|{digits}| ?[^\s\p{{L}}\p{{N}}]+{signs}|{_REST}"
    )


_NAMES = {
    rf"{_CONTRACTIONS}|{_START}\p{{L}}+|\p{{N}}{{1,3}}"
    rf"| ?[^\s\p{{L}}\p{{N}}]+[\r\n]*|{_REST}": "llama-bpe",
    rf"{_CONTRACTIONS}|{_START}\p{{L}}+|\p{{N}}"
    rf"| ?[^\s\p{{L}}\p{{N}}]+[\r\n]*|{_REST}": "qwen2",
    rf"{_CONTRACTIONS}|{_START}[\p{{L}}\p{{M}}]+|\p{{N}}"
    rf"| ?[^\s\p{{L}}\p{{M}}\p{{N}}]+[\r\n]*|{_REST}": "qwen35",
    _words("", r"\p{N}", r"[\r\n/]*"): "tekken",
    _words(f"{_CONTRACTIONS}?", r"\p{N}{1,3}", r"[\r\n/]*"): "gpt-4o",
}


def name_of(folder: str, pre_tokenizer: Any) -> str:
    """llama.cpp's name of the way in which a text is cut.

    Args:
        folder: What errors call the model.
        pre_tokenizer: The part of that name in tokenizer.json.

    Raises:
        CheckpointUnsupported: llama.cpp, or this program, does not know it.
    """
    steps = _steps(pre_tokenizer)
    kinds = [step.get("type") for step in steps]
    last = steps[-1] if steps else {}
    # Without a word on it, GPT-2's own expression is used.
    is_gpt2 = kinds[-1:] == ["ByteLevel"] and last.get("use_regex", True) is True
    if is_gpt2 and kinds == ["ByteLevel"]:
        return "gpt-2"
    has_digits = kinds[:1] == ["Digits"] and steps[0].get("individual_digits") is True
    if is_gpt2 and has_digits and len(kinds) == 2:
        return "smollm"
    if kinds == ["Split", "ByteLevel"] and not is_gpt2:
        pattern = steps[0].get("pattern")
        expression = pattern.get("Regex") if isinstance(pattern, dict) else None
        if name := _NAMES.get(expression if isinstance(expression, str) else ""):
            return name
    raise CheckpointUnsupported(
        folder,
        translate("Convert", "its tokenizer cuts texts in a way that is not known"),
    )


def _steps(pre_tokenizer: Any) -> list[dict[str, Any]]:
    if not isinstance(pre_tokenizer, dict):
        return []
    is_sequence = pre_tokenizer.get("type") == "Sequence"
    steps = pre_tokenizer.get("pretokenizers") if is_sequence else [pre_tokenizer]
    if not isinstance(steps, list):
        return []
    return [each for each in steps if isinstance(each, dict)]

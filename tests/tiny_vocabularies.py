"""Vocabularies of a few hundred tokens, as llama.cpp wants them.

Two kinds, as real models have them: `spm` (SentencePiece: scores, byte fallback,
“▁” for a space) and `bpe` (GPT-2's byte-level alphabet and merges, with ChatML's
control tokens). Each knows English, Russian and Chinese words as whole tokens,
and can be given a *script* on top, a text cut into tokens of its own.
"""

import itertools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

NORMAL, UNKNOWN, CONTROL, BYTE = 1, 2, 3, 6

CHATML = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] }}"
    "{{ '<|im_end|>\\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
ZEPHYR = (
    "{{ bos_token }}{% for message in messages %}"
    "{{ '<|' + message['role'] + '|>\\n' + message['content'] + eos_token + '\\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|assistant|>\\n' }}{% endif %}"
)

WORDS = (
    " the of and to in is you that it for on with as are this be at or have from"
    " hello world what who when how why model token name answer question please"
    " user assistant system yes no one two three city country capital France Paris"
    " привет мир как что это не да нет ты я вопрос ответ модель слово"
    " 你好 世界 什么 我们 模型 是的 谢谢 问题 回答"
)
LETTERS = "".join(map(chr, range(0x21, 0x7F))) + "абвгдежзийклмнопрстуфхцчшщъыьэюяё"

#: As GPT-2 cuts a text before it merges.
CHUNK = re.compile(r" ?[^\W\d_]+| ?\d+| ?(?:[^\w\s]|_)+|\s+(?!\S)|\s+")


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """Tokens with their attributes, index by index.

    Attributes:
        texts: What stands in the file; “▁” or “Ġ” is a space.
        merges: Of `bpe`, the pairs to join, first ones first.
        script: The tokens that spell the script.
    """

    model: str
    texts: list[str]
    types: list[int]
    scores: list[float]
    merges: list[str]
    bos: int
    eos: int
    script: list[int]
    chat_template: str

    def __len__(self) -> int:
        return len(self.texts)


def spm_vocabulary(script: str) -> Vocabulary:
    """SentencePiece's kind; characters beyond the BMP are spelled in bytes."""

    def text_of(piece: bytes) -> str:
        if len(piece) == 1 and piece >= b"\x80":
            return f"<0x{piece[0]:02X}>"
        return piece.decode().replace(" ", "▁")

    pieces = cut(script, is_token=lambda piece: len(piece) == 1 or _is_text(piece))
    words = [text_of(word.encode()) for word in _words(script)]
    merged = ["".join(pair) for pair in learn(words, key="".join)]
    letters = dict.fromkeys("▁" + LETTERS + "".join(words))
    known = dict.fromkeys([*letters, *merged, *map(text_of, pieces)])
    bytes_ = {f"<0x{byte:02X}>": None for byte in range(256)}
    texts = ["<unk>", "<s>", "</s>", *bytes_, *(t for t in known if t not in bytes_)]
    ids = {text: number for number, text in enumerate(texts)}
    ranks = {text: -float(rank) for rank, text in enumerate(merged)}
    return Vocabulary(
        model="llama",
        texts=texts,
        types=[UNKNOWN, CONTROL, CONTROL, *[BYTE] * 256]
        + [NORMAL] * (len(texts) - 259),
        scores=[0.0] * 259 + [ranks.get(text, -1e4) for text in texts[259:]],
        merges=[],
        bos=ids["<s>"],
        eos=ids["</s>"],
        script=[ids[text_of(piece)] for piece in pieces],
        chat_template=ZEPHYR,
    )


def bpe_vocabulary(script: str) -> Vocabulary:
    """GPT-2's kind; a token may end within a character."""
    alphabet = byte_alphabet()

    def text_of(piece: bytes) -> str:
        return "".join(alphabet[byte] for byte in piece)

    pieces = cut(script, is_token=bool)
    merges = learn((text_of(word.encode()) for word in _words(script)), key=tuple)
    merged = map("".join, merges)
    known = dict.fromkeys([*alphabet.values(), *merged, *map(text_of, pieces)])
    texts = [*known, "<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    ids = {text: number for number, text in enumerate(texts)}
    return Vocabulary(
        model="gpt2",
        texts=texts,
        types=[NORMAL] * len(known) + [CONTROL] * 3,
        scores=[],
        merges=[" ".join(pair) for pair in merges],
        bos=ids["<|endoftext|>"],
        eos=ids["<|im_end|>"],
        script=[ids[text_of(piece)] for piece in pieces],
        chat_template=CHATML,
    )


def cut(script: str, *, is_token: Callable[[bytes], bool]) -> list[bytes]:
    """Cut a text into pieces of which none comes twice.

    A word is a piece, and so is each byte of a character beyond the BMP. What
    came before is joined with what follows. The line break alone is no piece: chat
    templates end with it.

    Args:
        is_token: Whether the vocabulary can have a token of these bytes.
    """
    seen = {b"\n"}

    def is_new(piece: bytes) -> bool:
        return piece not in seen and is_token(piece)

    pieces: list[bytes] = []
    piece = b""
    for part in _parts(script):
        piece += part
        if is_new(piece):
            pieces.append(piece)
            seen.add(piece)
            piece = b""
    while piece and not is_new(piece):
        piece = pieces.pop() + piece
    return [*pieces, piece] if piece else pieces


def learn(
    words: Iterable[str], *, key: Callable[[tuple[str, str]], object]
) -> list[tuple[str, str]]:
    """The merges, first ones first, that make one token of each word.

    Args:
        key: By what the tokenizer looks up a pair: `bpe` by both its parts, `spm`
            by the two joined.
    """
    merges: list[tuple[str, str]] = []
    ranks: dict[object, int] = {}
    for word in words:
        while len(symbols := _merge(list(word), ranks, key)) > 1:
            pair = (symbols[0], symbols[1])
            ranks[key(pair)] = len(merges)
            merges.append(pair)
    return merges


def byte_alphabet() -> dict[int, str]:
    """GPT-2's printable stand-in for each byte."""
    printable = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    spare = itertools.count(0x100)
    return {
        byte: chr(byte if byte in printable else next(spare)) for byte in range(256)
    }


def _merge(
    symbols: list[str],
    ranks: dict[object, int],
    key: Callable[[tuple[str, str]], object],
) -> list[str]:
    """Join neighbours as the tokenizer will: always the first-learnt pair."""
    while True:
        places = [
            (ranks[key(pair)], place)
            for place, pair in enumerate(itertools.pairwise(symbols))
            if key(pair) in ranks
        ]
        if not places:
            return symbols
        _, place = min(places)
        symbols[place : place + 2] = ["".join(symbols[place : place + 2])]


def _words(script: str) -> list[str]:
    """What is to be one token each; the script's words first, to win."""
    chunks = CHUNK.findall(script) + CHUNK.findall(WORDS)
    return [chunk for chunk in chunks if len(chunk) > 1 and max(chunk) <= "\uffff"]


def _parts(script: str) -> Iterable[bytes]:
    for chunk in CHUNK.findall(script):
        if max(chunk) <= "\uffff":
            yield chunk.encode()
        else:
            yield from (bytes([byte]) for byte in chunk.encode())


def _is_text(piece: bytes) -> bool:
    try:
        piece.decode()
    except UnicodeDecodeError:
        return False
    return True

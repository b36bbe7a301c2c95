"""The tokenizer: byte-level BPE, split as llama.cpp splits for “qwen2”."""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import numpy as np
from tokenizers import Regex, Tokenizer
from tokenizers.decoders import ByteLevel as ByteLevelDecoder
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel, Sequence, Split
from tokenizers.trainers import BpeTrainer

from starter.dialogue import END_OF_TEXT, IM_END, IM_START, Dialogue

#: Name of the splitting in llama.cpp. It takes each digit alone, which is what
#: makes sums learnable.
PRE_TOKENIZER = "qwen2"
_SPLIT = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)

SPECIAL_TOKENS = (END_OF_TEXT, IM_START, IM_END)


def train_tokenizer(texts: Iterable[str], n_tokens: int) -> Tokenizer:
    """Learn a vocabulary of that many tokens, special ones first."""
    tokenizer = Tokenizer(BPE())
    split = Split(Regex(_SPLIT), behavior="isolated")
    bytes_of = ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.pre_tokenizer = Sequence([split, bytes_of])
    tokenizer.decoder = ByteLevelDecoder()
    trainer = BpeTrainer(
        vocab_size=n_tokens,
        special_tokens=[*SPECIAL_TOKENS],
        initial_alphabet=ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def read_tokenizer(path: Path) -> Tokenizer:
    """Read a tokenizer that was saved."""
    return Tokenizer.from_file(str(path))


def encode(
    tokenizer: Tokenizer, dialogues: Iterable[Dialogue]
) -> tuple[np.ndarray, np.ndarray]:
    """The dialogues, one after the other.

    Returns:
        The tokens as uint16, and for each whether the model is to say it.
    """
    texts, said = zip(
        *chain.from_iterable(map(Dialogue.pieces, dialogues)), strict=True
    )
    pieces = [encoding.ids for encoding in tokenizer.encode_batch(texts)]
    tokens = np.fromiter(chain.from_iterable(pieces), dtype=np.uint16)
    return tokens, np.repeat(said, [len(piece) for piece in pieces])

"""What the KV cache holds, and how much of it the next prompt can reuse."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import msgspec
from llama_cpp import llama_cpp as llama

from inglenook.engine.host.images import Reader
from inglenook.prompts.templates import Span


class _End(NamedTuple):
    """Where an answer ended: in the text, in the cache, and beyond it."""

    n_characters: int
    n_tokens: int
    pending: tuple[int, ...]


class Transcript(msgspec.Struct, frozen=True):
    """What a KV cache holds, as it was read and said."""

    tokens: tuple[int, ...]
    text: str
    ends: tuple[_End, ...]


class KvCache:
    """The tokens that a context has evaluated, in step with its KV cache.

    A turn repeats all turns before it. Their tokens are found again by text, not
    only by tokenizing anew: a model may write “Hel” + “lo” where the tokenizer
    would write “Hello”, and the cache would be lost from there on.

    Args:
        context: The llama.cpp context, with one sequence.
        reader: Gives the tokens of texts.
        n_swa: Width of its sliding attention window in tokens; 0 without one.
    """

    def __init__(self, context: object, reader: Reader, n_swa: int) -> None:
        self._memory = llama.llama_get_memory(context)
        self._reader = reader
        self._n_swa = n_swa
        self.tokens: list[int] = []
        self._text = ""
        self._ends: list[_End] = []

    def tokenize(self, spans: Sequence[Span], *, add_bos: bool) -> list[int]:
        """The tokens of a prompt, those of earlier answers as they were generated."""
        text = "".join(span.text for span in spans)
        for end in reversed(self._common_ends(text)):
            rest = self._tokenize(_after(spans, end.n_characters), add_bos=False)
            # Only a control token bounds a piece that can be tokenized alone.
            if not rest or self._reader.is_control(rest[0]):
                return [*self.tokens[: end.n_tokens], *end.pending, *rest]
        return self._tokenize(spans, add_bos=add_bos)

    def keep_prefix(self, prompt: Sequence[int]) -> int:
        """Drop what the prompt does not begin with.

        Returns:
            How many of its tokens are kept; at least one is left to evaluate,
            for its logits.
        """
        n_common = common_length(self.tokens, prompt)
        n_kept = min(n_common, len(prompt) - 1)
        if n_kept < len(self.tokens) and not self._truncate(n_kept):
            self.clear()
        return len(self.tokens)

    def add(self, tokens: Sequence[int]) -> None:
        """Tokens that were just evaluated."""
        self.tokens += tokens

    def truncate(self) -> None:
        """Remove what an aborted evaluation may have left behind `tokens`."""
        if not self._truncate(len(self.tokens)):
            self.clear()

    def end_answer(self, prompt: str, answer: str, pending: Sequence[int]) -> None:
        """Remember that the cache now holds this prompt and its answer.

        Args:
            prompt: The text of the prompt.
            answer: The text of the answer.
            pending: Tokens at the answer's end that were not evaluated.
        """
        if not self.tokens:
            # An abort that the model's memory could not take back has emptied it.
            return
        text = prompt + answer
        end = _End(len(text), len(self.tokens), tuple(pending))
        self._ends = [*self._common_ends(text), end]
        self._text = text

    def transcript(self) -> Transcript:
        """What it holds, to be kept with llama.cpp's state."""
        return Transcript(tuple(self.tokens), self._text, tuple(self._ends))

    def restore(self, transcript: Transcript | None) -> bool:
        """Take over what llama.cpp's KV cache was given from outside.

        Args:
            transcript: What it was given; None where that failed in the middle.

        Returns:
            Whether it holds so many tokens; if not, it is empty now.
        """
        n_held = llama.llama_memory_seq_pos_max(self._memory, 0) + 1
        if transcript is None or n_held != len(transcript.tokens):
            self.clear()
            return False
        self.tokens, self._text = list(transcript.tokens), transcript.text
        self._ends = list(transcript.ends)
        return True

    def clear(self) -> None:
        """Forget everything."""
        llama.llama_memory_clear(self._memory, True)
        self.tokens, self._text, self._ends = [], "", []

    def _tokenize(self, spans: Sequence[Span], *, add_bos: bool) -> list[int]:
        tokens: list[int] = []
        for span in spans:
            tokens += self._reader.tokenize(
                span.text,
                add_special=add_bos and not tokens,
                parse_special=span.parse_special,
            )
        return tokens

    def _truncate(self, n_tokens: int) -> bool:
        """Keep the first tokens only; False where the model's memory cannot.

        Recurrent and hybrid models cannot go back, and a sliding window has
        forgotten what came before it.
        """
        first = llama.llama_memory_seq_pos_min(self._memory, 0)
        if self._n_swa and first > max(0, n_tokens - self._n_swa):
            return False
        if not llama.llama_memory_seq_rm(self._memory, 0, n_tokens, -1):
            return False
        del self.tokens[n_tokens:]
        self._ends = [end for end in self._ends if end.n_tokens <= n_tokens]
        # What was read behind them is forgotten, and must not be kept in a file.
        n_characters = self._ends[-1].n_characters if self._ends else 0
        self._text = self._text[:n_characters]
        return True

    def _common_ends(self, text: str) -> list[_End]:
        n_common = common_length(self._text, text)
        return [end for end in self._ends if end.n_characters <= n_common]


def _after(spans: Sequence[Span], n_characters: int) -> list[Span]:
    """What is left of the spans after so many characters of their text."""
    left = []
    for span in spans:
        if n_characters < len(span.text):
            left.append(replace(span, text=span.text[n_characters:]))
        n_characters = max(0, n_characters - len(span.text))
    return left


def common_length(a: Sequence[object], b: Sequence[object]) -> int:
    """Length of their common beginning."""
    pairs = enumerate(zip(a, b, strict=False))
    return next((i for i, (x, y) in pairs if x != y), min(len(a), len(b)))

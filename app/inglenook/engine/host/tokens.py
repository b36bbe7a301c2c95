"""Text to tokens and back, by the vocabulary of the loaded model."""

import ctypes
from functools import cached_property
from itertools import chain

from llama_cpp import llama_cpp as llama

from inglenook.prompts.thoughts import mark_texts


class Vocabulary:
    """The vocabulary of one model.

    Args:
        model: The loaded model's pointer.
    """

    def __init__(self, model: object) -> None:
        self.pointer = llama.llama_model_get_vocab(model)
        self.n_tokens: int = llama.llama_vocab_n_tokens(self.pointer)
        self.adds_bos: bool = llama.llama_vocab_get_add_bos(self.pointer)
        self.bos = self._text(llama.llama_vocab_bos(self.pointer))
        self.eos = self._text(llama.llama_vocab_eos(self.pointer))
        self._buffer = ctypes.create_string_buffer(256)

    def tokenize(
        self, text: str, *, add_special: bool, parse_special: bool = True
    ) -> list[int]:
        """The tokens of a text.

        Args:
            text: What to tokenize.
            add_special: Put the tokens round it that the model wants, as BOS.
            parse_special: Read `<|im_end|>` and its like as the tokens they name.
        """
        data = text.encode("utf-8", "replace")
        size = len(data) + 16
        while True:
            tokens = (llama.llama_token * size)()
            n = llama.llama_tokenize(
                self.pointer, data, len(data), tokens, size, add_special, parse_special
            )
            if n >= 0:
                return list(tokens[:n])
            size = -n

    def piece(self, token: int) -> bytes:
        """The bytes of a token; none for control tokens but those of marks."""
        return self._bytes(token, with_control=token in self._marks)

    def name(self, token: int) -> bytes:
        """The bytes of a token; those of its name for control tokens."""
        return self._bytes(token, with_control=True)

    def is_end(self, token: int) -> bool:
        """Whether the model ends its turn, or the text, with this token."""
        return bool(llama.llama_vocab_is_eog(self.pointer, token))

    def is_control(self, token: int) -> bool:
        """Whether this token stands for no text."""
        return bool(llama.llama_vocab_is_control(self.pointer, token))

    def has_token(self, text: str) -> bool:
        """Whether the vocabulary has a control token of this name."""
        tokens = self.tokenize(text, add_special=False)
        return len(tokens) == 1 and self.is_control(tokens[0])

    def reads_control(self, text: str) -> bool:
        """Whether tokens are read from this text that stand for no text."""
        return any(map(self.is_control, self.tokenize(text, add_special=False)))

    @cached_property
    def _marks(self) -> frozenset[int]:
        """The control tokens that tell a thought from an answer."""
        tokens = (self.tokenize(text, add_special=False) for text in mark_texts())
        return frozenset(filter(self.is_control, chain.from_iterable(tokens)))

    @cached_property
    def longest_token_bytes(self) -> int:
        """Length of the longest token: a text has no fewer than its share of it."""
        texts = (
            llama.llama_vocab_get_text(self.pointer, token) or b""
            for token in range(self.n_tokens)
        )
        return max(map(len, texts), default=1) or 1

    def _bytes(self, token: int, *, with_control: bool) -> bytes:
        n = self._write(token, with_control)
        if n < 0:
            self._buffer = ctypes.create_string_buffer(-n)
            n = self._write(token, with_control)
        return self._buffer.raw[:n]

    def _write(self, token: int, with_control: bool) -> int:  # noqa: FBT001
        n: int = llama.llama_token_to_piece(
            self.pointer, token, self._buffer, len(self._buffer), 0, with_control
        )
        return n

    def _text(self, token: int) -> str:
        if token < 0:
            return ""
        text: bytes = llama.llama_vocab_get_text(self.pointer, token) or b""
        return text.decode("utf-8", "replace")

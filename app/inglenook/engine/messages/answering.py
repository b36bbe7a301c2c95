"""A conversation, and the answer to it."""

from typing import Annotated, Literal

import msgspec

from inglenook.engine.messages.bounds import NotNegative, Positive, Share

Role = Literal["system", "user", "assistant"]
StopReason = Literal["end", "stop_string", "length", "context_full", "stopped"]


class Sampling(msgspec.Struct, frozen=True, kw_only=True):
    """How the next token is chosen; defaults and order are llama.cpp's.

    Attributes:
        temperature: 0 always takes the most likely token.
        seed: None draws a new one for each answer.
        grammar: GBNF that the answer must follow; empty for none.
        json_schema: JSON schema that the answer must follow; empty for none.
    """

    temperature: Annotated[float, msgspec.Meta(ge=0, le=5)] = 0.8
    top_k: NotNegative = 40
    top_p: Share = 0.95
    min_p: Share = 0.05
    typical_p: Share = 1.0
    top_n_sigma: float = -1.0
    xtc_probability: Share = 0.0
    xtc_threshold: Share = 0.1
    repeat_penalty: Annotated[float, msgspec.Meta(gt=0)] = 1.0
    presence_penalty: float = 0.0
    frequency_penalty: float = 0.0
    penalty_last_n: Annotated[int, msgspec.Meta(ge=0, le=65536)] = 64
    dry_multiplier: Annotated[float, msgspec.Meta(ge=0)] = 0.0
    dry_base: float = 1.75
    dry_allowed_length: int = 2
    dry_penalty_last_n: Annotated[int, msgspec.Meta(ge=0, le=65536)] = 64
    dry_sequence_breakers: tuple[str, ...] = ("\n", ":", '"', "*")
    mirostat: Literal[0, 1, 2] = 0
    mirostat_tau: float = 5.0
    mirostat_eta: float = 0.1
    seed: Annotated[int, msgspec.Meta(ge=0, lt=2**32 - 1)] | None = None
    grammar: str = ""
    json_schema: str = ""

    @property
    def is_constrained(self) -> bool:
        """Whether an answer must follow a grammar or a schema."""
        return bool(self.grammar or self.json_schema)


class Message(msgspec.Struct, frozen=True):
    """One message of a conversation, as the chat template sees it.

    Attributes:
        images: Files of images, PNG or JPEG for two, that it begins with.
    """

    role: Role
    content: str
    images: tuple[bytes, ...] = ()


class Adapter(msgspec.Struct, frozen=True):
    """A LoRA adapter that is applied while an answer is written.

    Attributes:
        path: Its GGUF file.
        strength: What its change is multiplied with: 1 is as it was trained, 0 is
            none of it, and below 0 it works the other way round.
    """

    path: str
    strength: Annotated[float, msgspec.Meta(ge=-10, le=10)] = 1.0


class Generate(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Answer a conversation, or continue a plain text.

    Attributes:
        messages: Rendered with the model's own chat template.
        text: Taken as it is, where there are no messages.
        template: Jinja, in place of the model's own chat template.
        format: Id of a format of `prompts.formats`, where there is no `template`;
            empty for the model's own.
        continues: Whether the last message is the assistant's and has only begun:
            the answer is what follows, without what is there.
        max_tokens: Most tokens to generate; None is until the model ends or the
            context is full.
        stop: Strings that end the answer; they are not part of it.
        adapters: All that are applied; they need no new load, but another choice of
            them drops the KV cache.
        projector: The mmproj file that goes with the model; needed for images only,
            and loaded with the first of them.
    """

    messages: tuple[Message, ...] = ()
    text: str = ""
    template: str = ""
    format: str = ""
    continues: bool = False
    sampling: Sampling = Sampling()
    max_tokens: Positive | None = None
    stop: tuple[str, ...] = ()
    adapters: tuple[Adapter, ...] = ()
    projector: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether nothing but the model itself decides how fast it is answered."""
        has_images = any(each.images for each in self.messages)
        return not (self.sampling.is_constrained or self.adapters or has_images)


class PromptProgress(msgspec.Struct, frozen=True, tag=True):
    """Tokens of the prompt that the model has read, of how many."""

    n_tokens: int
    n_total: int


class Piece(msgspec.Struct, frozen=True, tag=True):
    """Some more of the answer; whole characters only.

    Attributes:
        n_tokens: Tokens generated so far in this answer.
    """

    text: str
    n_tokens: int


class Timings(msgspec.Struct, frozen=True, kw_only=True):
    """How long an answer took.

    Attributes:
        prompt_tokens: Length of the prompt.
        reused_tokens: Those of them that the KV cache still held.
        prompt_tokens_per_s: Rate of those that were evaluated.
        time_to_first_token_s: From the request to the first token.
        generated_tokens: Tokens of the answer, its end token included.
        tokens_per_s: Rate of generation after the prompt.
    """

    prompt_tokens: int
    reused_tokens: int
    prompt_tokens_per_s: float
    time_to_first_token_s: float
    generated_tokens: int
    tokens_per_s: float


#: Of an answer that was stopped before it began.
NO_TIMINGS = Timings(
    prompt_tokens=0,
    reused_tokens=0,
    prompt_tokens_per_s=0.0,
    time_to_first_token_s=0.0,
    generated_tokens=0,
    tokens_per_s=0.0,
)


class Done(msgspec.Struct, frozen=True, tag=True):
    """The answer is over."""

    stop_reason: StopReason
    timings: Timings


class Stop(msgspec.Struct, frozen=True, tag=True):
    """End the answer under way; without one, nothing happens."""

"""What a prompt is made of, token by token; and how long texts are."""

import codecs
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from inglenook.engine.host.model import Model
from inglenook.engine.host.prompt import format_of, tokenize, write_prompt
from inglenook.engine.host.tokens import Vocabulary
from inglenook.engine.messages import (
    Answer,
    Count,
    Counted,
    Inspect,
    Inspected,
    Message,
    PromptTokens,
    Token,
)
from inglenook.prompts.thoughts import split_thought

#: An answer holds so many tokens, for the lines of the pipe have a greatest length.
_BATCH_TOKENS = 1000
#: A text is counted in parts of this length; between two of them a stop is seen.
_PART_CHARACTERS = 65_536


def inspect(
    model: Model, request: Inspect, send: Callable[[Answer], None]
) -> Inspected:
    """Tell the tokens of a prompt, also of one that is too long for the context.

    Raises:
        Refused: It is too long by far, or its format is unknown.
        PromptNotRendered: The chat template failed.
    """
    used = format_of(model, request)
    prompt = write_prompt(model, request)
    tokens = list(told(tokenize(model, prompt), model.vocabulary))
    for first in range(0, len(tokens), _BATCH_TOKENS):
        send(PromptTokens(tuple(tokens[first : first + _BATCH_TOKENS])))
    return Inspected(
        n_tokens=_by_message(tokens, prompt.text, request.messages),
        format=used.title if request.messages else "",
        replaces=used.replaces if request.messages else "",
    )


def count(model: Model, request: Count) -> Counted:
    """Tell how many tokens texts have; of those before a stop."""
    counts: list[int] = []
    for text in request.texts:
        n_tokens = 0
        for part in _parts(text):
            if model.stop.is_up:
                return Counted(tuple(counts))
            n_tokens += len(model.vocabulary.tokenize(part, add_special=False))
        counts.append(n_tokens)
    return Counted(tuple(counts))


def told(tokens: Sequence[int], vocabulary: Vocabulary) -> Iterator[Token]:
    """Tokens with what each adds to the text."""
    decode = codecs.getincrementaldecoder("utf-8")("replace").decode
    last = len(tokens) - 1
    for at, token in enumerate(tokens):
        text = decode(vocabulary.name(token), final=at == last)
        yield Token(token, text, vocabulary.is_control(token))


def _by_message(
    tokens: Sequence[Token], text: str, messages: Sequence[Message]
) -> tuple[int, ...]:
    """The tokens of each message: those up to where the next one begins to speak."""
    counts = [0] * max(1, len(messages))
    heard = list(_beginnings(text, messages)) or [(0, 0)]
    begins = [begin for begin, _ in heard]
    # Tokenizers put a token, or a space, before a text.
    at = len(text) - sum(len(token.text) for token in tokens)
    for token in tokens:
        _, number = heard[max(0, bisect_right(begins, at) - 1)]
        counts[number] += 1
        at += len(token.text)
    return tuple(counts)


def _beginnings(text: str, messages: Sequence[Message]) -> Iterator[tuple[int, int]]:
    """Where each message that the template has not left out begins, and its number."""
    end = 0
    for number, message in enumerate(messages):
        answer = split_thought(message.content).answer
        for said in (message.content.strip(), answer.strip()):
            if said and (begin := text.find(said, end)) >= 0:
                yield begin, number
                end = begin + len(said)
                break


def _parts(text: str) -> Iterator[str]:
    """A text in parts, cut before a space or a new line where there is one."""
    begin, n_left = 0, len(text)
    while n_left > _PART_CHARACTERS:
        most = begin + _PART_CHARACTERS
        cuts = (text.rfind(space, begin + 1, most) for space in " \n")
        end = next((cut for cut in cuts if cut > 0), most)
        yield text[begin:end]
        begin, n_left = end, len(text) - end
    yield text[begin:]

"""A request as the model reads it: its format, its text, its tokens."""

from collections.abc import Iterable
from dataclasses import replace

from inglenook.engine.host.images import with_marks
from inglenook.engine.host.model import Model
from inglenook.engine.host.refused import Refused
from inglenook.engine.messages import Generate, Inspect
from inglenook.prompts.formats import PromptFormat, formats
from inglenook.prompts.templates import Rendered, Span, render
from inglenook.translation import mark

#: Length of the text that is tokenized to estimate one that cannot fit.
_SAMPLE_CHARACTERS = 65_536


def format_of(model: Model, request: Generate | Inspect) -> PromptFormat:
    """The format of a conversation: what the request asks for, else the model's.

    Raises:
        Refused: There is no format of that name.
    """
    if request.template:
        return PromptFormat(title=mark("Formats", "Custom"), template=request.template)
    if not request.format:
        return model.prompt_format
    for each in formats():
        if each.id == request.format:
            return each
    raise Refused(
        "template", mark("Template", "there is no format “{0}”"), request.format
    )


def write_prompt(model: Model, request: Generate | Inspect) -> Rendered:
    """The text of a request.

    Raises:
        Refused: It cannot fit into the context by far, so no time is spent on it; or
            its format is unknown.
        PromptNotRendered: The chat template failed.
    """
    messages = request.messages
    if isinstance(request, Generate):
        messages = with_marks(messages)
    said = [message.content for message in messages]
    _refuse_hopeless(model, "\n".join([*said, request.text]))
    if not messages:
        return Rendered((Span(request.text),), has_bos=False)
    vocabulary = model.vocabulary
    *before, last = messages
    prompt = render(
        format_of(model, request).template,
        before if request.continues else messages,
        bos=vocabulary.bos,
        eos=vocabulary.eos,
        has_control=vocabulary.reads_control,
    )
    if not request.continues:
        return prompt
    is_plain = not vocabulary.reads_control(last.content)
    return _begun(prompt, last.content, parse_special=is_plain)


def tokenize(model: Model, prompt: Rendered) -> list[int]:
    """The tokens of a prompt, those of earlier answers as they were generated.

    Raises:
        Refused: There are none.
    """
    tokens = model.cache.tokenize(prompt.spans, add_bos=not prompt.has_bos)
    if not tokens:
        raise Refused("template", mark("Template", "the prompt is empty"))
    return tokens


def _begun(prompt: Rendered, answer: str, *, parse_special: bool) -> Rendered:
    """A prompt with the beginning of its answer, which ends open.

    It is the prompt that the answer was once begun for, and then the answer: what
    the KV cache holds of both is found again.
    """
    spans, opened = prompt.spans, prompt.opens_thought
    if opened and answer.startswith(opened):
        # The answer tells the tag that the prompt ends with, on a line of its own.
        answer = answer.removeprefix(opened).removeprefix("\n")
    elif opened:
        *first, last = spans
        text = last.text.rstrip().removesuffix(opened)
        spans = (*first, replace(last, text=text))
    begun = Span(answer, parse_special=parse_special)
    return Rendered(_joined([*spans, begun]), has_bos=prompt.has_bos)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans without borders between those that are parsed alike.

    The tokens that a text is cut into may reach over such a border.
    """
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].parse_special == span.parse_special:
            joined[-1] = replace(span, text=joined[-1].text + span.text)
        else:
            joined.append(span)
    return tuple(joined)


def _refuse_hopeless(model: Model, text: str) -> None:
    """Refuse a text that cannot fit before time is spent on all of it."""
    vocabulary, n_context = model.vocabulary, model.context_tokens
    # Only a text that could be too long is worth the walk over the vocabulary.
    if len(text) <= n_context:
        return
    n_least = len(text.encode()) // vocabulary.longest_token_bytes
    if n_least >= n_context:
        sample = text[:_SAMPLE_CHARACTERS]
        n_sample = len(vocabulary.tokenize(sample, add_special=False))
        n_estimate = max(n_least, n_sample * len(text) // len(sample))
        raise Refused("prompt_too_long", numbers=(n_estimate, n_context, 1))

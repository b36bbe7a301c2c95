"""What was said at first, in the model's own words: asked portion by portion."""

from collections.abc import Sequence

import msgspec

from inglenook.chats.attached import with_files
from inglenook.chats.context.measure import turns_of
from inglenook.chats.context.records import ContextNeed
from inglenook.chats.records import ChatMessage
from inglenook.engine.messages import Generate, Message, Sampling
from inglenook.errors import NothingSummarised
from inglenook.prompts.thoughts import split_thought

_WISH = (
    "Summarise the conversation below, so that it can go on without its text."
    " Keep names, numbers, decisions, and what is still open. Write at most"
    " 200 words, in the language of the conversation. Answer with the summary alone."
)
_BEFORE = "Summary of what was said before that:"
_NAMES = {"user": "User", "assistant": "Assistant", "system": "System"}
_MOST_TOKENS = 1024
#: A summary has at most this part of the context: half of what an answer is given,
#: for it comes on top of the turns that stay.
_SHARE_OF_SUMMARY = 8
#: A text of which more is known than that it is too long is cut by this much.
_MARGIN = 0.9


class Summary:
    """Turns that are summarised one portion after the other.

    A portion is what fits into the context beside the summary of those before it.

    Args:
        need: What is to be summarised, and how much that is.
        summary: What was said even before; empty for nothing.
        request: A request of the chat, whose format and adapters are used.
    """

    def __init__(self, need: ContextNeed, summary: str, request: Generate) -> None:
        self.need = need
        self._request = request
        self._text = summary
        self._most_tokens = min(_MOST_TOKENS, need.limit // _SHARE_OF_SUMMARY)
        self._left = [_spoken(turn) for turn in turns_of(need.oldest)]
        n_characters = sum(map(len, self._left))
        self._tokens_per_character = need.n_oldest / max(1, n_characters)

    @property
    def text(self) -> str:
        """The summary so far."""
        return self._text

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left to be summarised."""
        return not self._left

    def next_request(self) -> Generate:
        """What to ask next."""
        return msgspec.structs.replace(
            self._request,
            messages=(Message("user", self._prompt(self._take_portion())),),
            continues=False,
            sampling=Sampling(temperature=0.3),
            max_tokens=self._most_tokens,
            projector="",
        )

    def take(self, reply: str) -> None:
        """Take in what the model has answered.

        Raises:
            NothingSummarised: That is no summary.
        """
        text = split_thought(reply).answer.strip()
        if not text:
            raise NothingSummarised
        self._text = text

    def _prompt(self, portion: str) -> str:
        before = self._text and f"{_BEFORE}\n{self._text}"
        return "\n\n".join(filter(None, [_WISH, before, portion]))

    def _take_portion(self) -> str:
        """The next turns that fit; one that is too long by itself, in parts."""
        n_room = self._room()
        n_taken = 0
        taken: list[str] = []
        while self._left and n_taken + len(self._left[0]) <= n_room:
            n_taken += len(self._left[0])
            taken.append(self._left.pop(0))
        if not taken:
            taken = [self._left[0][:n_room]]
            self._left[0] = self._left[0][n_room:]
        return "\n\n".join(taken)

    def _room(self) -> int:
        """Characters that a portion may have."""
        n_tokens = self.need.limit - self._most_tokens
        n_characters = int(_MARGIN * n_tokens / max(self._tokens_per_character, 0.01))
        return max(200, n_characters - len(self._prompt("")))


def _spoken(turn: Sequence[ChatMessage]) -> str:
    return "\n\n".join(f"{_NAMES[each.role]}: {_text(each)}" for each in turn)


def _text(message: ChatMessage) -> str:
    answer = split_thought(message.text).answer.strip()
    return with_files(answer, message.attachments)

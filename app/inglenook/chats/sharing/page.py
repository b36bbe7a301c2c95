"""A chat as a page: HTML that holds all it needs, and fetches nothing.

What the model or the user wrote is never markup of the page: HTML in it is shown as
it stands, images elsewhere become links, and the page forbids scripts and requests.
"""

import base64
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from string import Template
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from inglenook.chats.records import Attachment, ChatMessage
from inglenook.chats.sharing.records import WholeChat
from inglenook.chats.sharing.turns import shown_turns, speaker, time_of, title_of
from inglenook.paths import resource
from inglenook.prompts.thoughts import split_thought
from inglenook.translation import translate

#: Code that is longer, or has longer lines, stays plain: a lexer may take the square.
_MOST_CODE, _LONGEST_LINE = 20_000, 1_000

#: How files of images begin.
_IMAGES = {
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"RIFF": "image/webp",
}


def page_of(whole: WholeChat) -> str:
    """A page by itself, light or dark as its reader's system is."""
    template = Template(resource("sharing/page.html").read_text("utf-8"))
    return template.substitute(
        title=escape(title_of(whole)),
        style=resource("sharing/page.css").read_text("utf-8"),
        body="\n".join(body_of(whole)),
    )


def body_of(whole: WholeChat, *, is_printed: bool = False) -> Iterator[str]:
    """The parts of a page: its head, then each turn.

    Args:
        whole: The chat.
        is_printed: What can be unfolded on a page is left out of a printed one.
    """
    day = f"{whole.chat.created_at.astimezone():%Y-%m-%d}"
    head = [f"<h1>{escape(title_of(whole))}</h1>", f'<p class="facts">{day}</p>']
    prompt = whole.chat.settings.system_prompt
    if prompt and not is_printed:
        words = translate("ChatExport", "System prompt")
        head.append(_folded(words, f"<p>{escape(prompt)}</p>"))
    yield "".join(head)
    for message in shown_turns(whole):
        yield _turn(message, is_printed=is_printed)


def _turn(message: ChatMessage, *, is_printed: bool) -> str:
    is_user = message.role == "user"
    who = f"<b>{escape(speaker(message))}</b> · {time_of(message)}"
    parts = [f'<p class="who">{who}</p>']
    parts += (_attachment(each, is_printed) for each in message.attachments)
    if is_user:
        parts.append(f'<div class="said">{escape(message.text.strip())}</div>')
    else:
        parts.append(_answer(message.text, is_printed=is_printed))
    if message.error:
        parts.append(f'<p class="error">{escape(message.error)}</p>')
    kind = "user" if is_user else "model"
    return f'<div class="message {kind}">{"".join(parts)}</div>'


def _answer(text: str, *, is_printed: bool) -> str:
    reply = split_thought(text)
    parts = []
    if reply.thought and not is_printed:
        thought = f'<div class="thought">{_rendered(reply.thought)}</div>'
        words = translate("ChatExport", "Thought")
        parts.append(_folded(words, thought))
    parts.append(_rendered(reply.answer))
    return "".join(parts)


def _attachment(attachment: Attachment, is_printed: bool) -> str:  # noqa: FBT001
    name = escape(attachment.name)
    if attachment.kind == "text" and not is_printed:
        return _folded(name, f"<pre>{escape(attachment.text)}</pre>")
    kinds = (_IMAGES[start] for start in _IMAGES if attachment.data.startswith(start))
    if not (kind := next(kinds, "")):
        return f'<p class="facts">{name}</p>'
    data = base64.b64encode(attachment.data).decode()
    return f'<p><img src="data:{kind};base64,{data}" alt="{name}"></p>'


def _folded(words: str, inside: str) -> str:
    """Something that a click unfolds."""
    return f"<details><summary>{words}</summary>{inside}</details>"


def _rendered(markdown: str) -> str:
    html: str = _parser().render(markdown)
    return html


@cache
def _parser() -> MarkdownIt:
    options = {"html": False, "highlight": _colored}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    parser.add_render_rule("image", _image_link)
    return parser


def _image_link(
    _renderer: object, tokens: Sequence[Token], place: int, *_more: Any
) -> str:
    """A link in place of an image, which would have to be fetched."""
    token = tokens[place]
    address = escape(str(token.attrs.get("src", "")))
    return f'<a href="{address}">{escape(token.content or address)}</a>'


def _colored(code: str, language: str, _attributes: str) -> str:
    """Code with its colours; empty leaves it plain."""
    lines = code.split("\n")
    if len(code) > _MOST_CODE or max(map(len, lines)) > _LONGEST_LINE:
        return ""
    try:
        lexer = get_lexer_by_name(language)
    except ClassNotFound:
        return ""
    colored: str = highlight(code, lexer, HtmlFormatter(nowrap=True))
    return colored

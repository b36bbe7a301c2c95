"""A model card for people: what its HTML would only decorate is left out."""

import re
from html import unescape

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HIDDEN = re.compile(r"<(style|script)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(
    r"<(?:br|/?p|/?div|/?tr|/?table|/?center|/?h\d)\b[^>]*>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>")
#: Pictures with nothing to read, and badges that are links of pictures.
_PICTURE = re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)")
_EMPTY_LINK = re.compile(r"\[\s*\]\([^)\n]*\)")
_GAPS = re.compile(r"\n{3,}")


def plain_card(markdown: str) -> str:
    """Markdown without HTML and pictures; their words stay.

    Args:
        markdown: Some text of a card; no code.
    """
    text = _HIDDEN.sub("", _COMMENT.sub("", markdown))
    text = _PICTURE.sub(r"\1", text)
    text = _TAG.sub("", _BREAK.sub("\n", text))
    text = _EMPTY_LINK.sub("", unescape(text))
    lines = (line if line.strip() else "" for line in text.split("\n"))
    return _GAPS.sub("\n\n", "\n".join(lines)).strip("\n")

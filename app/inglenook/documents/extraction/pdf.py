"""The text of a PDF, page by page, by PDFium."""

from pathlib import Path

import pypdfium2
import pypdfium2.raw

from inglenook.documents.extraction.locked import HasPassword
from inglenook.documents.records import MOST_CHARACTERS, Extract


def read(path: Path) -> Extract:
    """The text; pages are apart by an empty line.

    Raises:
        HasPassword: It has a password.
        pypdfium2.PdfiumError: It makes no sense.
    """
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise HasPassword from error
        raise
    pages: list[str] = []
    n_characters = 0
    for page in document:
        pages.append(_text(page))
        page.close()
        n_characters += len(pages[-1])
        if n_characters >= MOST_CHARACTERS:
            break
    return Extract(
        text="\n\n".join(filter(None, pages)),
        n_pages=len(document),
        n_read=len(pages),
        n_blank=pages.count(""),
    )


def _text(page: pypdfium2.PdfPage) -> str:
    text: str = page.get_textpage().get_text_bounded()
    # PDFium marks a hyphen at the end of a line, where a word goes on in the next.
    whole = text.replace("\ufffe", "").replace("\x02", "")
    return whole.replace("\r\n", "\n").strip()

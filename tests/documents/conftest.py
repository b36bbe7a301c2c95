"""Files as other programs write them, small."""

import zipfile

import docx
import pytest


def pdf(*pages, extra=b""):
    """A PDF with a line of text on each page; None is a page without any.

    Args:
        extra: More of its trailer.
    """
    n_pages = len(pages)
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(n_pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, n_pages),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, text in enumerate(pages):
        page = b"/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]"
        font = b"/Resources << /Font << /F1 3 0 R >> >>"
        contents = b"/Contents %d 0 R" % (5 + 2 * number)
        objects.append(b"<< %s %s %s >>" % (page, font, contents))
        shown = b"" if text is None else b"BT /F1 12 Tf 72 700 Td (%s) Tj ET"
        stream = shown % text.encode() if text else shown
        length = b"<< /Length %d >>" % len(stream)
        objects.append(b"%s\nstream\n%s\nendstream" % (length, stream))
    return _with_table(objects, extra)


def _with_table(objects, extra):
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    entries = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, entries)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (size, extra)
    return data + table + trailer + b"startxref\n%d\n%%%%EOF" % len(data)


@pytest.fixture
def packed(tmp_path):
    """Writes a package of files."""

    def write(name, files):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for inner, text in files.items():
                package.writestr(inner, text)
        return path

    return write


@pytest.fixture
def report(tmp_path):
    """A Word document with a heading, a list and a table."""
    document = docx.Document()
    document.add_heading("Yield of the orchard", level=1)
    document.add_paragraph("It was a good year.")
    document.add_paragraph("Apples", style="List Bullet")
    document.add_paragraph("Pears", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for place, text in enumerate(("Fruit", "Tonnes", "Apples", "12")):
        table.cell(*divmod(place, 2)).text = text
    document.save(tmp_path / "report.docx")
    return tmp_path / "report.docx"


@pytest.fixture
def book(packed):
    """An EPUB of two chapters."""
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    outline = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
        '<item id="b" href="two.xhtml"/><item id="a" href="chapter%201.xhtml"/>'
        '</manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    return packed(
        "book.epub",
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OPS/book.opf": outline,
            "OPS/chapter 1.xhtml": "<html><h1>One</h1><p>It rained.</p></html>",
            "OPS/two.xhtml": "<html><h1>Two</h1><p>It stopped.</p></html>",
        },
    )


@pytest.fixture
def letter(packed):
    """An OpenDocument text with a heading, a list and a table."""
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:'
        'office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body>'
        '<office:text><text:h text:outline-level="2">Dear all</text:h>'
        "<text:p>It<text:s/>rains.</text:p><text:list><text:list-item><text:p>Bread"
        "</text:p></text:list-item></text:list><table:table><table:table-row>"
        "<table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>"
        "<text:p>b</text:p></table:table-cell></table:table-row></table:table>"
        "</office:text></office:body></office:document-content>"
    )
    return packed(
        "letter.odt",
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": content,
        },
    )

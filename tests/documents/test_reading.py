"""Files of all kinds, read as the program reads them: by a real process."""

import os
import zipfile

import docx
import pytest
from tests.documents.conftest import pdf

from inglenook.documents import reading
from inglenook.documents.reading import read_document
from inglenook.errors import (
    DocumentLocked,
    DocumentTooLarge,
    DocumentUnreadable,
    DocumentUnsupported,
    DocumentWithoutText,
)
from inglenook.work import drain

LOCK = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"ab" * 32 + b"> /U <"
    b"" + b"cd" * 32 + b"> >> /ID [<" + b"12" * 16 + b"> <" + b"12" * 16 + b">]"
)


def read(path):
    return drain(read_document(path))


@pytest.fixture
def file(tmp_path):
    """Writes a file."""

    def write(name, data):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


def test_text_is_taken_as_it_is(file):
    document = read(file("notes.md", b"# Notes\r\n\r\nHello"))
    assert document.text == "# Notes\n\nHello"
    assert (document.name, document.format) == ("notes.md", "text")
    assert document.size_bytes == 16
    assert document.warnings == ()


def test_a_guessed_encoding_is_told(file):
    words = "Съешь же ещё этих мягких французских булок. " * 5
    document = read(file("letter.txt", words.encode("cp1251")))
    assert document.text == words
    assert "cp1251" in document.warnings[0]


def test_a_pdf_is_read_page_by_page(file):
    document = read(file("two.pdf", pdf("First page", "Second page")))
    assert document.text == "First page\n\nSecond page"
    assert document.n_pages == 2
    assert document.warnings == ()


def test_pages_without_text_are_counted(file):
    document = read(file("mixed.pdf", pdf("Words", None, None)))
    assert document.warnings == ("2 of 3 pages hold no text: scans, or pictures.",)


def test_a_scan_says_that_it_holds_no_text(file):
    with pytest.raises(DocumentWithoutText):
        read(file("scan.pdf", pdf(None)))


def test_a_pdf_with_a_password_says_so(file):
    with pytest.raises(DocumentLocked):
        read(file("locked.pdf", pdf("Secret", extra=LOCK)))


def test_a_damaged_pdf_is_a_failure_with_its_cause(file):
    with pytest.raises(DocumentUnreadable) as failure:
        read(file("cut.pdf", b"%PDF-1.7 and no more"))
    assert "PdfiumError" in failure.value.detail


def test_a_word_document_keeps_its_headings_lists_and_tables(report):
    assert read(report).text == (
        "# Yield of the orchard\n\nIt was a good year.\n\n- Apples\n- Pears\n\n"
        "| Fruit | Tonnes |\n| --- | --- |\n| Apples | 12 |"
    )


def test_a_word_document_that_unpacks_to_too_much_is_refused(report):
    bomb = b"\0" * 600_000_000
    with zipfile.ZipFile(report, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/media/image1.bin", bomb)
    with pytest.raises(DocumentUnreadable, match="cannot be read") as failure:
        read(report)
    assert "unpacks" in failure.value.detail


def test_an_empty_word_document_holds_no_text(tmp_path):
    docx.Document().save(tmp_path / "empty.docx")
    with pytest.raises(DocumentWithoutText):
        read(tmp_path / "empty.docx")


def test_a_book_is_read_in_the_order_of_its_chapters(book):
    assert read(book).text == "# One\n\nIt rained.\n\n# Two\n\nIt stopped."


def changed(book, name, change):
    """The same book, with another content in one of its files; None loses that."""
    with zipfile.ZipFile(book) as package:
        files = {each: package.read(each) for each in package.namelist()}
    files[name] = change(files[name])
    with zipfile.ZipFile(book, "w") as package:
        for each, data in files.items():
            if data is not None:
                package.writestr(each, data)
    return book


def without(book, name):
    """The same book, of which a file was lost."""
    return changed(book, name, lambda _: None)


def test_a_book_without_one_of_its_chapters_is_read_and_says_which(book):
    document = read(without(book, "OPS/chapter 1.xhtml"))
    assert document.text == "# Two\n\nIt stopped."
    assert document.warnings == ("These chapters could not be read: chapter 1.xhtml.",)


@pytest.mark.parametrize("item", ["", '<item id="c"/>', '<item id="c" href=""/>'])
def test_a_chapter_that_names_no_file_costs_only_itself(book, item):
    def change(outline):
        outline = outline.replace(b"</manifest>", item.encode() + b"</manifest>")
        return outline.replace(b"<spine>", b'<spine><itemref idref="c"/>')

    document = read(changed(book, "OPS/book.opf", change))
    assert document.text == "# One\n\nIt rained.\n\n# Two\n\nIt stopped."
    assert document.warnings == ("These chapters could not be read: c.",)


def test_a_book_without_any_of_its_chapters_is_damaged(book):
    without(book, "OPS/chapter 1.xhtml")
    with pytest.raises(DocumentUnreadable):
        read(without(book, "OPS/two.xhtml"))


def test_a_book_that_a_shop_has_locked_says_so(book):
    with zipfile.ZipFile(book, "a") as package:
        package.writestr("META-INF/rights.xml", "<rights/>")
    with pytest.raises(DocumentLocked):
        read(book)


def test_an_open_document_keeps_its_headings_lists_and_tables(letter):
    text = read(letter).text
    assert text == "## Dear all\n\nIt rains.\n\n- Bread\n\n| a | b |\n| --- | --- |"


def test_a_web_page_is_read_as_it_is_seen(file):
    page = (
        b"<!doctype html><title>T</title><style>p {}</style><h1>Fire</h1>"
        b"<p>It is <b>warm</b>.<script>run()</script></p><ul><li>wood<li>air</ul>"
        b"<pre>a\n b</pre>Outside."
    )
    assert read(file("page.html", page)).text == (
        "# Fire\n\nIt is warm.\n\n- wood\n- air\n\n```\na\n b\n```\n\nOutside."
    )


def test_entities_that_multiply_come_to_nothing(packed):
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    content = f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><a>&l9;</a>'
    path = packed(
        "laughs.odt",
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": content,
        },
    )
    with pytest.raises((DocumentUnreadable, DocumentWithoutText)):
        read(path)


def test_a_program_is_no_text(file):
    with pytest.raises(DocumentUnsupported):
        read(file("program.exe", b"MZ\x90\0\x03\0\0\0" + bytes(range(256)) * 4))


def test_an_empty_file_holds_no_text(file):
    with pytest.raises(DocumentWithoutText):
        read(file("empty.txt", b" \n"))


def test_what_is_no_file_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(DocumentUnsupported):
            read(path)


def test_a_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(DocumentUnreadable):
        read(tmp_path / "none.txt")


def test_a_file_that_is_too_large_is_not_opened(file, monkeypatch):
    monkeypatch.setattr(reading, "MOST_TEXT_BYTES", 4)
    with pytest.raises(DocumentTooLarge):
        read(file("long.txt", b"Hello"))


def test_a_text_without_end_is_cut_and_that_is_told(file, monkeypatch):
    monkeypatch.setattr(reading, "MOST_CHARACTERS", 4)
    document = read(file("long.txt", b"Hello"))
    assert document.text == "Hell"
    assert "beginning" in document.warnings[0]

import pytest

from inglenook.documents.recognition import BEGINNING_BYTES, recognize
from inglenook.errors import DocumentUnreadable, DocumentUnsupported


def recognized(path):
    return recognize(path, path.read_bytes()[:BEGINNING_BYTES])


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n1 0 obj\n", "pdf"),
        (b"%PDF- is what a PDF begins with.", "text"),
        (b"# %PDF-1.7 is how a PDF begins; 3 obj are in it", "text"),
        (b"<!DOCTYPE html><p>", "html"),
        (b"\n<HTML>", "html"),
        (b"def f(): pass", "text"),
        (b"a,b\n1,2\n", "text"),
        ("Hello".encode("utf-16"), "text"),
        ("Hello, you".encode("utf-16-be"), "text"),
        (b"", "text"),
    ],
)
def test_a_file_is_known_by_how_it_begins(tmp_path, data, kind):
    path = tmp_path / "named.anything"
    path.write_bytes(data)
    assert recognized(path) == kind


def test_a_pdf_that_lost_its_objects_is_one_by_its_name(tmp_path):
    path = tmp_path / "report.PDF"
    path.write_bytes(b"%PDF-1.7\n and no more")
    assert recognized(path) == "pdf"


def test_packages_are_told_apart(report, book, letter):
    found = [recognized(path) for path in (report, book, letter)]
    assert found == ["docx", "epub", "odt"]


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"{\\rtf1 Hello}",
        b"GGUF\x03\0\0\0",
    ],
)
def test_what_is_no_text_is_refused(tmp_path, data):
    path = tmp_path / "file.txt"
    path.write_bytes(data)
    with pytest.raises(DocumentUnsupported):
        recognized(path)


def test_another_package_is_refused(packed):
    with pytest.raises(DocumentUnsupported):
        recognized(packed("archive.zip", {"a.txt": "Hello"}))


def test_a_package_that_is_cut_off_is_damaged(tmp_path):
    path = tmp_path / "report.docx"
    path.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(DocumentUnreadable):
        recognized(path)

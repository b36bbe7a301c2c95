"""Pages of package indexes, honest and hostile."""

import json
import time

import pytest

from inglenook.engine.packs.index import Link, parse_index
from inglenook.engine.packs.web import Page
from inglenook.errors import PackNotInstalled

HASH = "a" * 64
JSON = "application/vnd.pypi.simple.v1+json"
#: CPU seconds for a hostile page of the largest size; a quadratic reader takes hours.
MOST_SECONDS = 5


def html(text, url="http://index.test/simple/llama-cpp-python/"):
    return parse_index(Page(url=url, content_type="text/html", body=text.encode()))


def of_json(value):
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return parse_index(Page(url="http://index.test/p/", content_type=JSON, body=body))


def test_a_link_has_a_name_an_address_and_a_checksum():
    page = f'<a href="/files/x-1-py3-none-any.whl#sha256={HASH}">x-1</a>'
    assert html(page) == (
        Link(
            name="x-1-py3-none-any.whl",
            url="http://index.test/files/x-1-py3-none-any.whl",
            sha256=HASH,
        ),
    )


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("x.whl", "http://index.test/simple/llama-cpp-python/x.whl"),
        ("../../x.whl", "http://index.test/x.whl"),
        ("//other.test/x.whl", "http://other.test/x.whl"),
        ("https://other.test/a/x.whl", "https://other.test/a/x.whl"),
        (
            "x.whl?a=1&amp;b=2",
            "http://index.test/simple/llama-cpp-python/x.whl?a=1&b=2",
        ),
    ],
)
def test_addresses_may_be_relative_or_elsewhere(href, url):
    (link,) = html(f'<a href="{href}">x</a>')
    assert (link.url, link.name) == (url, "x.whl")


def test_the_pages_of_llama_cpp_python_have_addresses_for_names_and_no_checksums():
    address = (
        "https://github.com/abetlen/llama-cpp-python/releases/download/v0.3.36-cu124/"
        "llama_cpp_python-0.3.36-py3-none-linux_x86_64.whl"
    )
    (link,) = html(f'<h2>v0.3.36</h2>\n  <a href="{address}">{address}</a>\n <br>')
    assert link.name == "llama_cpp_python-0.3.36-py3-none-linux_x86_64.whl"
    assert link.sha256 == ""


def test_a_name_is_decoded():
    (link,) = html('<a href="x-1%2Bcu124-py3-none-any.whl">x</a>')
    assert link.name == "x-1+cu124-py3-none-any.whl"


def test_other_attributes_and_quotes_are_no_matter():
    page = f"<A data-requires-python='>=3.8' class=x HREF='x.whl#sha256={HASH}' >x</A>"
    (link,) = html(page)
    assert (link.name, link.sha256) == ("x.whl", HASH)


def test_withdrawn_files_are_left_out():
    page = '<a href="a.whl" data-yanked="broken">a</a><a href="b.whl" data-yanked>b</a>'
    assert html(page) == ()


@pytest.mark.parametrize(
    "href",
    [
        "file:///etc/passwd",
        "ftp://index.test/x.whl",
        "javascript:alert(1)",
        "https:///x.whl",
        "http://[::1/x.whl",
        "#sha256=" + HASH,
        "",
    ],
)
def test_what_cannot_be_followed_is_no_link(href):
    assert html(f'<a href="{href}">x</a>') == ()


@pytest.mark.parametrize("checksum", ["a" * 63, "a" * 65, "g" * 64, ""])
def test_what_is_no_checksum_is_none(checksum):
    (link,) = html(f'<a href="x.whl#sha256={checksum}">x</a>')
    assert link.sha256 == ""


def test_a_checksum_in_capitals_is_one():
    (link,) = html(f'<a href="x.whl#md5=1&sha256={HASH.upper()}">x</a>')
    assert link.sha256 == HASH


@pytest.mark.parametrize(
    "piece",
    ["<a ", '<a href="', "<a x='", "<!--", "</a", "a" * 64, "<a " + "b-" * 50, "\0"],
)
def test_a_hostile_page_takes_no_longer_than_it_is_long(piece):
    began = time.process_time()
    assert html(piece * (8 * 2**20 // len(piece))) == ()
    assert time.process_time() - began < MOST_SECONDS


def test_a_page_in_json():
    files = [
        {"filename": "x.whl", "url": "/f/x.whl", "hashes": {"sha256": HASH}},
        {"filename": "y.whl", "url": "/f/y.whl", "yanked": "broken", "hashes": {}},
        {"filename": "z.whl", "url": "/f/z.whl", "yanked": False, "size": 3},
    ]
    assert of_json({"name": "x", "files": files, "meta": {"api-version": "1.1"}}) == (
        Link(name="x.whl", url="http://index.test/f/x.whl", sha256=HASH),
        Link(name="z.whl", url="http://index.test/f/z.whl", sha256=""),
    )


@pytest.mark.parametrize(
    "value", [b"", b"\xff", b"[" * 100_000, {}, {"files": [{}]}, {"files": 3}]
)
def test_a_page_that_is_no_json_is_refused(value):
    with pytest.raises(PackNotInstalled, match="makes no sense"):
        of_json(value)


def test_a_checksum_of_another_kind_is_none():
    files = [{"filename": "x", "url": "x", "hashes": {"sha256": 3, "md5": "a"}}]
    assert of_json({"files": files})[0].sha256 == ""

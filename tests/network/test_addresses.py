"""What the user gives to reach the network with."""

import pytest
from tests.local_hub import make_certificates

from inglenook.network.addresses import (
    host_of,
    why_no_certificates,
    why_no_endpoint,
    why_no_proxy,
)


@pytest.mark.parametrize(
    "text",
    [
        "http://proxy.example.com:3128",
        "https://user:p%40ss@proxy.example.com/",
        "socks5://127.0.0.1:1080",
        "socks5h://[::1]:1080",
    ],
)
def test_a_proxy_is_one(text):
    assert why_no_proxy(text) == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "begin with"),
        ("proxy.example.com:3128", "begin with"),
        ("ftp://proxy", "begin with http://, https:// or socks5://"),
        ("http://", "names no host"),
        ("http://:3128", "names no host"),
        ("http://proxy:99999", "makes no sense"),
        ("http://proxy:0", "names no host"),
        ("http://[::1", "makes no sense"),
        ("http://proxy/path", "ends with its port"),
        ("http://pro xy", "spaces"),
        ("http://pröxy", "letters"),
    ],
)
def test_what_is_no_proxy_is_told(text, reason):
    assert reason in why_no_proxy(text)


@pytest.mark.parametrize("text", ["https://hf-mirror.com", "http://127.0.0.1:8090/hf/"])
def test_a_mirror_is_one(text):
    assert why_no_endpoint(text) == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("hf-mirror.com", "begin with https:// or http://"),
        ("javascript:alert(1)", "begin with"),
        ("file:///etc/passwd", "begin with"),
        ("https://user:secret@hf-mirror.com", "no password"),
        ("https://hf-mirror.com/?a=b", "“?”"),
        ("https://hf-mirror.com/\r\nHost: evil", "spaces"),
    ],
)
def test_what_is_no_mirror_is_told(text, reason):
    assert reason in why_no_endpoint(text)


def test_certificates_are_read(tmp_path):
    authority = make_certificates(tmp_path).authority
    assert why_no_certificates(str(authority)) == ""


def test_a_file_without_any_is_told(tmp_path):
    (tmp_path / "a.pem").write_bytes(b"none")
    assert "PEM" in why_no_certificates(str(tmp_path / "a.pem"))
    assert "PEM" in why_no_certificates(str(tmp_path))
    assert "no such file" in why_no_certificates(str(tmp_path / "gone.pem"))
    assert "whole path" in why_no_certificates("a.pem")
    assert why_no_certificates("/a\0b")


@pytest.mark.parametrize(
    ("endpoint", "host"),
    [
        ("https://huggingface.co", "huggingface.co"),
        ("https://Hub.Example.com:8443/hf", "hub.example.com:8443"),
        ("https://user@hub.example.com", "hub.example.com"),
        ("http://[::1", ""),
    ],
)
def test_a_host_is_told(endpoint, host):
    assert host_of(endpoint) == host

"""A real package index on loopback, and the wheels that tests put on it."""

import hashlib
import re
import threading
import zipfile
from contextlib import contextmanager, suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from packaging.tags import platform_tags

#: The llama-cpp-python that the program is made for.
VERSION = version("llama-cpp-python")
INSTALLED = Path(find_spec("llama_cpp").origin).parent
PLATFORM = next(platform_tags())
#: Another system than any that tests run on.
ELSEWHERE = "linux_s390x"


class LocalIndex:
    """Serves what is put on it; keeps what it was asked for."""

    def __init__(self):
        self.pages = {}
        self.asked = []
        index = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                index.asked.append((self.path, dict(self.headers)))
                status, headers, body = index.pages.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in ({"Content-Length": len(body)} | headers).items():
                    if value is not None:
                        self.send_header(name, str(value))
                self.end_headers()
                # Who gives up, or has seen enough, does not read to the end.
                with suppress(ConnectionError):
                    self.wfile.write(body)

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        work = partial(self._server.serve_forever, poll_interval=0.02)
        self._thread = threading.Thread(target=work)  # noqa: TID251 - no Qt here
        self._thread.start()

    def put(self, path, body, status=200, **headers):
        """Serve a page."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = (status, named, body)
        return self.url + path

    def offer(self, wheel, *, root="/simple", sha256=None):
        """Add a wheel to its project's page; with its checksum, or another, or "" ."""
        content = wheel.read_bytes()
        checksum = hashlib.sha256(content).hexdigest() if sha256 is None else sha256
        self.put(f"/files/{wheel.name}", content)
        project = wheel.name.split("-")[0].replace("_", "-")
        page = f"{root}/{project}/"
        _, _, before = self.pages.get(page, (200, {}, b"<!DOCTYPE html>"))
        fragment = f"#sha256={checksum}" if checksum else ""
        link = f'<a href="/files/{wheel.name}{fragment}">{wheel.name}</a><br>'
        self.put(page, before + link.encode(), Content_Type="text/html")
        return self.url + root

    def paths(self):
        """What it was asked for, in order."""
        return [path for path, _ in self.asked]

    def close(self):
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@contextmanager
def serve_index():
    """A local index, for as long as the block lasts."""
    index = LocalIndex()
    try:
        yield index
    finally:
        index.close()


def write_wheel(
    folder, files, *, project="llama_cpp_python", number=VERSION, platform=PLATFORM
):
    """A wheel; `files` are texts, bytes, or paths to copy, by their names in it."""
    path = folder / f"{project}-{number}-py3-none-{platform}.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            if isinstance(content, Path):
                archive.write(content, name)
            else:
                archive.writestr(name, content)
    return path


def slim_wheel(folder, before="", **options):
    """A wheel of a few bytes that goes on in the installed package.

    Args:
        folder: Where it goes.
        before: Python that runs when it is imported.
    """
    number = options.get("number", VERSION)
    source = (
        f"{before}\n__path__.append({str(INSTALLED)!r})\n__version__ = {number!r}\n"
    )
    return write_wheel(folder, {"llama_cpp/__init__.py": source}, **options)


def full_wheel(folder):
    """A wheel of the installed package, its libraries included."""
    sources = [*INSTALLED.glob("*.py"), *INSTALLED.glob("server/*.py")]
    # The libraries lie there under three names each; the longest is not asked for.
    libraries = [
        each
        for each in INSTALLED.glob("lib/*")
        if not re.search(r"\.so\.\d+\.\d", each.name)
    ]
    files = {
        f"llama_cpp/{each.relative_to(INSTALLED).as_posix()}": each
        for each in sources + libraries
    }
    return write_wheel(folder, files)

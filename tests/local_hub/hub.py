"""LocalHub: the repositories, the faults, and the two servers that show them."""

import hashlib
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from tests.local_hub.certificates import Certificates
from tests.local_hub.faults import Fault, Leg, Rule
from tests.local_hub.records import File, Repo, Request, Sparse
from tests.local_hub.web import Origin

Content = bytes | Path | Sparse

#: What a repository's README says unless a test says it.
_CARD = "---\nlicense: mit\n---\n# {name}\n\nMade for tests.\n"


class LocalHub:
    """A hub on two ports of 127.0.0.1; see the package's docstring.

    Args:
        tls: Speak https with these certificates.
        page_size: Most entries of a page of a search; the Hub's own is 1000.
        tree_page_size: The same of a tree.
        port: Of the hub itself; 0 for any that is free.

    Attributes:
        page_size: See above; may be changed at any time, as may what follows.
        tree_page_size: See above.
        link_base: Where the next page is said to be; a mirror that does not rewrite
            its answers would say another origin.
        signature_seconds: How long the address of a file on the second origin works.
    """

    def __init__(
        self,
        *,
        tls: Certificates | None = None,
        page_size: int = 1000,
        tree_page_size: int = 1000,
        port: int = 0,
    ) -> None:
        self.page_size = page_size
        self.tree_page_size = tree_page_size
        self.signature_seconds = 3600.0
        self.repos: dict[str, Repo] = {}
        self.requests: list[Request] = []
        self.tokens: dict[str, str] = {}
        self.n_sockets = 0
        self.generation = 0
        self.healed = threading.Event()
        self.lock = threading.Lock()
        self.ca_file = tls.authority if tls else None
        self._rules: list[Rule] = []
        context = _server_context(tls) if tls else None
        self._hub = Origin(self, "hub", context, port)
        self._cdn = Origin(self, "cdn", context, 0)
        self.endpoint = self._hub.url
        self.cdn = self._cdn.url
        self.link_base = self.endpoint

    def add_repo(
        self, repo_id: str, files: Mapping[str, Content] | None = None, **fields: Any
    ) -> Repo:
        """Put a repository on the hub.

        Args:
            repo_id: As in `author/name`.
            files: What it holds, by path; a README is added where there is none.
            fields: Of `Repo`.
        """
        repo = self.repos[repo_id] = Repo(repo_id, **fields)
        card = _CARD.format(name=repo_id.rsplit("/", maxsplit=1)[-1]).encode()
        repo.commits[""] = {}
        self.commit(repo_id, {"README.md": card} | dict(files or {}))
        del repo.commits[""]
        return repo

    def commit(self, repo_id: str, files: Mapping[str, Content | None]) -> str:
        """Change files of a repository; None deletes one. Gives the new commit."""
        repo = self.repos[repo_id]
        now = dict(repo.files)
        for path, content in files.items():
            now.pop(path, None)
            if content is not None:
                now[path] = _file(path, content)
        made_of = f"{repo.commit} {repo_id} {sorted(now)} {len(repo.commits)}"
        repo.commit = hashlib.sha1(made_of.encode()).hexdigest()
        repo.commits[repo.commit] = now
        return repo.commit

    def swap(self, repo_id: str, path: str, content: Content) -> None:
        """Put other bytes under the same commit, which an honest hub never does."""
        self.repos[repo_id].files[path] = _file(path, content)

    def add_token(self, token: str, user: str) -> None:
        """Know a token; requests with an unknown one are answered with 401."""
        self.tokens[token] = user

    def expire_signatures(self) -> None:
        """Refuse every address on the second origin that was given until now."""
        self.generation += 1

    def fault(
        self,
        fault: Fault,
        *,
        on: Leg = "any",
        file: str = "*",
        times: int | None = 1,
        skip: int = 0,
        resumed: bool | None = None,
    ) -> None:
        """Let something go wrong; several may strike one request, in this order.

        Args:
            fault: What.
            on: Which kind of request.
            file: Pattern of the paths in the repository, as for a shell; of searches
                and model infos, which are about no file, the path is "".
            times: How often; None for always.
            skip: Requests of that kind to let pass before.
            resumed: Only those that do, or do not, ask from a later byte on.
        """
        with self.lock:
            self._rules.append(Rule(fault, on, file, times, skip, resumed))

    def heal(self) -> None:
        """End all faults."""
        with self.lock:
            self._rules.clear()
            self.healed.set()
            self.healed = threading.Event()

    def struck(self, request: Request) -> list[Fault]:
        """The faults that strike a request."""
        with self.lock:
            faults = [
                rule.fault
                for rule in self._rules
                if rule.strikes(request.leg, request.file, resumed=request.start > 0)
            ]
        request.faults = [fault.kind for fault in faults]
        return faults

    def served_bytes(self, file: str = "*") -> int:
        """Bytes of bodies that were handed to the system for files of that pattern."""
        return sum(
            each.sent_bytes
            for each in self.requests
            if each.leg in ("resolve", "cdn") and fnmatchcase(each.file, file)
        )

    def asked(self, leg: Leg | str) -> list[Request]:
        """The requests of one kind, in order."""
        return [each for each in self.requests if each.leg == leg]

    def open_sockets(self) -> int:
        """Connections that are open now."""
        return self._hub.n_open + self._cdn.n_open

    def close(self) -> None:
        """Cut all connections, and free the ports."""
        self.healed.set()
        self._hub.close()
        self._cdn.close()


@contextmanager
def serve_hub(**options: Any) -> Iterator[LocalHub]:
    """A hub for as long as the block lasts; options as LocalHub takes them."""
    hub = LocalHub(**options)
    try:
        yield hub
    finally:
        hub.close()


def _file(path: str, content: Content) -> File:
    large = isinstance(content, Sparse | Path) or len(content) >= 100_000
    return File(content, is_lfs=large or ".gguf" in path)


def _server_context(tls: Certificates) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tls.server, tls.key)
    return context

"""A hub with a model on it, and what it takes to download that quickly."""

import hashlib
import random

import pytest
from tests.hub.download.raw_server import COMMIT, serve_raw
from tests.local_hub import serve_hub

from inglenook.hub.download.means import Means
from inglenook.hub.download.records import Order, Source
from inglenook.hub.download.retry import Patience
from inglenook.hub.download.transfer import download
from inglenook.hub.records import RemoteFile
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.work import drain

REPO = "me/tiny-GGUF"
NAME = "tiny-Q4_0.gguf"
CONTENT = random.Random(7).randbytes(3_000_000)
#: What the raw server has.
SHORT = CONTENT[:200_000]
#: Waits for nobody, and gives up soon.
HASTY = Patience(n_first=3, n_later=4, first_wait_s=0.001, most_wait_s=0.01)


@pytest.fixture
def hub():
    with serve_hub() as hub:
        hub.add_repo(REPO, {NAME: CONTENT})
        yield hub


class Place:
    """A folder of models, and downloads into it."""

    def __init__(self, hub, folder):
        self.hub = hub
        self.folder = folder
        self.target = folder / REPO / NAME
        self.part = self.target.with_name(f"{NAME}.part")
        self.journal = self.target.with_name(f"{NAME}.part.json")
        self.source = self.target.with_name(f"{NAME}.source.json")
        self.network = Network(NetworkOptions(endpoint=hub.endpoint))
        self.token = ""
        self.means = Means(
            network=self.network, token=lambda: self.token, patience=HASTY
        )

    def order(self, *names, **changes):
        """Of these files as they are on the hub now."""
        repo = self.hub.repos[REPO]
        source = Source(endpoint=self.hub.endpoint, repo=REPO, commit=repo.commit)
        if "files" in changes:
            return Order(**{"source": source, "label": "Q4_0"} | changes)
        files = [
            RemoteFile(
                path=name,
                size_bytes=repo.files[name].size,
                sha256=repo.files[name].sha256,
            )
            for name in names or (NAME,)
        ]
        return Order(**{"source": source, "label": "Q4_0", "files": files} | changes)

    def begin(self, *names, **changes):
        return download(self.order(*names, **changes), self.folder, self.means)

    def pull(self, *names, **changes):
        """Download to the end; gives the files and what was told on the way."""
        steps = []
        fetched = drain(self.begin(*names, **changes), steps.append)
        return fetched, steps

    def stop_after(self, n_bytes):
        """Download until so much is here, then cancel; gives how much is."""
        work = self.begin()
        while not self.part.exists() or self.part.stat().st_size < n_bytes:
            next(work)
        work.close()
        return self.part.stat().st_size

    def is_right(self):
        """Whether the file is in place and whole, and nothing else is left."""
        left = {each.name for each in self.target.parent.iterdir()}
        return self.target.read_bytes() == CONTENT and left == {
            NAME,
            self.source.name,
        }


@pytest.fixture
def place(hub, tmp_path):
    return Place(hub, tmp_path / "models")


class RawPlace:
    """A folder of models, and downloads into it from a server of raw answers."""

    def __init__(self, server, folder):
        self.server = server
        self.folder = folder
        self.target = folder / REPO / NAME
        self.token = ""
        network = Network(NetworkOptions(endpoint=server.endpoint))
        self.means = Means(network=network, token=lambda: self.token, patience=HASTY)

    def say(self, method, said, *, times=1):
        """Have this said the next times; None for always."""
        if times is None:
            setattr(self.server, method.lower(), lambda _: said)
        self.server.scripts[method] += [lambda _: said] * (times or 0)

    def begin(self, **changes):
        content = self.server.content
        known = {"size_bytes": len(content), "sha256": sha256(content)} | changes
        file = RemoteFile(path=NAME, **known)
        source = Source(endpoint=self.server.endpoint, repo=REPO, commit=COMMIT)
        order = Order(source=source, label="Q4_0", files=(file,))
        return download(order, self.folder, self.means)

    def pull(self, **changes):
        """Download to the end; gives what was told on the way."""
        steps = []
        drain(self.begin(**changes), steps.append)
        return steps

    def is_right(self):
        """Whether the file is in place and whole."""
        return self.target.read_bytes() == self.server.content


@pytest.fixture
def raw(tmp_path):
    with serve_raw(SHORT) as server:
        yield RawPlace(server, tmp_path / "models")


def sha256(content):
    return hashlib.sha256(content).hexdigest()

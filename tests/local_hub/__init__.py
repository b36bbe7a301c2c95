"""A hub on loopback that the real huggingface_hub client talks to.

    with serve_hub() as hub:
        hub.add_repo("me/tiny-GGUF", {"tiny-Q4_0.gguf": b"GGUF..."})
        hub.fault(Fault("reset", at_bytes=5_000), on="cdn", file="*.gguf")
        ...                                  # point the client at hub.endpoint
        assert hub.served_bytes("tiny-Q4_0.gguf") == 5_000

It speaks the parts of the Hub's API that GGUF programs use: search with pages by Link
header, model info, tree with pages, paths-info, auth-check, whoami, raw and resolve,
whose large files are sent on to a second origin (`hub.cdn`, another port) by an address
that is signed and expires. Header names and their meaning are taken from what the
client reads.

A file's content is bytes, a Path (sent by sendfile), or Sparse(size, head): zeros that
take no room on the disk. Files of 100,000 bytes and more, and all .gguf, are LFS: they
have a SHA-256 and live on the second origin; the others are sent by the hub itself.

    hub.endpoint, hub.cdn        the two origins; https with `serve_hub(tls=...)`
    hub.ca_file                  what a client must trust then
    hub.add_repo(...)            gives a Repo: .commit, .files, .gated, .private …
    hub.add_token("hf_x", "me")  a token that is known; gated repositories let in those
                                 in `Repo.granted`, private ones their author
    hub.commit(repo_id, files)   a new commit with files changed (None deletes)
    hub.swap(repo_id, path, content)   other bytes under the same commit
    hub.expire_signatures()      addresses given so far are answered with 403
    hub.fault(Fault(...), on=..., file=..., times=..., skip=..., resumed=...)
    hub.heal()                   no faults any more; those that hang let go
    hub.requests                 what was asked, in order (Request)
    hub.served_bytes(name)       of the files whose name matches, over both origins
    hub.n_sockets                connections that were opened, over both origins
    hub.open_sockets()           those that are open now

The kinds of faults are in `faults.Kind`. `python -m tests.local_hub` serves a
demonstration hub.
"""

from tests.local_hub.certificates import Certificates, make_certificates
from tests.local_hub.faults import Fault
from tests.local_hub.hub import LocalHub, serve_hub
from tests.local_hub.records import Repo, Request, Sparse

__all__ = [
    "Certificates",
    "Fault",
    "LocalHub",
    "Repo",
    "Request",
    "Sparse",
    "make_certificates",
    "serve_hub",
]

"""A certificate authority of a few minutes, and a server certificate of it."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

_NAMES = "subjectAltName=DNS:localhost,IP:127.0.0.1"


@dataclass(frozen=True, slots=True)
class Certificates:
    """Files in PEM form: the authority's certificate, the server's, and its key."""

    authority: Path
    server: Path
    key: Path


def make_certificates(folder: Path) -> Certificates:
    """Make them with the `openssl` program, which must be there."""
    made = Certificates(folder / "ca.pem", folder / "server.pem", folder / "key.pem")
    authority_key, extensions = folder / "ca.key", folder / "server.ext"
    extensions.write_text(f"{_NAMES}\nbasicConstraints=CA:FALSE\n")
    new = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    _openssl(
        *("req", "-x509", *new, "-days", "2", "-subj", "/CN=Test authority"),
        *("-addext", "keyUsage=critical,keyCertSign,cRLSign"),
        *("-keyout", authority_key, "-out", made.authority),
    )
    request = folder / "server.csr"
    _openssl(
        *("req", *new, "-subj", "/CN=localhost"),
        *("-keyout", made.key, "-out", request),
    )
    _openssl(
        *("x509", "-req", "-in", request, "-days", "2", "-extfile", extensions),
        *("-CA", made.authority, "-CAkey", authority_key, "-CAcreateserial"),
        *("-out", made.server),
    )
    return made


def _openssl(*arguments: str | Path) -> None:
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)

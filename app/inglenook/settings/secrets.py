"""Secrets: access tokens, each for one host, in the system's keyring.

Where there is no keyring a token lasts until the program ends. It is never written to
a file, a log or the environment, and never given for another host.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING, Literal

from inglenook.errors import KeyringRefused

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

#: Where the token of a host is.
Place = Literal["environment", "keyring", "memory", "nowhere"]

#: What the keyring lists the tokens under.
SERVICE = "Inglenook"

#: Backends that keep nothing, and those that keep it in files of their own.
_NO_KEYRINGS = ("keyring.backends.fail", "keyring.backends.null", "keyrings.")


class Secrets:
    """Knows the access tokens; any thread may ask.

    The keyring is opened when a token in it is needed, and not before: it may ask the
    user for a password.

    Args:
        kept: Gives the hosts whose token is in the keyring.
        environment_host: Whom the token in HF_TOKEN is for.
        on_refused: Is told once if the keyring does not give a token.
    """

    def __init__(
        self,
        kept: Callable[[], tuple[str, ...]],
        environment_host: str,
        on_refused: Callable[[KeyringRefused], object],
    ) -> None:
        self._kept = kept
        self._environment_host = environment_host
        self._on_refused = on_refused
        self._known: dict[str, str] = {}
        self._lock = Lock()

    def place(self, host: str) -> Place:
        """Where the token of a host is; HF_TOKEN goes before all others."""
        if self._from_environment(host):
            return "environment"
        if host in self._kept():
            return "keyring"
        return "memory" if self._known.get(host) else "nowhere"

    def token(self, host: str) -> str:
        """The token of a host; empty for none, and where the keyring refuses it.

        What is public can be had without; the keyring is not asked again.
        """
        if token := self._from_environment(host):
            return token
        with self._lock:
            if host not in self._known and host in self._kept():
                self._known[host] = self._from_keyring(host)
            return self._known.get(host, "")

    def keep(self, host: str, token: str) -> Place:
        """Keep a token: in the keyring, else until the program ends.

        Raises:
            KeyringRefused: It keeps another one of this host, which still counts.
        """
        place: Place = "memory"
        with self._lock:
            try:
                with _keyring_errors():
                    if (backend := _keyring()) is not None:
                        backend.set_password(SERVICE, host, token)
                        place = "keyring"
            except KeyringRefused:
                if host in self._kept():
                    raise
            self._known[host] = token
        return place

    def forget(self, host: str) -> None:
        """Forget the token of a host, in the keyring too.

        Raises:
            KeyringRefused: It is still there.
        """
        with self._lock:
            if host in self._kept():
                with _keyring_errors():
                    backend = _keyring()
                    if backend and backend.get_password(SERVICE, host) is not None:
                        backend.delete_password(SERVICE, host)
            self._known.pop(host, None)

    def _from_keyring(self, host: str) -> str:
        try:
            with _keyring_errors():
                backend = _keyring()
                return (backend and backend.get_password(SERVICE, host)) or ""
        except KeyringRefused as refused:
            self._on_refused(refused)
            return ""

    def _from_environment(self, host: str) -> str:
        is_meant = bool(host) and host == self._environment_host
        return os.environ.get("HF_TOKEN", "").strip() if is_meant else ""


def _keyring() -> "KeyringBackend | None":
    """The system's keyring; None where there is none that keeps secrets secret."""
    # It looks through all that is installed, and may talk to the session's bus.
    import keyring  # noqa: PLC0415

    chosen = keyring.get_keyring()
    backends = getattr(chosen, "backends", [chosen])
    for backend in backends:
        if not type(backend).__module__.startswith(_NO_KEYRINGS):
            found: KeyringBackend = backend
            return found
    return None


@contextmanager
def _keyring_errors() -> Iterator[None]:
    """Turn what keyrings raise into KeyringRefused, without what they were given."""
    try:
        yield
    except _failures() as error:
        raise KeyringRefused(type(error).__name__) from None


def _failures() -> tuple[type[BaseException], ...]:
    """What the library raises, and what it lets through of those that it uses."""
    failures: list[type[BaseException]] = [OSError, RuntimeError, ValueError]
    for module, name in (
        ("keyring.errors", "KeyringError"),
        ("secretstorage.exceptions", "SecretStorageException"),
        ("jeepney", "DBusErrorResponse"),
        ("win32ctypes.pywin32.pywintypes", "error"),
    ):
        with suppress(ImportError):
            failures.append(getattr(import_module(module), name))
    return tuple(failures)

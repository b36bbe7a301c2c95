"""Network: opens every client that talks to other machines."""

import ssl
from collections import deque
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING

import inglenook
from inglenook.errors import NetworkOff, NetworkSetupInvalid
from inglenook.network.addresses import why_no_endpoint, why_no_proxy
from inglenook.network.records import Asked, NetworkOptions
from inglenook.translation import translate

if TYPE_CHECKING:
    import httpx2

#: Seconds to connect, and between two pieces of an answer.
TIMEOUT_S = 10.0
#: How many requests are remembered.
_MOST_ASKED = 1000


class Network:
    """Opens HTTP clients as the user wants them; any thread may.

    Made without a look at the network, and without loading the HTTP library.

    Args:
        options: How the network is reached.
    """

    def __init__(self, options: NetworkOptions) -> None:
        self._options = options
        self._asked: deque[Asked] = deque(maxlen=_MOST_ASKED)
        self._lock = Lock()

    @property
    def options(self) -> NetworkOptions:
        """How the network is reached."""
        return self._options

    def change(self, options: NetworkOptions) -> None:
        """Reach it in another way from the next client on; offline holds at once."""
        self._options = options

    @property
    def asked(self) -> tuple[Asked, ...]:
        """The last requests of this run, oldest first."""
        with self._lock:
            return tuple(self._asked)

    def forget_asked(self) -> None:
        """Begin the list of requests anew."""
        with self._lock:
            self._asked.clear()

    def require_online(self) -> None:
        """Stop what goes on while the user wants nothing to be fetched.

        Raises:
            NetworkOff: The user wants nothing to be sent or fetched.
        """
        if self._options.is_offline:
            raise NetworkOff

    def open_client(
        self,
        purpose: str,
        *,
        follow_redirects: bool = False,
        hooks: Sequence[Callable[["httpx2.Request"], object]] = (),
    ) -> "httpx2.Client":
        """A client of its own, to be closed by the caller.

        Every request is noted, has time-outs even where its caller wants none, and
        is refused while the user works offline.

        Args:
            purpose: What its requests are for, in the words of the list of requests.
            follow_redirects: Whether it goes where an answer points.
            hooks: What else is called with each request before it is sent.

        Raises:
            NetworkOff: The user wants nothing to be sent or fetched.
            NetworkSetupInvalid: The proxy or the certificates cannot be used.
        """
        # It takes longer to import than all that most starts of the program need.
        import httpx2  # noqa: PLC0415

        self.require_online()
        options = self._options
        _require_sound(options)

        def note(request: "httpx2.Request") -> None:
            self._note(request, purpose)

        try:
            return httpx2.Client(
                timeout=httpx2.Timeout(TIMEOUT_S),
                headers={"User-Agent": f"inglenook/{inglenook.__version__}"},
                verify=_trusted(options.ca_file),
                trust_env=options.proxy_mode == "system",
                proxy=options.proxy if options.proxy_mode == "own" else None,
                follow_redirects=follow_redirects,
                event_hooks={"request": [note, *hooks]},
            )
        except (ValueError, httpx2.InvalidURL, ImportError) as error:
            # The message may hold the proxy's password.
            raise NetworkSetupInvalid(
                translate("Network", "the proxy's address makes no sense")
            ) from error

    def _note(self, request: "httpx2.Request", purpose: str) -> None:
        """Refuse or note a request; a client calls this before each, redirects too."""
        self.require_online()
        timeouts = request.extensions.setdefault("timeout", {})
        for each in ("connect", "read", "write", "pool"):
            if timeouts.get(each) is None:
                timeouts[each] = TIMEOUT_S
        asked = Asked(
            at=datetime.now(UTC),
            method=request.method,
            host=request.url.netloc.decode("ascii", "replace"),
            purpose=purpose,
        )
        with self._lock:
            self._asked.append(asked)


def _require_sound(options: NetworkOptions) -> None:
    """Check what may have been written by hand."""
    if options.proxy_mode == "own" and (reason := why_no_proxy(options.proxy)):
        # The address itself may hold a password.
        raise NetworkSetupInvalid(
            translate("Network", "as for the proxy’s address, {reason}").format(
                reason=reason
            )
        )
    if reason := why_no_endpoint(options.endpoint):
        raise NetworkSetupInvalid(
            translate("Network", "as for the mirror’s address, {reason}").format(
                reason=reason
            )
        )


def _trusted(ca_file: str) -> ssl.SSLContext:
    """The certificates of the system, and those of the user's own file."""
    import truststore  # noqa: PLC0415

    context: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if ca_file:
        try:
            context.load_verify_locations(cafile=ca_file)
        except (OSError, ValueError) as error:
            raise NetworkSetupInvalid(
                translate(
                    "Network", "“{path}” holds no certificates that can be read"
                ).format(path=ca_file)
            ) from error
    return context

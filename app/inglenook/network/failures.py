"""What the HTTP library raises, in the words of this program."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2

from inglenook.errors import (
    CertificateRefused,
    ConnectionBroken,
    HostNotFound,
    HostSilent,
    HostUnreachable,
    NetworkError,
    ProxyRefused,
)


@contextmanager
def network_errors(host: str) -> Iterator[None]:
    """Turn what the HTTP library raises into NetworkErrors.

    Args:
        host: Who is asked, for the user.
    """
    try:
        yield
    except (httpx2.RequestError, httpx2.InvalidURL, httpx2.StreamError) as error:
        raise translated(error, host) from error
    except TimeoutError as error:
        raise HostSilent(host) from error
    except OSError as error:
        raise ConnectionBroken(host) from error


def translated(error: Exception, host: str) -> NetworkError:
    """What a failure of the HTTP library is to the user.

    Args:
        error: The failure, with its causes.
        host: Who was asked.
    """
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return CertificateRefused(host, cause.verify_message or str(cause))
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return HostNotFound(host)
    match error:
        case httpx2.ProxyError():
            return ProxyRefused(str(error))
        case httpx2.TimeoutException():
            return HostSilent(host)
        case httpx2.ConnectError():
            return HostUnreachable(host, str(error))
    return ConnectionBroken(host)


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__

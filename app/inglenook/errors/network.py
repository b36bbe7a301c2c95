"""Failures on the way to another machine."""

from inglenook.errors.base import AppError
from inglenook.translation import translate, without_stop


class NetworkError(AppError):
    """Another machine was not reached, or fell silent."""


class NetworkSetupInvalid(NetworkError):
    """The settings of the network cannot be used."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate(
                "Errors", "The network cannot be used as it is set up: {detail}."
            ).format(detail=detail),
            hint=translate("Errors", "Correct it in Settings, under Network."),
        )


class HostNotFound(NetworkError):
    """Nobody knows the host's address: mostly there is no connection at all."""

    def __init__(self, host: str) -> None:
        super().__init__(
            translate("Errors", "The address of {host} was not found.").format(
                host=host
            ),
            hint=translate("Errors", "Check the connection, then try again."),
        )


class HostUnreachable(NetworkError):
    """The host lets nobody connect."""

    def __init__(self, host: str, detail: str = "") -> None:
        super().__init__(
            translate("Errors", "{host} cannot be reached.").format(host=host),
            hint=translate(
                "Errors", "Check the connection and the firewall, then try again."
            ),
            detail=detail,
        )


class HostSilent(NetworkError):
    """The host was asked, and said nothing for too long."""

    def __init__(self, host: str) -> None:
        super().__init__(
            translate("Errors", "{host} does not answer.").format(host=host),
            hint=translate(
                "Errors",
                "Try again in a while; the connection or the server is overloaded.",
            ),
        )


class ConnectionBroken(NetworkError):
    """The connection ended in the middle of an answer."""

    def __init__(self, host: str) -> None:
        super().__init__(
            translate("Errors", "The connection to {host} broke off.").format(
                host=host
            ),
            hint=translate("Errors", "Check the connection, then try again."),
        )


class CertificateRefused(NetworkError):
    """The host cannot prove who it is."""

    def __init__(self, host: str, detail: str) -> None:
        super().__init__(
            translate(
                "Errors", "The certificate of {host} is not trusted: {detail}."
            ).format(host=host, detail=without_stop(detail)),
            hint=translate(
                "Errors",
                "If a proxy or virus scanner of yours opens connections, add its "
                "certificate in Settings, under Network.",
            ),
        )


class ProxyRefused(NetworkError):
    """The proxy does not let us through."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate("Errors", "The proxy refused the connection: {detail}.").format(
                detail=without_stop(detail)
            ),
            hint=translate(
                "Errors", "Check the proxy and its password in Settings, under Network."
            ),
        )

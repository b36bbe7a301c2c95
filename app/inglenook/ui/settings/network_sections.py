"""What stands under the settings of the network."""

from PySide6.QtCore import QCoreApplication

from inglenook.network.service import NetworkService
from inglenook.settings.service import TokenService
from inglenook.ui.appearance import Appearance
from inglenook.ui.settings.requests_view import RequestsView
from inglenook.ui.settings.section import Section
from inglenook.ui.settings.token_view import TokenView

translate = QCoreApplication.translate


def network_sections(
    network: NetworkService, tokens: TokenService, appearance: Appearance
) -> tuple[Section, ...]:
    """The access token and the list of requests, each under its heading.

    Args:
        network: What was asked, and of whom.
        tokens: Where the token is.
        appearance: What painted parts take their colours from.
    """
    requests = RequestsView(network)
    return (
        Section(
            translate("NetworkSections", "Access token"),
            [TokenView(tokens, appearance)],
        ),
        Section(
            translate("NetworkSections", "Requests since the start"),
            [requests],
            beside=[requests.clear],
        ),
    )

"""Looks a repository's variants over: which there are, and what shape they have."""

from collections.abc import Callable, Generator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inglenook.errors import HubError, NetworkError, NetworkOff
from inglenook.hub.beginnings import Beginnings
from inglenook.hub.preview import Shapes, read_shapes
from inglenook.hub.records import Details
from inglenook.hub.variants import RepoFiles, sort_files
from inglenook.network.network import Network
from inglenook.translation import translate

if TYPE_CHECKING:
    from inglenook.hub.session import HubSession


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What a repository has, and what is known of it before anything is downloaded.

    Attributes:
        files: Sorted.
        shapes: Of the variants; `preview.outlooks` makes plans of them.
        n_params: Weights of the model; 0 where unknown.
    """

    files: RepoFiles
    shapes: Shapes
    n_params: int


def survey(
    details: Details, network: Network, token: Callable[[], str], folder: Path
) -> Generator[None, None, Survey]:
    """Look the variants of a repository over.

    What cannot be fetched is missing in the shapes, and they say why: the list of
    variants never depends on it.

    Args:
        details: The repository, at the commit that counts.
        network: The door to the network; not used for what was fetched before.
        token: Gives the access token to send to the hub; empty for none.
        folder: Where headers are kept.
    """
    n_params = details.n_params or 0
    files = sort_files(details.files, n_params, repo=details.repo_id)
    with ExitStack() as stack:
        pieces = _Pieces(details, network, token, stack)
        beginnings = Beginnings(
            pieces.read, folder, repo=details.repo_id, commit=details.commit
        )
        try:
            shapes = yield from read_shapes(files.variants, beginnings, n_params)
        except (HubError, NetworkError, NetworkOff) as error:
            shapes = Shapes(found={}, problem=error.text)
    counted = {each.n_params for each in shapes.found.values() if each.n_params}
    if not n_params and len(counted) == 1:
        n_params = counted.pop()
        files = sort_files(details.files, n_params, repo=details.repo_id)
    return Survey(files=files, shapes=shapes, n_params=n_params)


class _Pieces:
    """Asks the hub for pieces of files, if anybody wants one."""

    def __init__(
        self,
        details: Details,
        network: Network,
        token: Callable[[], str],
        stack: ExitStack,
    ) -> None:
        self._details = details
        self._network = network
        self._token = token
        self._stack = stack
        self._session: HubSession | None = None

    def read(self, path: str, start: int, length: int) -> Generator[None, None, bytes]:
        """As `beginnings.ReadRange`."""
        session = self._session or self._open()
        repo, commit = self._details.repo_id, self._details.commit
        return (yield from session.piece(repo, commit, path, start, length))

    def _open(self) -> "HubSession":
        # huggingface_hub is loaded where the network is used, never at start-up.
        from inglenook.hub.session import HubSession  # noqa: PLC0415

        purpose = translate("Network", "How {name} would run").format(
            name=self._details.repo_id
        )
        session = HubSession(self._network, self._token(), purpose)
        self._session = self._stack.enter_context(session)
        return session

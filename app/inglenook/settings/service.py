"""The QtCore faces of the settings and of the access tokens."""

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.errors import AppError, KeyringRefused, SettingsNotRead
from inglenook.jobs import Job, Jobs
from inglenook.settings.schema import Network, Settings, Value
from inglenook.settings.secrets import Place, Secrets
from inglenook.settings.store import change_setting, load_settings, set_aside

#: The longest that a keyring is waited for when the program ends.
_CLOSE_MS = 2_000


class SettingsService(QObject):
    """What the user chose, written to the file as it changes.

    Where the file cannot be used, the defaults hold, but that nothing is sent or
    fetched until the user wants it. The file stays as it is up to the first change;
    it is then kept beside the new one. Lives on the GUI thread.

    Args:
        path: The file; it need not be there.

    Signals:
        changed(Settings): Something was chosen anew.
        failed(AppError): It could not be, and everything is as it was.
    """

    changed = Signal(Settings)
    failed = Signal(AppError)

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._settings = Settings()
        self._error: AppError | None = None
        try:
            self._settings = load_settings(path)
        except AppError as error:
            self._settings = Settings(network=Network(offline=True))
            self._error = SettingsNotRead(str(path), error.detail)

    @property
    def settings(self) -> Settings:
        """Everything, as it is now."""
        return self._settings

    @property
    def error(self) -> AppError | None:
        """Why the file could not be used at start."""
        return self._error

    def change(self, section: str, name: str, value: Value) -> None:
        """Choose a value; it is written at once."""
        try:
            if self._error is not None:
                self._begin_anew()
            settings = change_setting(self._path, section, name, value)
        except AppError as error:
            self.failed.emit(error)
            return
        self._error = None
        if settings != self._settings:
            self._settings = settings
            self.changed.emit(settings)

    def reset(self, section: str, name: str) -> None:
        """Choose the default of a value."""
        default = getattr(getattr(Settings(), section), name)
        self.change(section, name, default)

    def _begin_anew(self) -> None:
        """Set the file aside, unless it was mended meanwhile."""
        try:
            load_settings(self._path)
        except AppError:
            set_aside(self._path)


class TokenService(QObject):
    """The access token for the hub that is asked now, kept off the window's thread.

    Lives on the GUI thread; `token` may be called by any.

    Args:
        settings: Remembers whose tokens are in the keyring.
        host: Gives the host of the hub that is asked now.
        environment_host: Whom the token in HF_TOKEN is for.

    Signals:
        changed(): `place` or `is_busy` is another one.
        failed(AppError): The keyring did not do it, and all is as it was.
        refused(KeyringRefused): The keyring does not give the token; told once, and
            everything goes on without it.
    """

    changed = Signal()
    failed = Signal(AppError)
    refused = Signal(KeyringRefused)

    def __init__(
        self,
        settings: SettingsService,
        host: Callable[[], str],
        environment_host: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._host = host
        self._secrets = Secrets(
            lambda: settings.settings.network.token_hosts,
            environment_host,
            self.refused.emit,
        )
        self._jobs = Jobs(self)
        self._job: Job | None = None
        settings.changed.connect(self.changed)

    @property
    def host(self) -> str:
        """Who is asked now, and gets the token; nobody else does."""
        return self._host()

    @property
    def place(self) -> Place:
        """Where the token is."""
        return self._secrets.place(self.host)

    @property
    def is_busy(self) -> bool:
        """Whether the keyring is being asked."""
        return self._job is not None

    def token(self) -> str:
        """The token; empty for none. It may wait for the user to open the keyring."""
        return self._secrets.token(self.host)

    def keep(self, token: str) -> None:
        """Keep a token; `place` tells where, once `changed` is emitted."""
        host = self.host

        def on_kept(place: Place) -> None:
            self._note(host, is_kept=place == "keyring")

        self._begin(_keep(self._secrets, host, token.strip()), on_kept)

    def forget(self) -> None:
        """Forget the token, in the keyring too."""
        host = self.host
        self._begin(
            _forget(self._secrets, host), lambda _: self._note(host, is_kept=False)
        )

    def close(self) -> None:
        """Leave what is under way, before the program ends."""
        self._jobs.close(_CLOSE_MS)

    def _begin(
        self,
        work: Generator[None, None, Place | None],
        on_done: Callable[[Place], None],
    ) -> None:
        if self._job is not None:
            work.close()
            return
        job = self._job = self._jobs.make(work)
        job.ended.connect(self._on_job_ended)
        job.succeeded.connect(on_done)
        job.failed.connect(self.failed)
        self.changed.emit()
        job.start()

    def _note(self, host: str, *, is_kept: bool) -> None:
        """Remember whether the keyring has a token of this host."""
        hosts = set(self._settings.settings.network.token_hosts) - {host}
        noted = tuple(sorted(hosts | {host} if is_kept else hosts))
        self._settings.change("network", "token_hosts", noted)
        # Without a keyring nothing is written, and the place is another one.
        self.changed.emit()

    def _on_job_ended(self) -> None:
        self._job = None
        self.changed.emit()


def _keep(secrets: Secrets, host: str, token: str) -> Generator[None, None, Place]:
    yield None
    return secrets.keep(host, token)


def _forget(secrets: Secrets, host: str) -> Generator[None, None, None]:
    yield None
    secrets.forget(host)

"""One window for each folder of data: a second start goes to the first."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from inglenook.errors import AlreadyRunning

_TIMEOUT_MS = 1000
#: For as many seconds a window that closes may leave its place to the next.
_TRIES = 10


class Instance(QObject):
    """Whether this process is the one that shows the window. Lives on the GUI thread.

    Two windows would load two models into one memory, and write to the same chats.
    A lock says whose place it is, also among two that start at once and after one
    was killed; a socket hands the files over.

    Args:
        data: The folder of the user's data, for which there is one window.

    Signals:
        called(str): The program was started again, with this file; empty for none.
    """

    called = Signal(str)

    def __init__(self, data: Path, parent: QObject) -> None:
        super().__init__(parent)
        digest = hashlib.sha256(str(data).encode("utf-8", "replace")).hexdigest()
        self._name = f"inglenook-{digest[:16]}"
        self._data = data
        self._lock = QLockFile(str(data / "window.lock"))
        # It ends with its process, and not by its age.
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)

    def become_first(self, file: str) -> bool:
        """Take the place of the one that shows the window.

        Args:
            file: Handed to the one that has the place; empty for none.

        Returns:
            False where there is another one, which has the file now.

        Raises:
            AlreadyRunning: There is one, and it does not answer.
        """
        for wait_ms in (0, *(_TRIES * [_TIMEOUT_MS])):
            if self._take_place(wait_ms):
                # Left over where the program was killed.
                QLocalServer.removeServer(self._name)
                self._server.listen(self._name)
                return True
            if self._call_first(file):
                return False
        raise AlreadyRunning

    def close(self) -> None:
        """Leave the place to the next."""
        self._server.close()
        self._lock.unlock()

    def _take_place(self, wait_ms: int) -> bool:
        try:
            self._data.mkdir(parents=True, exist_ok=True)
        except OSError:
            # Whoever needs the folder says so.
            return True
        is_ours = self._lock.tryLock(wait_ms)
        return is_ours or self._lock.error() != QLockFile.LockError.LockFailedError

    def _call_first(self, file: str) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_TIMEOUT_MS):
            return False
        socket.write(file.encode("utf-8", "surrogateescape"))
        socket.flush()
        socket.disconnectFromServer()
        if socket.state() != QLocalSocket.LocalSocketState.UnconnectedState:
            socket.waitForDisconnected(_TIMEOUT_MS)
        return True

    def _on_new_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(lambda: self._answer(socket))
        if socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        file = bytes(socket.readAll().data()).decode("utf-8", "surrogateescape")
        socket.deleteLater()
        self.called.emit(file)

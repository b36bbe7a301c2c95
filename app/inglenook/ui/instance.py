"""One window for each folder of data: a second start goes to the first."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_TIMEOUT_MS = 1000


class Instance(QObject):
    """Whether this process is the one that shows the window. Lives on the GUI thread.

    Two windows would load two models into one memory, and write to the same chats.

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
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)

    def call_first(self, file: str) -> bool:
        """Hand a file to the process that shows the window; False if there is none."""
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

    def become_first(self) -> None:
        """Take the calls of later starts from now on."""
        # Left over where the program was killed.
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)

    def close(self) -> None:
        """Take no more calls."""
        self._server.close()

    def _on_new_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(lambda: self._answer(socket))
        if socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        file = bytes(socket.readAll().data()).decode("utf-8", "surrogateescape")
        socket.deleteLater()
        self.called.emit(file)

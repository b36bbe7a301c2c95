"""The whole program, which streams an answer without end, until it is killed.

After each time that it stored what was said, it prints how many letters those were.
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from inglenook.application import Application
from inglenook.paths import default_paths

pieces = []
app = QApplication(sys.argv)
application = Application(app, default_paths())
services = application.services
services.engine.piece_received.connect(lambda piece: pieces.append(piece.text))
services.chats.answering._flush_timer.timeout.connect(
    lambda: print(len("".join(pieces)), flush=True)
)
application.start(Path(sys.argv[1]))
services.engine.load(Path(sys.argv[1]))
services.chats.turns.send("Count.")
app.exec()

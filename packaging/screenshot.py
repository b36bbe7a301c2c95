"""Takes the README's pictures from the real window, with a real engine process.

    xvfb-run -a -s "-screen 0 1280x800x24" python packaging/screenshot.py

The model is a test model that recites its answer. Needs the `test` extra, and is run
from the repository's root.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication
from tests.tiny_models import write_model

from inglenook.application import Application
from inglenook.chats.store import ChatStore
from inglenook.paths import Paths, default_paths

FOLDER = Path(__file__).parent / "screenshots"
QUESTION = "My download loop gives up on the first 503. How do I retry politely?"
ANSWER = """**Retry only what can heal**, wait longer each time, and let the server \
have the last word:

- 408, 429 and 5xx may pass; 401, 403 and 404 will not.
- Honour `Retry-After`, but cap it: a server may ask for an hour.

```python
def fetch(url, tries=6):
    for n in range(tries):
        reply = get(url)
        if reply.status not in {429, 500, 502, 503, 504}:
            return reply
        wait = reply.retry_after or min(60, 2 ** n)
        time.sleep(wait * random.uniform(0.5, 1.0))
    raise GaveUp(url, reply.status)
```

The random factor keeps many clients from coming back at the same second.
"""
#: Titles of the chats in the list, and how many hours ago they were written.
CHATS = [
    ("Names for a small sailing boat", 26 * 24),
    ("План тренировок на месяц", 5 * 24),
    ("Four days in Porto", 3 * 24),
    ("Regex for ISO dates", 26),
    ("把会议记录整理成要点", 25),
]


def write_chats(paths: Paths) -> None:
    """Fill the store with a few chats, each at its time."""
    now = datetime.now(UTC)
    paths.data.mkdir(parents=True, exist_ok=True)
    for title, hours in CHATS:
        at = now - timedelta(hours=hours)
        store = ChatStore(paths.chats, lambda at=at: at)
        chat = store.create(title)
        store.add(chat.id, None, "user", title)
        store.close()


def wait(for_ms: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(for_ms, loop.quit)
    loop.exec()


def wait_for(signal: SignalInstance, start: Callable[[], object]) -> None:
    """Start something, and let the window live until the signal comes."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    start()
    loop.exec()
    wait(800)


def main() -> None:
    """Take a picture in each theme."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["INGLENOOK_HOME"] = folder
        paths = default_paths()
        write_chats(paths)
        model = write_model(Path(folder) / "Demo-1B-F16.gguf", script=ANSWER)
        app = QApplication(sys.argv)
        application = Application(app, paths)
        application.start(model)
        wait(3000)
        wait_for(
            application.services.chats.answering.answer_finished,
            lambda: application.services.chats.turns.send(QUESTION),
        )
        FOLDER.mkdir(exist_ok=True)
        for theme in ("light", "dark"):
            application.services.settings.change("appearance", "theme", theme)
            wait(500)
            picture = app.primaryScreen().grabWindow(application.window.winId())
            picture.save(str(FOLDER / f"chats-{theme}.png"))
        application.window.close()


if __name__ == "__main__":
    main()

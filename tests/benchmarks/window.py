"""The window: how fast it opens, and how smoothly it streams.

    python -m tests.benchmarks.window

Each figure comes from a fresh process on the offscreen platform. The stall is the
longest time between two turns of the event loop while an answer of 200 tokens/s
streams into a chat of 500 messages.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

N_STARTS = 7

#: Is given when it was started. Prints the seconds until the window was painted,
#: what heavy modules were loaded by then, and the process's memory in MB.
START = """
import sys, time
import psutil
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from inglenook.application import Application
from inglenook.paths import default_paths

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched is application.window:
            QTimer.singleShot(0, report)
        return False

def report():
    seconds, me = time.time() - float(sys.argv[1]), psutil.Process()
    heavy = [m for m in ("llama_cpp", "numpy", "huggingface_hub") if m in sys.modules]
    print(seconds, heavy, me.memory_info().rss / 1e6, flush=True)
    app.removeEventFilter(watcher)
    QTimer.singleShot(0, application.window.close)

app = QApplication(sys.argv[:1])
application = Application(app, default_paths())
watcher = Painted()
app.installEventFilter(watcher)
application.start(None)
app.exec()
"""


def environment(folder: str) -> dict[str, str]:
    """A home of its own, and no display."""
    return os.environ | {"INGLENOOK_HOME": folder, "QT_QPA_PLATFORM": "offscreen"}


def start_time() -> None:
    """Print how long the first window takes, warm."""
    seconds, memory = [], 0.0
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(N_STARTS + 1):
            output = subprocess.run(
                [sys.executable, "-c", START, str(time.time())],
                env=environment(folder),
                capture_output=True,
                text=True,
                check=True,
            ).stdout
            first, heavy, memory_mb = output.split()
            seconds.append(float(first))
            memory = max(memory, float(memory_mb))
            assert heavy == "[]", heavy
    print(f"first window: {1000 * statistics.median(seconds[1:]):.0f} ms")
    print(f"memory of the window's process: {memory:.0f} MB")


def import_time() -> None:
    """Print how long the imports before the first window take."""
    command = [sys.executable, "-c", "import inglenook.application"]
    seconds = []
    for _ in range(N_STARTS):
        began = time.perf_counter()
        subprocess.run(command, check=True)
        seconds.append(time.perf_counter() - began)
    print(
        f"imports, Python's start included: {1000 * statistics.median(seconds):.0f} ms"
    )


def stream() -> None:
    """Print the stall, and how long a chat of 2,000 messages takes to open."""
    script = Path(__file__).with_name("streaming.py")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, str(script)], env=environment(folder), check=True
        )


def main() -> None:
    """Run all and print a line for each figure."""
    start_time()
    import_time()
    stream()


if __name__ == "__main__":
    main()

"""The pipe: requests in, answers out, stop at once."""

import os
import queue
import signal
import sys
import threading
from typing import Any, BinaryIO

import llama_cpp
import msgspec
from llama_cpp import llama_cpp as llama

from inglenook.engine.host import log
from inglenook.engine.host.bench import Workbench
from inglenook.engine.host.devices import gpus, survey
from inglenook.engine.host.dry_load import dry_load
from inglenook.engine.host.generation import Generation
from inglenook.engine.host.model import Model, StopFlag
from inglenook.engine.host.refused import Refused
from inglenook.engine.messages import (
    Answer,
    Bench,
    Generate,
    Hello,
    Load,
    Loaded,
    LoadPlan,
    LoadProgress,
    Measure,
    Measured,
    Refusal,
    Request,
    Stop,
    Survey,
    Surveyed,
)
from inglenook.errors import GrammarInvalid, PromptNotRendered

#: All that is answered in turn.
_Work = Survey | Measure | Load | Generate | Bench

#: Of the thread that computes. For many vocabularies llama.cpp cuts a text into words
#: with std::regex, which recurses: some 300 bytes of stack for each letter of a word.
#: Only what is used becomes memory.
_STACK_BYTES = 512 * 2**20
#: Load progress goes out at steps of this share.
_PROGRESS_STEP = 0.01


class Host:
    """Serves one client until its pipe closes.

    Args:
        answers: Where answers go, one JSON object a line.
    """

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._stop = StopFlag.make()
        self._requests: queue.SimpleQueue[_Work] = queue.SimpleQueue()
        self._model: Model | None = None
        self._workbench: Workbench | None = None
        self._progress_sent = 0.0

    def read(self, requests: BinaryIO) -> None:
        """Take requests in as they come; on the main thread, to the pipe's end.

        A stop is carried out here, because the other thread computes. The end of
        the pipe is the end of the process: the window is gone.
        """
        for line in requests:
            match msgspec.json.decode(line, type=Request):
                case Stop():
                    self._stop.raise_()
                case request:
                    self._stop.lower()
                    self._requests.put(request)
        os._exit(0)

    def serve(self) -> None:
        """Answer one request after the other; on a thread of its own, for ever."""
        self.send(_hello())
        while True:
            self.send(self._answer(self._requests.get()))

    def send(self, answer: Answer) -> None:
        """Write one answer to the pipe."""
        self._answers.write(msgspec.json.encode(answer) + b"\n")
        self._answers.flush()

    def _answer(self, request: _Work) -> Answer:
        try:
            return self._do(request)
        except Refused as refused:
            return refused.answer
        except PromptNotRendered as error:
            return Refusal(kind="template", detail=error.detail)
        except GrammarInvalid as error:
            return Refusal(kind="grammar", detail=error.detail)

    def _do(self, request: _Work) -> Answer:
        match request:
            case Survey():
                return Surveyed(survey())
            case Measure(path, plan):
                return Measured(dry_load(path, plan))
            case Load(path, plan):
                return self._load(path, plan)
            case Generate() if self._model is not None:
                return Generation(self._model, request, self.send).run()
            case Bench() if self._workbench is not None:
                return self._workbench.measure(request, self.send)
            case _:
                return Refusal(kind="load", detail="no model is loaded")

    def _load(self, path: str, plan: LoadPlan) -> Loaded:
        self._model = self._workbench = None
        self._model = Model(path, plan, self._stop, self._report_progress)
        self._workbench = Workbench(self._model)
        return self._model.describe()

    def _report_progress(self, share: float) -> None:
        if share >= 1 or share >= self._progress_sent + _PROGRESS_STEP:
            self._progress_sent = share
            self.send(LoadProgress(share))


def main() -> None:
    """Run the engine process; standard input and output are the pipe."""
    # Ctrl+C reaches every process of a terminal; the client decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # llama.cpp and its drivers may print: the pipe gets a descriptor of its own,
    # and what they print goes to the log.
    sys.excepthook = _die
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    log.install()
    llama.llama_backend_init()
    host = Host(answers)
    threading.excepthook = _die_of_thread
    threading.stack_size(_STACK_BYTES)
    thread = threading.Thread(  # noqa: TID251 - there is no Qt in this process
        target=host.serve, daemon=True
    )
    thread.start()
    host.read(sys.stdin.buffer)


def _die(kind: type[BaseException], error: BaseException, trace: Any) -> None:
    """Leave at once: Python cannot shut down while a thread holds standard input."""
    sys.__excepthook__(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


def _die_of_thread(failed: threading.ExceptHookArgs) -> None:
    assert failed.exc_value is not None
    _die(failed.exc_type, failed.exc_value, failed.exc_traceback)


def _hello() -> Hello:
    return Hello(
        engine=f"llama-cpp-python {llama_cpp.__version__}"
        f", llama.cpp {llama.llama_version().decode()}",
        system=llama.llama_print_system_info().decode(),
        gpus=tuple(gpu.name for gpu in gpus()),
    )

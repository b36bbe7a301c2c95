"""The pipe: requests in, answers out, stop at once."""

import os
import queue
import signal
import sys
import threading
from dataclasses import dataclass
from typing import Any, BinaryIO

import llama_cpp
import msgspec
from llama_cpp import llama_cpp as llama

from inglenook.engine.host import log
from inglenook.engine.host.bandwidth import measure_bandwidth
from inglenook.engine.host.bench import SpeedTest
from inglenook.engine.host.devices import gpus, load_kernels, survey
from inglenook.engine.host.dry_load import dry_load
from inglenook.engine.host.generation import Generation
from inglenook.engine.host.importance import collect_importance
from inglenook.engine.host.inspection import count, inspect
from inglenook.engine.host.model import Model, StopFlag
from inglenook.engine.host.quantizing import predict_size, quantize
from inglenook.engine.host.refused import Refused
from inglenook.engine.host.scoring import diverge, score
from inglenook.engine.host.states import States
from inglenook.engine.messages import (
    Answer,
    Bench,
    CollectImportance,
    Count,
    Diverge,
    Generate,
    Hello,
    Inspect,
    Load,
    Loaded,
    LoadPlan,
    LoadProgress,
    Measure,
    Measured,
    MemoryTimed,
    PredictSize,
    Quantize,
    Refusal,
    Request,
    RestoreState,
    SaveState,
    Score,
    ScoreAnswer,
    Stop,
    Survey,
    Surveyed,
    TimeMemory,
)
from inglenook.errors import PromptNotRendered
from inglenook.translation import mark

#: What a loaded model learns or tells of a text that it reads.
_Reading = Score | ScoreAnswer | Diverge | CollectImportance
#: What a loaded model is asked.
_Question = Generate | Bench | Inspect | Count | SaveState | RestoreState | _Reading
#: All that is answered in turn.
_Work = Survey | Measure | TimeMemory | Load | PredictSize | Quantize | _Question

#: Of the thread that computes. For many vocabularies llama.cpp cuts a text into words
#: with std::regex, which recurses: some 300 bytes of stack for each letter of a word.
#: Only what is used becomes memory.
_STACK_BYTES = 512 * 2**20
#: Load progress goes out at steps of this share.
_PROGRESS_STEP = 0.01


@dataclass(frozen=True, slots=True)
class _Served:
    """A loaded model, with what is done with it."""

    model: Model
    speed_test: SpeedTest
    states: States


class Host:
    """Serves one client until its pipe closes.

    Args:
        answers: Where answers go, one JSON object a line.
    """

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._stop = StopFlag.make()
        self._requests: queue.SimpleQueue[_Work] = queue.SimpleQueue()
        self._served: _Served | None = None
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
            numbers = () if error.line is None else (error.line,)
            return Refusal(kind="template", detail=error.detail, numbers=numbers)

    def _do(self, request: _Work) -> Answer:
        match request:
            case Survey():
                return Surveyed(survey())
            case Measure(path, plan):
                return Measured(dry_load(path, plan))
            case TimeMemory(n_threads):
                return MemoryTimed(measure_bandwidth(n_threads))
            case Load(path, plan):
                return self._load(path, plan)
            case PredictSize():
                return predict_size(request)
            case Quantize():
                return quantize(request, self.send)
            case _ if self._served is None:
                raise Refused("load", mark("Refusal", "no model is loaded"))
            case _:
                return self._ask(self._served, request)

    def _ask(self, served: _Served, question: _Question) -> Answer:
        model = served.model
        match question:
            case Generate():
                return Generation(model, question, self.send).run()
            case Bench():
                return served.speed_test.measure(question, self.send)
            case Inspect():
                return inspect(model, question, self.send)
            case Count():
                return count(model, question)
            case SaveState():
                return served.states.save(question)
            case RestoreState():
                return served.states.restore(question)
            case _:
                return self._read(model, question)

    def _read(self, model: Model, question: _Reading) -> Answer:
        match question:
            case Score() | ScoreAnswer():
                return score(model, question, self.send)
            case Diverge():
                return diverge(model, question, self.send)
            case CollectImportance():
                return collect_importance(model, question, self.send)

    def _load(self, path: str, plan: LoadPlan) -> Loaded:
        # A model ends with its process: only that gives all memory back.
        if self._served is not None:
            raise Refused("load", mark("Refusal", "this engine holds another model"))
        model = Model(path, plan, self._stop, self._report_progress)
        self._served = _Served(model, SpeedTest(model), States(model, path))
        state_key = self._served.states.key
        return msgspec.structs.replace(model.describe(), state_key=state_key)

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
    load_kernels()
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

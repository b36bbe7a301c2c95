"""Saves what a model has read and said, and restores it, so as not to read it again."""

import ctypes
import hashlib
from pathlib import Path

import llama_cpp
import msgspec
from llama_cpp import llama_cpp as llama

from inglenook.engine.host import log
from inglenook.engine.host.cache import Transcript
from inglenook.engine.host.model import Model
from inglenook.engine.host.state_file import (
    StateInvalid,
    read_record,
    require_whole,
    seal,
)
from inglenook.engine.messages import (
    LoadPlan,
    RestoreState,
    SaveState,
    StateRestored,
    StateSaved,
)
from inglenook.new_file import new_file

#: What a plan says of where a model is computed, and how fast. All else that it says
#: counts for what the KV cache holds, or may.
_WITHOUT_CONSEQUENCE = frozenset(
    {
        "n_threads",
        "batch_tokens",
        "ubatch_tokens",
        "gpu_layers",
        "devices",
        "tensor_split",
        "n_cpu_moe",
        "use_extra_bufts",
        "mmap",
        "mlock",
    }
)


class _Record(msgspec.Struct, frozen=True):
    """What a state is of.

    Attributes:
        key: Of the load that it was made by.
        adapters: Path, size, time of change and strength of each that was applied.
    """

    key: str
    adapters: tuple[tuple[str, int, int, float], ...]
    transcript: Transcript


class States:
    """Saves and restores what one model has read and said.

    Args:
        model: The loaded model.
        path: Its file.

    Attributes:
        key: The same for all loads whose states fit each other; empty where the file
            is gone.
    """

    def __init__(self, model: Model, path: str) -> None:
        self._model = model
        self.key = _key(path, model.plan)

    def save(self, request: SaveState) -> StateSaved:
        """Write the state, unless there is none, or it is too large for the disk."""
        n_tokens = len(self._model.cache.tokens)
        if not n_tokens or self._state_bytes() > request.most_bytes:
            return StateSaved(0, 0)
        try:
            with new_file(Path(request.path)) as part:
                self._write(part)
                size_bytes = part.stat().st_size
        except OSError as error:
            log.note(f"The state is not saved: {error}")
            return StateSaved(0, 0)
        return StateSaved(n_tokens, size_bytes)

    def restore(self, request: RestoreState) -> StateRestored:
        """Put a state back, if it is whole, and of this model, plan and engine.

        Raises:
            Refused: One of the adapters cannot be used.
        """
        self._model.use_adapters(request.adapters)
        try:
            self._read(Path(request.path))
        except (OSError, StateInvalid) as error:
            log.note(f"The state is not restored: {error}")
            return StateRestored(0)
        return StateRestored(len(self._model.cache.tokens))

    def _state_bytes(self) -> int:
        n_bytes: int = llama.llama_state_seq_get_size(self._model.context, 0)
        return n_bytes

    def _write(self, part: Path) -> None:
        n_written = llama.llama_state_seq_save_file(
            self._model.context, bytes(part), 0, None, 0
        )
        # Of what its last block comes to on a full disk, llama.cpp learns nothing.
        if not n_written or n_written != part.stat().st_size:
            raise OSError(log.take_errors() or "it is not whole")
        transcript = self._model.cache.transcript()
        record = _Record(self.key, self._model.applied_adapters, transcript)
        seal(part, msgspec.msgpack.encode(record))

    def _read(self, path: Path) -> None:
        with path.open("rb") as file:
            transcript = self._checked(read_record(file))
            require_whole(file)
        tokens, n_tokens = (llama.llama_token * 1)(), ctypes.c_size_t()
        is_read = llama.llama_state_seq_load_file(
            self._model.context, bytes(path), 0, tokens, 1, n_tokens
        )
        if not self._model.cache.restore(transcript if is_read else None):
            raise StateInvalid(log.take_errors() or "it is not what it says")

    def _checked(self, data: bytes) -> Transcript:
        """What a record tells, if it is of what runs here and now."""
        try:
            record = msgspec.msgpack.decode(data, type=_Record)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise StateInvalid(f"its record makes no sense: {error}") from error
        if record.key != self.key or record.adapters != self._model.applied_adapters:
            raise StateInvalid("it is of another model, plan or engine")
        return record.transcript


def _key(path: str, plan: LoadPlan) -> str:
    try:
        status = Path(path).stat()
    except OSError:
        return ""
    model = (path, status.st_size, status.st_mtime_ns)
    engine = (llama_cpp.__version__, llama.llama_version().decode())
    wanted = msgspec.structs.asdict(plan)
    counts = {key: wanted[key] for key in wanted.keys() - _WITHOUT_CONSEQUENCE}
    data = msgspec.json.encode((model, engine, counts), order="deterministic")
    return hashlib.sha256(data).hexdigest()[:16]

"""The part of a model that sees: images become what takes the place of tokens."""

import ctypes
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from llama_cpp import llama_cpp as llama
from llama_cpp import mtmd_cpp as mtmd

from inglenook.engine.host import log
from inglenook.engine.host.devices import Gpu, survey
from inglenook.engine.host.refused import Refused
from inglenook.errors import ModelFileError
from inglenook.library.gguf import read_header
from inglenook.translation import mark

# mtmd.h: MTMD_INPUT_CHUNK_TYPE_TEXT.
_TEXT = 0
#: What it needs on a GPU besides its weights, and what is left to others.
_SPARE_BYTES = 2**30
#: A file of this size is no picture that a person attaches.
_MOST_BYTES = 64 * 2**20


class Stretch(NamedTuple):
    """A part of an image that is evaluated in one go."""

    pointer: Any
    n_positions: int


class Picture:
    """An image as its model reads it: text tokens round stretches of vision.

    Args:
        chunks: mtmd's pointer to the stretches; freed with the picture.
        name: Tells it from other pictures.

    Attributes:
        tokens: One for each position; those of vision are below 0, and the same only
            for pictures of the same name.
        n_cells: What it takes of the KV cache.
        stretches: Each stretch of vision, by its first token.
    """

    def __init__(self, chunks: Any, name: str) -> None:
        self._chunks = chunks
        self.tokens: list[int] = []
        self.n_cells = 0
        self.stretches: dict[int, Stretch] = {}
        for number in range(mtmd.mtmd_input_chunks_size(chunks)):
            chunk = mtmd.mtmd_input_chunks_get(chunks, number)
            self.n_cells += mtmd.mtmd_input_chunk_get_n_tokens(chunk)
            self.tokens += self._read(chunk, f"{name}/{number}")

    def close(self) -> None:
        """Free its memory."""
        mtmd.mtmd_input_chunks_free(self._chunks)

    def _read(self, chunk: Any, name: str) -> list[int]:
        if mtmd.mtmd_input_chunk_get_type(chunk) == _TEXT:
            n = ctypes.c_size_t()
            tokens = mtmd.mtmd_input_chunk_get_tokens_text(chunk, ctypes.byref(n))
            return list(tokens[: n.value])
        first = -int.from_bytes(hashlib.sha256(name.encode()).digest()[:6]) - 1
        n_positions = mtmd.mtmd_input_chunk_get_n_pos(chunk)
        self.stretches[first] = Stretch(chunk, n_positions)
        return list(range(first, first - n_positions, -1))


class Projector:
    """Reads images for one model.

    Args:
        path: The mmproj file that goes with the model.
        model: The loaded model's pointer.
        gpus: What the model runs on; the first holds this too if there is room.
        n_threads: CPU threads.

    Raises:
        Refused: The file is none, or goes with another model.
    """

    def __init__(
        self, path: str, model: object, gpus: Sequence[Gpu], n_threads: int
    ) -> None:
        _require_projector(path)
        self.path = path
        mtmd.mtmd_helper_log_set(log.callback, ctypes.c_void_p(0))
        params = mtmd.mtmd_context_params_default()
        params.n_threads = n_threads
        params.print_timings = params.warmup = False
        params.use_gpu = _has_room(gpus, Path(path).stat().st_size)
        if params.use_gpu:
            params.device = gpus[0].pointer
        self._context = mtmd.mtmd_init_from_file(path.encode(), model, params)
        if not self._context:
            raise Refused(
                "projector",
                log.take_errors() or mark("Refusal", "its mmproj does not fit"),
            )
        if not mtmd.mtmd_support_vision(self._context):
            raise Refused(
                "projector", mark("Refusal", "“{0}” is for sound only"), Path(path).name
            )

    def read(self, image: bytes, digest: str) -> Picture:
        """Read an image; it is not yet looked at.

        Raises:
            Refused: It is none, or of a format that is not known.
        """
        bitmap = self._bitmap(image)
        try:
            chunks = mtmd.mtmd_input_chunks_init()
            part = mtmd.mtmd_input_part(None, bitmap)
            parts = (ctypes.POINTER(mtmd.mtmd_input_part) * 1)(ctypes.pointer(part))
            if mtmd.mtmd_tokenize_from_parts(self._context, chunks, parts, 1, False):
                mtmd.mtmd_input_chunks_free(chunks)
                raise Refused(
                    "image", log.take_errors() or mark("Refusal", "it has an odd size")
                )
            # To another projector, the same image looks different.
            return Picture(chunks, f"{digest} {self.path}")
        finally:
            mtmd.mtmd_bitmap_free(bitmap)

    def look(self, context: object, stretch: Stretch, position: int) -> bool:
        """Evaluate a stretch of vision at a position; False if it failed.

        Raises:
            Refused: It needs larger batches than the model was loaded with.
        """
        chunk = stretch.pointer
        n_tokens = mtmd.mtmd_input_chunk_get_n_tokens(chunk)
        is_whole = mtmd.mtmd_decode_use_non_causal(self._context, chunk)
        if is_whole and n_tokens > llama.llama_n_ubatch(context):
            raise Refused(
                "image",
                mark("Refusal", "it takes {0} tokens at once, too many here"),
                n_tokens,
            )
        if mtmd.mtmd_encode_chunk(self._context, chunk):
            return False
        status: int = mtmd.mtmd_helper_decode_image_chunk(
            self._context,
            context,
            chunk,
            mtmd.mtmd_get_output_embd(self._context),
            position,
            0,
            llama.llama_n_batch(context),
            ctypes.byref(llama.llama_pos()),
            mtmd.mtmd_helper_post_decode_callback(),
            None,
        )
        return status == 0

    def close(self) -> None:
        """Free its memory."""
        mtmd.mtmd_free(self._context)

    def _bitmap(self, image: bytes) -> Any:
        if len(image) > _MOST_BYTES:
            raise Refused(
                "image", mark("Refusal", "it has more than {0} MiB"), _MOST_BYTES >> 20
            )
        data = (ctypes.c_uint8 * len(image)).from_buffer_copy(image)
        options = mtmd.mtmd_helper_init_opt_default()
        opened = mtmd.mtmd_helper_bitmap_init_from_buf_wrapper(
            self._context, data, len(image), False, options
        )
        if opened.video_ctx:
            mtmd.mtmd_helper_video_free(opened.video_ctx)
        if not opened.bitmap:
            log.take_errors()
            raise Refused(
                "image", mark("Refusal", "its format is unknown, or it is damaged")
            )
        if mtmd.mtmd_bitmap_is_audio(opened.bitmap):
            mtmd.mtmd_bitmap_free(opened.bitmap)
            raise Refused("image", mark("Refusal", "it is a sound"))
        return opened.bitmap


def _require_projector(path: str) -> None:
    """Refuse what would end the process."""
    try:
        header = read_header(Path(path))
    except ModelFileError as error:
        raise Refused("projector", error.text.rstrip(".")) from error
    if header.kind != "mmproj":
        raise Refused(
            "projector", mark("Refusal", "“{0}” is no mmproj file"), Path(path).name
        )


def _has_room(gpus: Sequence[Gpu], size_bytes: int) -> bool:
    """Whether the first GPU has room for so much."""
    if not gpus:
        return False
    free = {device.name: device.free_bytes for device in survey()}
    return free.get(gpus[0].name, 0) > size_bytes + _SPARE_BYTES

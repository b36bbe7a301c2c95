"""How long headers and listings take: `python -m tests.benchmarks.library`."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from inglenook.library.gguf import read_header
from inglenook.library.places import read_places
from inglenook.library.scan import Library
from tests import handmade_gguf as make

N_TOKENS, N_MODELS, N_FILES = 150_000, 300, 10_000


def milliseconds(work: Callable[[], object], n: int = 5) -> float:
    """The median of a few times."""
    times = []
    for _ in range(n):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return median(times)


def header_ms(folder: Path) -> float:
    """Reads a header with a vocabulary of the usual size."""
    words = b"".join(make.text(f"token{number}") for number in range(N_TOKENS))
    scores = b"\0" * 4 * N_TOKENS
    path = folder / "vocabulary.gguf"
    path.write_bytes(
        make.model(
            make.array("tokenizer.ggml.tokens", make.TEXT, N_TOKENS, words),
            make.array("tokenizer.ggml.scores", make.FLOAT32, N_TOKENS, scores),
        )
    )
    return milliseconds(lambda: read_header(path))


def listing_ms(folder: Path) -> tuple[float, float]:
    """Lists models whose headers are known; and with thousands of other files."""
    models = folder / "models"
    for number in range(N_MODELS):
        path = models / f"org{number // 10}" / f"Model-{number}" / "x-Q4_K_M.gguf"
        path.parent.mkdir(parents=True)
        path.write_bytes(make.model())
    library = Library(models, (), folder / "library.json")
    library.models()
    known_ms = milliseconds(library.models)
    others = models / "others"
    others.mkdir()
    for number in range(N_FILES):
        (others / f"{number}.txt").touch()
    return known_ms, milliseconds(library.models)


def places_ms(folder: Path) -> float:
    """Looks where the models lie, and at the disk."""
    library = Library(folder / "models", (), folder / "library.json")
    models = library.models()
    return milliseconds(lambda: read_places(library, models))


def main() -> None:
    """Print all times."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"header, {N_TOKENS:,} tokens   {header_ms(folder):7.1f} ms")
        known_ms, among_ms = listing_ms(folder)
        print(f"{N_MODELS} models, known        {known_ms:7.1f} ms")
        print(f"among {N_FILES:,} files      {among_ms:7.1f} ms")
        print(f"places and disk           {places_ms(folder):7.1f} ms")


if __name__ == "__main__":
    main()

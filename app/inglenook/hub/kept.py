"""What the hub said before, for when it cannot be asked."""

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

from inglenook.json_file import JsonFile

Content = TypeVar("Content")

#: Answers that are kept; a search of fifty models has some 15 kB.
_MOST_FILES = 400


class KeptAnswers(Generic[Content]):
    """Answers of one kind, each in a file of its own.

    Args:
        folder: Where they lie; it is made at the first write.
        content: What one is.
    """

    def __init__(self, folder: Path, content: type[Content]) -> None:
        self._folder = folder
        self._content = content

    def read(self, question: str) -> Content | None:
        """The last answer to a question; None if it was never asked."""
        return self._file(question).read()

    def write(self, question: str, answer: Content) -> None:
        """Keep an answer, and forget the oldest ones."""
        self._file(question).write(answer)
        with suppress(OSError):
            self._forget()

    def _file(self, question: str) -> JsonFile[Content]:
        # What was pasted may have halves of characters.
        asked = question.encode(errors="surrogatepass")
        name = hashlib.sha256(asked).hexdigest()[:32]
        return JsonFile(self._folder / f"{name}.json", self._content)

    def _forget(self) -> None:
        dated = [(each.stat().st_mtime, each) for each in self._folder.glob("*.json")]
        for _, path in sorted(dated)[:-_MOST_FILES]:
            path.unlink()

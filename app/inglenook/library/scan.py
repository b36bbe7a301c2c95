"""The library: which models are on this machine, and what they are called."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import msgspec

from inglenook.errors import (
    ModelAmbiguous,
    ModelFileError,
    ModelNotFound,
    ModelUnreadable,
)
from inglenook.json_file import JsonFile
from inglenook.library.companions import with_companions
from inglenook.library.describe import (
    NoLanguageModel,
    describe,
    describe_companion,
    describe_damaged,
)
from inglenook.library.facts import FactsCache, read_facts
from inglenook.library.files import is_file, is_listed, is_text, parts_of
from inglenook.library.folders import (
    Identity,
    files_in,
    identity_of,
    is_folder,
    located,
    repo_in,
    resolved,
)
from inglenook.library.foreign import Foreign, as_foreign, foreign_files
from inglenook.library.programs import Program
from inglenook.library.records import (
    Companion,
    LocalModel,
    file_names,
    labels_of,
    tell_apart,
)
from inglenook.translation import translate
from inglenook.work import drain

__all__ = ["Library", "LocalModel"]

#: Stands for the starter's path, which changes with the installation.
_STARTER = "starter"

#: When models were used, by path.
Uses = dict[str, Annotated[datetime, msgspec.Meta(tz=True)]]


class Library:
    """Finds the models in some folders, and those that were used elsewhere.

    Nothing is held in memory: each call sees the files as they are now.

    Args:
        models_folder: Where models are downloaded to.
        more_folders: Others to look into, with all the folders in them; those that
            cannot be read are passed over.
        list_file: Where is kept which models were used, and when. What their
            headers say is kept beside it.
        starter: The model that comes with the program; None for none.
        programs: Gives the other programs whose models are used where they are.

    Attributes:
        models_folder: Likewise, and the next two.
    """

    def __init__(
        self,
        models_folder: Path,
        more_folders: Sequence[Path],
        list_file: Path,
        starter: Path | None = None,
        programs: Callable[[], Iterable[Program]] = tuple,
    ) -> None:
        self.models_folder = models_folder
        self.more_folders = tuple(more_folders)
        self._starter = located(starter) if starter is not None else None
        folders = map(resolved, (models_folder, *more_folders))
        self._folders = [folder for folder in folders if folder is not None]
        self.programs = programs
        self._used_file = JsonFile(list_file, Uses)
        self._facts_path = list_file.with_suffix(".cache.json")

    def models(self) -> list[LocalModel]:
        """All models, by name and size; unusable ones say why in `error`.

        Those that were used where they lie, and are not there now, are among them.
        """
        return drain(self.read_models())

    def read_models(self) -> Generator[None, None, list[LocalModel]]:
        """The same as work that can be stopped.

        Yields:
            None, after each folder and each model.

        Returns:
            What `models` gives.
        """
        used = self._used()
        facts = FactsCache(self._facts_path)
        models: list[LocalModel] = []
        companions: list[Companion] = []
        foreign: dict[Path, Foreign] = {}
        for parts in (yield from self._every_parts(used, foreign)):
            match self._list(parts, facts, foreign):
                case LocalModel() as model:
                    models.append(self._known(model, used))
                case Companion() as companion:
                    companions.append(companion)
            yield None
        facts.save()
        models = with_companions(models, companions)
        return sorted(models, key=lambda m: (m.name.casefold(), m.size_bytes, m.path))

    def check(self, path: Path) -> LocalModel:
        """Look a model over, file by file; any of a split model's files will do.

        Raises:
            ModelFileError: It cannot be loaded; which one tells why.
        """
        if not is_text(path):
            raise ModelUnreadable(
                ascii(path.name),
                translate("Library", "its path is no Unicode text"),
                hint=translate("Library", "Rename it."),
            )
        file = located(path)
        if file is None:
            raise ModelNotFound(str(path))
        parts = parts_of(file)
        origin = self._origin(parts[0], as_foreign(parts[0], self.programs()))
        return self._known(describe(parts, read_facts, origin), self._used())

    def find(self, text: str) -> LocalModel:
        """The model that the user means.

        Args:
            text: As `look_up` takes it.

        Raises:
            ModelNotFound: There is none.
            ModelAmbiguous: There are several.
            ModelFileError: There is one, and it cannot be loaded.
        """
        return self.check(self.look_up(text))

    def look_up(self, text: str) -> Path:
        """The file of the model that the user means, whether it can be loaded or not.

        Args:
            text: A path; or, in capitals or not, a file name with or without
                `.gguf`, `name`, `name:VARIANT`, `name VARIANT`, or with `org/repo`
                or `repo` in place of the name.

        Raises:
            ModelNotFound: There is none.
            ModelAmbiguous: There are several.
        """
        if is_file(Path(text)):
            return Path(text)
        models = [model for model in self.models() if not model.is_missing]
        wanted = text.strip().casefold()
        for names_of in (file_names, labels_of):
            matches = [m for m in models if wanted in map(str.casefold, names_of(m))]
            if len(matches) == 1:
                return matches[0].path
            if matches:
                raise ModelAmbiguous(text, tell_apart(matches))
        raise ModelNotFound(text)

    def use(self, path: Path) -> LocalModel:
        """Check a model, and remember that it is used now, wherever it lies.

        Raises:
            ModelFileError: It cannot be loaded; which one tells why.
        """
        model = self.check(path)
        now = datetime.now(UTC)
        self._used_file.write({**self._used(), self._key(model.path): now})
        return replace(model, last_used=now)

    def forget(self, path: Path) -> None:
        """Do not list a model any more that was used once; its file stays."""
        used = self._used()
        if used.pop(self._key(path), None) is not None:
            self._used_file.write(used)

    def relocate(self, path: Path, to: Path) -> LocalModel:
        """Find a model again that was moved, or another in its place.

        Args:
            path: Where it was.
            to: Where it is.

        Raises:
            ModelFileError: What is there cannot be loaded; which one tells why.
        """
        model = self.check(to)
        used = self._used()
        when = used.pop(self._key(path), datetime.now(UTC))
        self._used_file.write({**used, self._key(model.path): when})
        return replace(model, last_used=when)

    def default(self) -> LocalModel | None:
        """What is used where nothing is chosen.

        The model used last of those that are still here and can be loaded, else
        the starter.
        """
        used = self._used()
        newest_first = sorted(used, key=lambda key: used[key], reverse=True)
        for path in self._paths((*newest_first, _STARTER)):
            try:
                return self.check(path)
            except ModelFileError:
                continue
        return None

    def _used(self) -> Uses:
        return self._used_file.read() or {}

    def _key(self, path: Path) -> str:
        return _STARTER if path == self._starter else str(path)

    def _paths(self, keys: Iterable[str]) -> Iterator[Path]:
        """Whose keys these are; nothing for the starter where there is none."""
        for key in keys:
            path = self._starter if key == _STARTER else Path(key)
            if path is not None:
                yield path

    def _known(self, model: LocalModel, used: Uses) -> LocalModel:
        """The model with what its file does not tell."""
        key = self._key(model.path)
        return replace(model, is_starter=key == _STARTER, last_used=used.get(key))

    def _every_parts(
        self, used: Uses, foreign: dict[Path, Foreign]
    ) -> Generator[None, None, list[tuple[Path, ...]]]:
        """The files of each model that is here or was used, once.

        Args:
            used: What was used, and when.
            foreign: Is given what other programs call theirs, by path.
        """
        paths = []
        for path in files_in(self._folders):
            if path is None:
                yield None
            elif is_listed(path):
                paths.append(path)
        for program in self.programs():
            for file in foreign_files(program):
                if file is None:
                    yield None
                else:
                    foreign[file.path] = file
                    paths.append(file.path)
        paths.extend(filter(self._is_worth_telling, self._paths((*used, _STARTER))))
        found = {_spelling(path): path for path in reversed(paths)}
        return list(dict.fromkeys(map(parts_of, reversed(found.values()))))

    def _is_worth_telling(self, path: Path) -> bool:
        """Whether a model that was used is there, or was lost from another's folder.

        What is gone from a folder of the library was deleted; but with the disk that
        the folder is on, it may come back.
        """
        if path == self._starter or is_file(path):
            return is_file(path)
        around = [each for each in self._folders if path.is_relative_to(each)]
        return not any(map(is_folder, around))

    def _list(
        self, parts: Sequence[Path], facts: FactsCache, foreign: Mapping[Path, Foreign]
    ) -> LocalModel | Companion | None:
        """Describe a model, damaged or not, or what goes with one; None for others."""
        origin = self._origin(parts[0], foreign.get(parts[0]))
        try:
            return describe(parts, facts.read, origin)
        except NoLanguageModel as other:
            return describe_companion(parts, other.kind)
        except ModelFileError as error:
            return describe_damaged(parts, error, origin)

    def _origin(self, path: Path, foreign: Foreign | None) -> Foreign:
        """Whose a file is; what lies among the user's own is the user's."""
        if foreign is None or any(map(path.is_relative_to, self._folders)):
            return Foreign(path=path, program="", repo=repo_in(path, self._folders))
        return foreign


def _spelling(path: Path) -> tuple[str, Identity]:
    """What is the same for all ways to write one name, in capitals or not."""
    return str(path).casefold(), identity_of(path)

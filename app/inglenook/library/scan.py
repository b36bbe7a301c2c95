"""The library: which models are on this machine, and what they are called."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import msgspec

from inglenook.errors import (
    AppError,
    ModelAmbiguous,
    ModelFileError,
    ModelNotFound,
    ModelPartMissing,
    ModelUnreadable,
)
from inglenook.json_file import JsonFile
from inglenook.library.facts import Facts, FactsCache, read_facts
from inglenook.library.files import (
    is_file,
    is_listed,
    is_text,
    parts_of,
    require_all,
    size_of,
)
from inglenook.library.folders import files_in, located, resolved
from inglenook.library.names import display_name, parse_file_name, shard_name
from inglenook.work import drain

#: Stands for the starter's path, which changes with the installation.
_STARTER = "starter"

#: When models were used, by path.
Uses = dict[str, Annotated[datetime, msgspec.Meta(tz=True)]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalModel:
    """A model on this machine.

    Attributes:
        path: Its file; of a split model, the first.
        name: As in “Qwen3-8B”.
        variant: Its quantization label, as in “Q4_K_M”; empty where unknown.
        repo: `org/repo`, where its folders tell; else empty.
        size_bytes: Of all its files.
        context_tokens: Length of the context that it was trained for.
        sampling: What its maker recommends for choosing tokens, unchecked.
        is_starter: Whether it is the one that comes with the program.
        last_used: When it was loaded last, with time zone; None if never.
        error: Why it cannot be used; None if it can.
    """

    path: Path
    name: str
    variant: str
    repo: str
    size_bytes: int
    architecture: str = ""
    n_params: int = 0
    context_tokens: int = 0
    sampling: Mapping[str, float] = field(default_factory=dict)
    is_starter: bool = False
    last_used: datetime | None = None
    error: AppError | None = None

    @property
    def label(self) -> str:
        """Name and variant, as `Library.find` takes them: “Qwen3-8B:Q4_K_M”."""
        return f"{self.name}:{self.variant}" if self.variant else self.name


class _NoLanguageModel(ModelUnreadable):
    """A GGUF that goes with a model, or is none of ours."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(
            name,
            f"it is no language model, but of the kind “{kind}”",
            hint="Choose the model that it goes with.",
        )


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
    """

    def __init__(
        self,
        models_folder: Path,
        more_folders: Sequence[Path],
        list_file: Path,
        starter: Path | None = None,
    ) -> None:
        self.models_folder = models_folder
        self._starter = located(starter) if starter is not None else None
        folders = map(resolved, (models_folder, *more_folders))
        self._folders = [folder for folder in folders if folder is not None]
        self._used_file = JsonFile(list_file, Uses)
        self._facts_path = list_file.with_suffix(".cache.json")

    def models(self) -> list[LocalModel]:
        """All models, by name and size; unusable ones say why in `error`."""
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
        models = []
        for parts in (yield from self._every_parts(used)):
            if (model := self._list(parts, facts)) is not None:
                models.append(self._known(model, used))
            yield None
        facts.save()
        return sorted(models, key=lambda m: (m.name.casefold(), m.size_bytes, m.path))

    def check(self, path: Path) -> LocalModel:
        """Look a model over, file by file; any of a split model's files will do.

        Raises:
            ModelFileError: It cannot be loaded; which one tells why.
        """
        if not is_text(path):
            raise ModelUnreadable(
                ascii(path.name), "its path is no Unicode text", hint="Rename it."
            )
        file = located(path)
        if file is None:
            raise ModelNotFound(str(path))
        return self._known(self._describe(parts_of(file), read_facts), self._used())

    def find(self, text: str) -> LocalModel:
        """The model that the user means.

        Args:
            text: A path; or, in capitals or not, a file name with or without
                `.gguf`, `name`, `name:VARIANT`, `name VARIANT`, or with `org/repo`
                or `repo` in place of the name.

        Raises:
            ModelNotFound: There is none.
            ModelAmbiguous: There are several.
            ModelFileError: There is one, and it cannot be loaded.
        """
        if is_file(Path(text)):
            return self.check(Path(text))
        models = self.models()
        wanted = text.strip().casefold()
        for names_of in (_file_names, _labels):
            matches = [m for m in models if wanted in map(str.casefold, names_of(m))]
            if len(matches) == 1:
                return self.check(matches[0].path)
            if matches:
                raise ModelAmbiguous(text, _tell_apart(matches))
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

    def _every_parts(self, used: Uses) -> Generator[None, None, list[tuple[Path, ...]]]:
        """The files of each model that is here or was used, once."""
        paths = []
        for path in files_in(self._folders):
            if path is None:
                yield None
            elif is_listed(path):
                paths.append(path)
        paths.extend(filter(is_file, self._paths((*used, _STARTER))))
        return list(dict.fromkeys(map(parts_of, paths)))

    def _list(self, parts: Sequence[Path], facts: FactsCache) -> LocalModel | None:
        """Describe a model, damaged or not; None where it is no language model."""
        try:
            return self._describe(parts, facts.read)
        except _NoLanguageModel:
            return None
        except ModelFileError as error:
            return self._describe_damaged(parts, error)

    def _describe(
        self, parts: Sequence[Path], read: Callable[[Path], Facts]
    ) -> LocalModel:
        path = parts[0]
        file = parse_file_name(path.name)
        facts = [read(part) for part in require_all(parts)]
        first = facts[0]
        # Drafts for speculative decoding differ from models by their names only.
        kind = "mtp" if file.kind == "mtp" else first.kind
        if kind != "model":
            raise _NoLanguageModel(path.name, kind)
        if first.n_shards > len(parts):
            missing = shard_name(file.whole, len(parts) + 1, first.n_shards)
            raise ModelPartMissing(missing)
        return LocalModel(
            path=path,
            name=display_name(file, title=first.title, folder=path.parent.name),
            variant=file.variant or first.file_type,
            repo=self._repo(path),
            size_bytes=sum(part.size_bytes for part in facts),
            architecture=first.architecture,
            n_params=sum(part.n_params for part in facts),
            context_tokens=first.context_tokens,
            sampling=first.sampling,
        )

    def _describe_damaged(
        self, parts: Sequence[Path], error: ModelFileError
    ) -> LocalModel | None:
        path = parts[0]
        file = parse_file_name(path.name)
        if file.kind != "model":
            return None
        return LocalModel(
            path=path,
            name=display_name(file, title="", folder=path.parent.name),
            variant=file.variant,
            repo=self._repo(path),
            size_bytes=sum(map(size_of, parts)),
            error=error,
        )

    def _repo(self, path: Path) -> str:
        for folder in self._folders:
            if path.is_relative_to(folder):
                inside = path.relative_to(folder).parts
                return "/".join(inside[:2]) if len(inside) > 2 else ""
        return ""


def _file_names(model: LocalModel) -> set[str]:
    return {model.path.name, model.path.stem, parse_file_name(model.path.name).whole}


def _labels(model: LocalModel) -> set[str]:
    names = {model.name, model.repo, model.repo.rpartition("/")[2]} - {""}
    ends = ("", f":{model.variant}", f" {model.variant}")
    return {name + end for name in names for end in ends}


def _tell_apart(models: Sequence[LocalModel]) -> list[str]:
    """For each model, its label; its path where others have the same label."""
    labels = [model.label for model in models]
    return [
        label if labels.count(label) == 1 else str(model.path)
        for label, model in zip(labels, models, strict=True)
    ]

"""Where the program's files live.

`INGLENOOK_HOME` puts everything under one folder: the portable form, and tests.
"""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one installation; none is made before it is needed.

    Attributes:
        config: settings.toml.
        data: Chats, models, what was learnt about engines.
        cache: What can be made again.
        logs: Rotating logs.
    """

    config: Path
    data: Path
    cache: Path
    logs: Path

    @property
    def settings(self) -> Path:
        """The file of what the user chose."""
        return self.config / "settings.toml"

    @property
    def run(self) -> Path:
        """The mark of a run of the window."""
        return self.data / "run.json"

    @property
    def faults(self) -> Path:
        """The stacks of a run that crashed."""
        return self.logs / "faults.log"

    @property
    def chats(self) -> Path:
        """The database of all chats."""
        return self.data / "chats.sqlite3"

    @property
    def measurements(self) -> Path:
        """The database of how fast models were here."""
        return self.data / "measurements.sqlite3"

    @property
    def models(self) -> Path:
        """The folder where models are downloaded to."""
        return self.data / "models"

    @property
    def library(self) -> Path:
        """The list of models used in place, outside of `models`."""
        return self.data / "library.json"

    @property
    def presets(self) -> Path:
        """The folder of the presets that the user made."""
        return self.data / "presets"

    @property
    def model_presets(self) -> Path:
        """The list of the presets that models begin with."""
        return self.data / "model_presets.json"

    @property
    def hub(self) -> Path:
        """The folder of what the hub said before."""
        return self.cache / "hub"

    @property
    def states(self) -> Path:
        """The folder of what models have read of chats."""
        return self.cache / "kv"

    @property
    def compare(self) -> Path:
        """The folder of what reference models expected of texts."""
        return self.cache / "compare"

    @property
    def comparisons(self) -> Path:
        """The folder of the comparisons that were made."""
        return self.data / "comparisons"

    @property
    def engines(self) -> Path:
        """The folder of the engine packs, and of what was learnt of engines."""
        return self.data / "engines"


def default_paths() -> Paths:
    """The folders of this user, or those under `INGLENOOK_HOME`."""
    if home := os.environ.get("INGLENOOK_HOME"):
        root = Path(home).absolute()
        return Paths(root, root, root / "cache", root / "logs")
    dirs = platformdirs.PlatformDirs("inglenook", appauthor=False)
    return Paths(
        dirs.user_config_path,
        dirs.user_data_path,
        dirs.user_cache_path,
        dirs.user_log_path,
    )


def resource(name: str) -> Path:
    """A file of the program itself, by its path under resources/."""
    package = Path(__file__).parent
    shipped = package / "resources"
    # An editable install runs from the source tree, where they lie at its top.
    return (shipped if shipped.is_dir() else package.parents[1] / "resources") / name


def starter_model() -> Path:
    """The model that comes with the program."""
    return resource("starter/Starter-F16.gguf")

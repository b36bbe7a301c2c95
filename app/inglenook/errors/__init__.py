"""Every failure that a user can meet, in the words that the user reads.

AppError
├── UnexpectedError          our own bug
├── ModelFileError           the file on disk
│   ├── ModelNotFound        no such file, or no such name in the library
│   ├── ModelAmbiguous       several models have that name
│   ├── NoModelChosen        none was named or used before, and no starter is there
│   ├── NotAGguf             something else
│   ├── ModelUnreadable      a GGUF that we do not know how, or may not, read
│   ├── ModelDamaged         a GGUF that is cut off or makes no sense
│   └── ModelPartMissing     a split model without all its files
├── EngineError              the engine process
│   ├── EngineNotStarted     it ended before it said hello
│   ├── UnknownArchitecture  llama.cpp does not know this kind of model
│   ├── NotEnoughMemory      it fits nowhere
│   ├── LoadFailed           llama.cpp refused the model for another reason
│   ├── EngineCrashed        it died of a signal, or left
│   ├── EngineKilled         the system ended it, mostly for memory
│   ├── EngineHung           it said nothing for too long
│   ├── EngineGarbled        what it said was no message of ours
│   ├── PromptTooLong        the prompt has more tokens than the context
│   ├── PromptNotRendered    the chat template failed
│   ├── GrammarInvalid       the grammar or JSON schema cannot be used
│   └── GenerationFailed     llama.cpp could not go on
├── PackError                an engine pack
│   ├── PackMissing          there is none of that name
│   ├── PackNotInstalled     it could not be fetched, unpacked or removed
│   └── PackUnusable         the engine does not start with it
├── NetworkOff               the user wants nothing to be fetched
├── StoreError               the files of the program's own data
│   ├── StoreTooNew          written by a newer version
│   └── StoreUnusable        not readable, or not writable
└── SettingsInvalid          settings.toml holds what cannot be used
"""

from inglenook.errors.base import AppError, NetworkOff, SettingsInvalid, UnexpectedError
from inglenook.errors.engine import (
    EngineCrashed,
    EngineError,
    EngineGarbled,
    EngineHung,
    EngineKilled,
    EngineNotStarted,
    GenerationFailed,
    GrammarInvalid,
    LoadFailed,
    NotEnoughMemory,
    PromptNotRendered,
    PromptTooLong,
    UnknownArchitecture,
)
from inglenook.errors.models import (
    ModelAmbiguous,
    ModelDamaged,
    ModelFileError,
    ModelNotFound,
    ModelPartMissing,
    ModelUnreadable,
    NoModelChosen,
    NotAGguf,
)
from inglenook.errors.packs import (
    PackError,
    PackMissing,
    PackNotInstalled,
    PackUnusable,
)
from inglenook.errors.store import StoreError, StoreTooNew, StoreUnusable

__all__ = [
    "AppError",
    "EngineCrashed",
    "EngineError",
    "EngineGarbled",
    "EngineHung",
    "EngineKilled",
    "EngineNotStarted",
    "GenerationFailed",
    "GrammarInvalid",
    "LoadFailed",
    "ModelAmbiguous",
    "ModelDamaged",
    "ModelFileError",
    "ModelNotFound",
    "ModelPartMissing",
    "ModelUnreadable",
    "NetworkOff",
    "NoModelChosen",
    "NotAGguf",
    "NotEnoughMemory",
    "PackError",
    "PackMissing",
    "PackNotInstalled",
    "PackUnusable",
    "PromptNotRendered",
    "PromptTooLong",
    "SettingsInvalid",
    "StoreError",
    "StoreTooNew",
    "StoreUnusable",
    "UnexpectedError",
    "UnknownArchitecture",
]

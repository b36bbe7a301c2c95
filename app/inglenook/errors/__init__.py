"""Every failure that a user can meet, in the words that the user reads.

AppError
├── UnexpectedError          our own bug
├── AlreadyRunning           the window is open, and does not answer
├── ModelFileError           the file on disk
│   ├── ModelNotFound        no such file, or no such name in the library
│   ├── ModelAmbiguous       several models have that name
│   ├── NoModelChosen        none was named or used before, and no starter is there
│   ├── NotAGguf             something else
│   ├── ModelUnreadable      a GGUF that we do not know how, or may not, read
│   ├── ModelDamaged         a GGUF that is cut off or makes no sense
│   ├── ModelPartMissing     a split model without all its files
│   ├── ModelNotOurs         not deleted: it lies outside of our folders
│   ├── ModelNotRemoved      the system does not let us delete it
│   ├── TokenizersDiffer     it is no variant of the model to compare with
│   ├── ModelNotTrashed      it does not take it into its trash
│   └── ModelNotRestored     it does not give it back
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
│   ├── AdapterInvalid       no LoRA adapter, or a damaged one
│   ├── AdapterDoesNotFit    a LoRA adapter for another model
│   ├── ImageUnreadable      no image, or of a format that is not known
│   ├── ProjectorUnusable    the model has no part that sees
│   ├── GenerationFailed     llama.cpp could not go on
│   ├── TextTooShort         nothing can be measured by it
│   ├── BaseFileUnusable     it holds nothing to compare a model with
│   ├── BaseFileNotWritten   the disk does not hold what a model expects
│   ├── ModelNotFinite       what a model computes is no number
│   ├── QuantizationFailed   llama.cpp could not quantize a model
│   ├── ImportanceUnusable   no importance matrix of the model
│   ├── ImportanceNotCollected of this model none can be computed
│   ├── ImportanceNotWritten  the disk does not hold one
│   ├── NothingSummarised    the model gave no summary
│   ├── NoRoomToCalibrate    memory holds the model only once
│   └── EngineBusy           a model is at work, and cannot be measured
├── PackError                an engine pack
│   ├── PackMissing          there is none of that name
│   ├── PackNotInstalled     it could not be fetched, unpacked or removed
│   └── PackUnusable         the engine does not start with it
├── NetworkOff               the user wants nothing to be fetched
├── NetworkError             another machine was not reached, or fell silent
│   ├── NetworkSetupInvalid  the proxy or the certificates cannot be used
│   ├── HostNotFound         nobody knows its address
│   ├── HostUnreachable      it lets nobody connect
│   ├── HostSilent           it says nothing for too long
│   ├── ConnectionBroken     it broke off in the middle
│   ├── CertificateRefused   it cannot prove who it is
│   └── ProxyRefused         the proxy does not let us through
├── UpdateError              which version is the newest is not known
│   ├── NewestNotTold        the host refuses, or has published none
│   └── NewestDoubtful       what came names no version, or leads elsewhere
├── HubError                 the hub does not give what it was asked for
│   ├── RepoNotFound         it does not exist, or is private
│   ├── RevisionNotFound     no such branch, tag or commit
│   ├── RemoteFileNotFound   no such file
│   ├── VariantNotFound      no such variant
│   ├── VariantAmbiguous     several variants have that name
│   ├── RepoGated            its licence must be accepted first
│   ├── RepoDisabled         the hub took it down
│   ├── TokenRejected        the hub does not know the token
│   ├── HubBusy              it wants to be left alone for a while
│   ├── HubFailing           it has a failure of its own
│   ├── HubRefused           it has another reason
│   ├── HubGarbled           somebody else answers, as a log-in page does
│   ├── SearchMissing        a mirror that cannot search
│   └── AddressUseless       what was pasted is no model
├── DownloadError            a model's files cannot be brought here
│   ├── NameUnsafe           a name that must not become one on this disk
│   ├── VariantIncomplete    the repository lacks parts of a split model
│   ├── DiskTooFull          the disk does not hold what is to come
│   ├── DownloadNotWritten   the system does not take what arrives
│   ├── AlreadyDownloading   somebody else writes the same file
│   ├── AnotherFileThere     another file has that name
│   ├── FileChanged          the hub has another file than it said
│   ├── ChecksumWrong        what arrived is not what was promised
│   └── AnswerUnusable       a server sends something else
├── ConversionError          what others save is not brought into a GGUF
│   ├── CheckpointInvalid     no whole model, or one that makes no sense
│   ├── CheckpointUnsupported a kind that cannot be converted
│   ├── AdapterBaseUnknown    nobody says what model an adapter is for
│   ├── ValuesTooLarge        F16 does not hold its weights
│   ├── TargetTaken           a file of that name is there
│   ├── NameUnusable          no file can have that name
│   └── NoRoomToConvert       the disk does not hold the new file
├── QuantizationError        a model is not quantized
│   ├── QuantizationUnknown   no such type
│   ├── AlreadyQuantized      it was before, and quality would be lost
│   └── ImportanceMissing     the type cannot be made without an importance matrix
├── CompareError             variants are not compared
│   ├── ChatsTooShort        the user has not said enough to measure by
│   ├── NothingToCompare     none is left
│   ├── ReportUnreadable     a file holds no comparison
│   ├── TextNotKept          it cannot be gone on with
│   └── TextUnreadable       a file holds no text to measure by
├── StoreError               the files of the program's own data
│   ├── StoreTooNew          written by a newer version
│   ├── StoreLocked          another program holds it
│   ├── StoreFull            the disk does not take more
│   ├── StoreDamaged         it makes no sense, or only in parts
│   ├── StoreUnusable        not readable, or not writable, for another reason
│   └── KeyringRefused       the system's keyring gives or takes no token
├── DocumentError            a file that is attached to a message
│   ├── DocumentTooLarge     nobody would want a model to read it
│   ├── DocumentLocked       it has a password
│   ├── DocumentWithoutText  scans, pictures, or nothing
│   ├── DocumentUnsupported  no text, in no format that can be read
│   └── DocumentUnreadable   damaged, or its reader gave up
├── ImportFailed             chats that cannot be taken from a file
│   ├── ImportUnknown        it holds none, or in a form that is not known
│   ├── ImportDamaged        it is cut off, or makes no sense
│   ├── ImportTooLarge       nobody has so many chats
│   ├── ImportTooNew         written by a newer version
│   └── ImportUnreadable     the system does not give it
├── PresetInvalid            a file holds no preset
├── FileNotWritten           a file for the user is not there, or not whole
├── OutputNotWritten         nor is what a command says
├── SettingsInvalid          settings.toml holds what cannot be used
└── SettingsNotRead          the program starts without what the user chose
"""

from inglenook.errors.adapters import AdapterDoesNotFit, AdapterInvalid
from inglenook.errors.base import (
    AlreadyRunning,
    AppError,
    FileNotWritten,
    NetworkOff,
    OutputNotWritten,
    SettingsInvalid,
    SettingsNotRead,
    UnexpectedError,
)
from inglenook.errors.comparing import (
    ChatsTooShort,
    CompareError,
    NothingToCompare,
    ReportUnreadable,
    TextNotKept,
    TextUnreadable,
)
from inglenook.errors.conversion import (
    AdapterBaseUnknown,
    CheckpointInvalid,
    CheckpointUnsupported,
    ConversionError,
    NameUnusable,
    NoRoomToConvert,
    TargetTaken,
    ValuesTooLarge,
)
from inglenook.errors.documents import (
    DocumentError,
    DocumentLocked,
    DocumentTooLarge,
    DocumentUnreadable,
    DocumentUnsupported,
    DocumentWithoutText,
)
from inglenook.errors.download import (
    AlreadyDownloading,
    AnotherFileThere,
    AnswerUnusable,
    ChecksumWrong,
    DiskTooFull,
    DownloadError,
    DownloadNotWritten,
    FileChanged,
    NameUnsafe,
    VariantIncomplete,
)
from inglenook.errors.engine import (
    EngineBusy,
    EngineCrashed,
    EngineError,
    EngineGarbled,
    EngineHung,
    EngineKilled,
    EngineNotStarted,
    GenerationFailed,
    GrammarInvalid,
    LoadFailed,
    NoRoomToCalibrate,
    NotEnoughMemory,
    NothingSummarised,
    PromptNotRendered,
    PromptTooLong,
    UnknownArchitecture,
)
from inglenook.errors.hub import (
    AddressUseless,
    HubBusy,
    HubError,
    HubFailing,
    HubGarbled,
    HubRefused,
    RemoteFileNotFound,
    RepoDisabled,
    RepoGated,
    RepoNotFound,
    RevisionNotFound,
    SearchMissing,
    TokenRejected,
)
from inglenook.errors.images import ImageUnreadable, ProjectorUnusable
from inglenook.errors.models import (
    ModelAmbiguous,
    ModelDamaged,
    ModelFileError,
    ModelNotFound,
    ModelNotOurs,
    ModelNotRemoved,
    ModelNotRestored,
    ModelNotTrashed,
    ModelPartMissing,
    ModelUnreadable,
    NoModelChosen,
    NotAGguf,
)
from inglenook.errors.network import (
    CertificateRefused,
    ConnectionBroken,
    HostNotFound,
    HostSilent,
    HostUnreachable,
    NetworkError,
    NetworkSetupInvalid,
    ProxyRefused,
)
from inglenook.errors.packs import (
    PackError,
    PackMissing,
    PackNotInstalled,
    PackUnusable,
)
from inglenook.errors.presets import PresetInvalid
from inglenook.errors.quantizing import (
    AlreadyQuantized,
    ImportanceMissing,
    ImportanceNotCollected,
    ImportanceNotWritten,
    ImportanceUnusable,
    QuantizationError,
    QuantizationFailed,
    QuantizationUnknown,
)
from inglenook.errors.scoring import (
    BaseFileNotWritten,
    BaseFileUnusable,
    ModelNotFinite,
    TextTooShort,
    TokenizersDiffer,
)
from inglenook.errors.sharing import (
    ImportDamaged,
    ImportFailed,
    ImportTooLarge,
    ImportTooNew,
    ImportUnknown,
    ImportUnreadable,
)
from inglenook.errors.store import (
    KeyringRefused,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreTooNew,
    StoreUnusable,
)
from inglenook.errors.updates import NewestDoubtful, NewestNotTold, UpdateError
from inglenook.errors.variants import (
    VariantAmbiguous,
    VariantNotFound,
)

__all__ = [
    "AdapterBaseUnknown",
    "AdapterDoesNotFit",
    "AdapterInvalid",
    "AddressUseless",
    "AlreadyDownloading",
    "AlreadyQuantized",
    "AlreadyRunning",
    "AnotherFileThere",
    "AnswerUnusable",
    "AppError",
    "BaseFileNotWritten",
    "BaseFileUnusable",
    "CertificateRefused",
    "ChatsTooShort",
    "CheckpointInvalid",
    "CheckpointUnsupported",
    "ChecksumWrong",
    "CompareError",
    "ConnectionBroken",
    "ConversionError",
    "DiskTooFull",
    "DocumentError",
    "DocumentLocked",
    "DocumentTooLarge",
    "DocumentUnreadable",
    "DocumentUnsupported",
    "DocumentWithoutText",
    "DownloadError",
    "DownloadNotWritten",
    "EngineBusy",
    "EngineCrashed",
    "EngineError",
    "EngineGarbled",
    "EngineHung",
    "EngineKilled",
    "EngineNotStarted",
    "FileChanged",
    "FileNotWritten",
    "GenerationFailed",
    "GrammarInvalid",
    "HostNotFound",
    "HostSilent",
    "HostUnreachable",
    "HubBusy",
    "HubError",
    "HubFailing",
    "HubGarbled",
    "HubRefused",
    "ImageUnreadable",
    "ImportDamaged",
    "ImportFailed",
    "ImportTooLarge",
    "ImportTooNew",
    "ImportUnknown",
    "ImportUnreadable",
    "ImportanceMissing",
    "ImportanceNotCollected",
    "ImportanceNotWritten",
    "ImportanceUnusable",
    "KeyringRefused",
    "LoadFailed",
    "ModelAmbiguous",
    "ModelDamaged",
    "ModelFileError",
    "ModelNotFinite",
    "ModelNotFound",
    "ModelNotOurs",
    "ModelNotRemoved",
    "ModelNotRestored",
    "ModelNotTrashed",
    "ModelPartMissing",
    "ModelUnreadable",
    "NameUnsafe",
    "NameUnusable",
    "NetworkError",
    "NetworkOff",
    "NetworkSetupInvalid",
    "NewestDoubtful",
    "NewestNotTold",
    "NoModelChosen",
    "NoRoomToCalibrate",
    "NoRoomToConvert",
    "NotAGguf",
    "NotEnoughMemory",
    "NothingSummarised",
    "NothingToCompare",
    "OutputNotWritten",
    "PackError",
    "PackMissing",
    "PackNotInstalled",
    "PackUnusable",
    "PresetInvalid",
    "ProjectorUnusable",
    "PromptNotRendered",
    "PromptTooLong",
    "ProxyRefused",
    "QuantizationError",
    "QuantizationFailed",
    "QuantizationUnknown",
    "RemoteFileNotFound",
    "RepoDisabled",
    "RepoGated",
    "RepoNotFound",
    "ReportUnreadable",
    "RevisionNotFound",
    "SearchMissing",
    "SettingsInvalid",
    "SettingsNotRead",
    "StoreDamaged",
    "StoreError",
    "StoreFull",
    "StoreLocked",
    "StoreTooNew",
    "StoreUnusable",
    "TargetTaken",
    "TextNotKept",
    "TextTooShort",
    "TextUnreadable",
    "TokenRejected",
    "TokenizersDiffer",
    "UnexpectedError",
    "UnknownArchitecture",
    "UpdateError",
    "ValuesTooLarge",
    "VariantAmbiguous",
    "VariantIncomplete",
    "VariantNotFound",
]

"""All that is asked and answered, and what frames it."""

from typing import Literal

import msgspec

from inglenook.engine.messages.answering import (
    Done,
    Generate,
    Piece,
    PromptProgress,
    Stop,
)
from inglenook.engine.messages.loading import (
    Load,
    Loaded,
    LoadProgress,
    Measure,
    Measured,
    Survey,
    Surveyed,
)
from inglenook.engine.messages.quantizing import (
    CollectImportance,
    ImportanceCollected,
    ImportanceProgress,
    PredictSize,
    Quantize,
    Quantized,
    QuantizeProgress,
    SizePredicted,
)
from inglenook.engine.messages.reading import (
    Count,
    Counted,
    Inspect,
    Inspected,
    PromptTokens,
    RestoreState,
    SaveState,
    StateRestored,
    StateSaved,
)
from inglenook.engine.messages.scoring import (
    Diverge,
    Diverged,
    DivergenceProgress,
    Score,
    ScoreAnswer,
    Scored,
    ScoreProgress,
)
from inglenook.engine.messages.speed import (
    Bench,
    Benched,
    BenchProgress,
    MemoryTimed,
    TimeMemory,
)


class Hello(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """The engine process is up.

    Attributes:
        engine: Version of llama-cpp-python and of llama.cpp.
        system: llama.cpp's line of CPU features; part of what an outcome of the
            ladder is remembered for.
        gpus: Names of the GPUs that it can use.
    """

    engine: str
    system: str
    gpus: tuple[str, ...] = ()


RefusalKind = Literal[
    "architecture",
    "memory",
    "load",
    "prompt_too_long",
    "template",
    "grammar",
    "adapter",
    "adapter_misfit",
    "image",
    "projector",
    "decode",
    "text_too_short",
    "base_unusable",
    "base_not_written",
    "not_finite",
    "quantize",
    "imatrix",
    "imatrix_not_collected",
    "imatrix_not_written",
]


class Refusal(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """What was asked cannot be done; the process lives on.

    Attributes:
        numbers: For `prompt_too_long`: tokens of the prompt, of the context, and
            1 where the first is an estimate. For `template`: the line where it
            failed, if that is known. For `text_too_short`: its tokens, and how many
            there must be.
        values: What stands for `{0}` and so on in `detail`, so that the window can
            translate it; where there are none, `detail` is as it is.
    """

    kind: RefusalKind
    detail: str = ""
    numbers: tuple[int, ...] = ()
    values: tuple[str, ...] = ()


Request = (
    Survey
    | Measure
    | TimeMemory
    | Load
    | Generate
    | Bench
    | Inspect
    | Count
    | SaveState
    | RestoreState
    | Score
    | ScoreAnswer
    | Diverge
    | CollectImportance
    | PredictSize
    | Quantize
    | Stop
)

Answer = (
    Hello
    | Surveyed
    | Measured
    | MemoryTimed
    | LoadProgress
    | Loaded
    | PromptProgress
    | Piece
    | Done
    | BenchProgress
    | Benched
    | PromptTokens
    | Inspected
    | Counted
    | StateSaved
    | StateRestored
    | ScoreProgress
    | Scored
    | DivergenceProgress
    | Diverged
    | ImportanceProgress
    | ImportanceCollected
    | SizePredicted
    | QuantizeProgress
    | Quantized
    | Refusal
)

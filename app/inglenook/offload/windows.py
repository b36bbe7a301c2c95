"""Which layers see only a sliding window, as llama.cpp 0c1e57098 decides it."""

from typing import NamedTuple

from inglenook.offload.keys import ShapeKeys


class Pattern(NamedTuple):
    """How an architecture's layers take turns where the file has no list of them.

    Attributes:
        every: Each so many layers, one sees everything; 0 is none.
        full_first: It is the first of them, not the last.
        default_tokens: The window where the file tells none; 0 is no window.
    """

    every: int
    full_first: bool = False
    default_tokens: int = 0


_PATTERNS = {
    "afmoe": Pattern(4),
    "cohere2": Pattern(4),
    "cohere2moe": Pattern(4, full_first=True),
    "exaone-moe": Pattern(4, default_tokens=128),
    "exaone4": Pattern(4, default_tokens=4096),
    "gemma2": Pattern(2, default_tokens=4096),
    "gemma3": Pattern(6),
    "gemma3n": Pattern(5),
    "gpt-oss": Pattern(2),
    "laguna": Pattern(4, full_first=True),
    "lfm2": Pattern(0),
    "llama4": Pattern(4, default_tokens=8192),
    "mellum": Pattern(4),
    "muse-glimmer": Pattern(4),
    "olmo2": Pattern(4),
    "plamo3": Pattern(8),
    "smallthinker": Pattern(4, full_first=True),
}
#: Their files list the layers.
_LISTED = frozenset(
    {"dots3note", "gemma4", "granite_swa", "maple", "mimo2", "spark2_5", "step35"}
)
#: Their window is what llama.cpp says, whatever the file does, but for 0.
_FIXED_TOKENS = {"llama4": 8192, "smallthinker": 4096}
#: Of EXAONE 4, only the model of this many layers has windows.
_EXAONE_LAYERS = 64


def read_windows(keys: ShapeKeys) -> tuple[int, ...]:
    """The window of each layer in tokens; 0 where it sees all the context."""
    window = _window_tokens(keys)
    return tuple(window if windowed else 0 for windowed in _windowed(keys))


def _window_tokens(keys: ShapeKeys) -> int:
    name = keys.architecture
    if name not in _PATTERNS and name not in _LISTED:
        return 0
    if name == "exaone4" and keys.n_trunk != _EXAONE_LAYERS:
        return 0
    default = _PATTERNS[name].default_tokens if name in _PATTERNS else 0
    window = keys.whole("attention.sliding_window", default)
    return _FIXED_TOKENS.get(name, window) if window else 0


def _windowed(keys: ShapeKeys) -> tuple[bool, ...]:
    if (listed := keys.flags("attention.sliding_window_pattern")) is not None:
        return listed
    pattern = _PATTERNS.get(keys.architecture)
    if pattern is None:
        return (False,) * keys.n_layers
    every = keys.whole("attention.sliding_window_pattern", pattern.every)
    full_place = 0 if pattern.full_first else every - 1
    return tuple(
        layer < keys.n_trunk and (not every or layer % every != full_place)
        for layer in range(keys.n_layers)
    )

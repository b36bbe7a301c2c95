"""Settings in words, for a terminal and for the window."""

from inglenook.engine.calibration.records import Knob, Setting

_KNOBS: tuple[Knob, ...] = (
    "n_threads",
    "flash_attention",
    "ubatch_tokens",
    "use_extra_bufts",
)


def setting_words(setting: Setting) -> str:
    """All of a setting: “4 threads, flash attention auto, batches of 512, …”."""
    return ", ".join(_words(setting, knob) for knob in _KNOBS)


def difference_words(setting: Setting, other: Setting) -> str:
    """What is otherwise in a setting than in another one; empty if nothing is."""
    return ", ".join(
        _words(setting, knob)
        for knob in _KNOBS
        if getattr(setting, knob) != getattr(other, knob)
    )


def _words(setting: Setting, knob: Knob) -> str:
    match knob:
        case "n_threads":
            n = setting.n_threads
            return "1 thread" if n == 1 else f"{n} threads"
        case "flash_attention":
            return f"flash attention {setting.flash_attention}"
        case "ubatch_tokens":
            return f"batches of {setting.ubatch_tokens}"
        case "use_extra_bufts":
            return "repacked weights" if setting.use_extra_bufts else "plain weights"

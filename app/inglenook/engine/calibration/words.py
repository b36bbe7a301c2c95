"""Settings in words, for a terminal and for the window."""

from inglenook.engine.calibration.records import Knob, Setting
from inglenook.translation import counted, listed, mark, translate

_KNOBS: tuple[Knob, ...] = (
    "n_threads",
    "flash_attention",
    "ubatch_tokens",
    "use_extra_bufts",
)
_FLASH_ATTENTION = {
    "auto": mark("Calibration", "flash attention auto"),
    "on": mark("Calibration", "flash attention on"),
    "off": mark("Calibration", "flash attention off"),
}


def setting_words(setting: Setting) -> str:
    """All of a setting: “4 threads, flash attention auto, batches of 512, …”."""
    return listed(_words(setting, knob) for knob in _KNOBS)


def difference_words(setting: Setting, other: Setting) -> str:
    """What is otherwise in a setting than in another one; empty if nothing is."""
    return listed(
        _words(setting, knob)
        for knob in _KNOBS
        if getattr(setting, knob) != getattr(other, knob)
    )


def _words(setting: Setting, knob: Knob) -> str:
    match knob:
        case "n_threads":
            return counted("Calibration", "%n thread(s)", setting.n_threads)
        case "flash_attention":
            return translate("Calibration", _FLASH_ATTENTION[setting.flash_attention])
        case "ubatch_tokens":
            return translate("Calibration", "batches of {n}").format(
                n=setting.ubatch_tokens
            )
        case "use_extra_bufts":
            if setting.use_extra_bufts:
                return translate("Calibration", "repacked weights")
            return translate("Calibration", "plain weights")

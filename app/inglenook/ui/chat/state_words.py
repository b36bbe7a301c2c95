"""What the engine is doing, in the words of the model switch."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inglenook.engine.messages import Loaded
from inglenook.engine.state import EngineState, Phase
from inglenook.library.scan import LocalModel
from inglenook.translation import sentences
from inglenook.ui.icons import Tone
from inglenook.units import format_context, format_number

translate = QCoreApplication.translate

#: Between the facts of a line.
DOT = " · "


@dataclass(frozen=True, slots=True)
class StateWords:
    """The second line of the model switch.

    Attributes:
        tone: `text2`; `warn` where a better plan failed; `bad` for a failure.
        hint: Why, and what the user can do now; empty where nothing is wrong.
    """

    text: str
    tone: Tone = "text2"
    hint: str = ""


def state_words(state: EngineState, tokens_per_s: float | None = None) -> StateWords:
    """Say what the engine is doing.

    Args:
        state: What it is doing.
        tokens_per_s: How fast the answer under way comes, once that is known.
    """
    match state.phase:
        case Phase.EMPTY:
            return StateWords(translate("StateWords", "Nothing is loaded"))
        case Phase.LOADING:
            loading = translate("StateWords", "Loading {percent}\N{NO-BREAK SPACE}%")
            return StateWords(loading.format(percent=int(state.share * 100)))
        case Phase.FAILED:
            error = state.error
            hint = sentences((error.text, error.hint)) if error is not None else ""
            return StateWords(translate("StateWords", "Not loaded"), "bad", hint)
        case Phase.READY:
            facts = [translate("StateWords", "Ready")]
        case Phase.ANSWERING:
            facts = [translate("StateWords", "Answering")]
            if tokens_per_s is not None:
                facts.append(speed_words(tokens_per_s, digits=0))
    if state.loaded is not None:
        facts += _where(state.loaded)
    if state.reason:
        facts.append(state.reason)
    return StateWords(DOT.join(facts), "warn" if state.is_fallback else "text2")


def variant_words(model: EngineState | LocalModel) -> str:
    """What stands beside a model's name: its variant; of the starter, that it is here.

    Empty where the variant is not known.
    """
    if model.is_starter:
        return translate("StateWords", "included")
    return model.variant


def speed_words(tokens_per_s: float, *, digits: int = 1) -> str:
    """The speed of an answer: `41.8 tok/s`."""
    words = translate("StateWords", "{speed}\N{NO-BREAK SPACE}tok/s")
    return words.format(speed=format_number(tokens_per_s, digits))


def _where(loaded: Loaded) -> list[str]:
    """What computes, how much of the model a GPU holds, and the context."""
    facts = [loaded.backend]
    if loaded.devices:
        layers = translate("StateWords", "{gpu}/{all} layers")
        facts.append(layers.format(gpu=loaded.gpu_layers, all=loaded.n_layers))
    context = translate("StateWords", "{length} context")
    return [*facts, context.format(length=format_context(loaded.context_tokens))]

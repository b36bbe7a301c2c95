"""What can be chosen about how the next token is found, in plain words."""

from dataclasses import dataclass
from typing import Literal

from inglenook.translation import mark

Group = Literal["words", "repeats", "dry", "mirostat"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplingField:
    """A number of `engine.messages.Sampling`, as it is shown.

    Attributes:
        name: Of the field.
        why: One sentence: what it does.
        least: The smallest value.
        most: The largest value that can be typed.
        far: The end of the slider, where few go beyond.
        step: What a key press changes.
        decimals: Digits behind the point; 0 for whole numbers.
        least_words: What the smallest value says, as in “Off”; empty for its number.
    """

    name: str
    group: Group
    title: str
    why: str
    least: float
    most: float
    far: float
    step: float
    decimals: int
    least_words: str = ""


def _share(name: str, group: Group, title: str, why: str) -> SamplingField:
    return SamplingField(
        name=name,
        group=group,
        title=title,
        why=why,
        least=0,
        most=1,
        far=1,
        step=0.01,
        decimals=2,
    )


_OFF = mark("SamplingFields", "Off")

GROUPS: dict[Group, str] = {
    "words": mark("SamplingFields", "Choice of words"),
    "repeats": mark("SamplingFields", "Repetition"),
    "dry": mark("SamplingFields", "Repeated phrases (DRY)"),
    "mirostat": mark("SamplingFields", "Mirostat"),
}

FIELDS = (
    SamplingField(
        name="temperature",
        group="words",
        title=mark("SamplingFields", "Temperature"),
        why=mark(
            "SamplingFields",
            "How bold the choice of words is. At 0, always the likeliest is taken.",
        ),
        least=0,
        most=5,
        far=2,
        step=0.05,
        decimals=2,
    ),
    SamplingField(
        name="top_k",
        group="words",
        title=mark("SamplingFields", "Top-k"),
        why=mark("SamplingFields", "Only so many of the likeliest words can be taken."),
        least=0,
        most=10_000,
        far=200,
        step=1,
        decimals=0,
        least_words=_OFF,
    ),
    _share(
        "top_p",
        "words",
        mark("SamplingFields", "Top-p"),
        mark(
            "SamplingFields",
            "Only the likeliest words that together have this share. At 1, all.",
        ),
    ),
    _share(
        "min_p",
        "words",
        mark("SamplingFields", "Min-p"),
        mark(
            "SamplingFields",
            "Leaves out words less likely than this share of the likeliest.",
        ),
    ),
    _share(
        "typical_p",
        "words",
        mark("SamplingFields", "Typical"),
        mark(
            "SamplingFields",
            "Prefers words that are about as surprising as the text is on average. "
            "At 1, it does nothing.",
        ),
    ),
    SamplingField(
        name="top_n_sigma",
        group="words",
        title=mark("SamplingFields", "Top-nσ"),
        why=mark(
            "SamplingFields",
            "Leaves out words so many standard deviations below the likeliest.",
        ),
        least=-1,
        most=10,
        far=5,
        step=0.1,
        decimals=1,
        least_words=_OFF,
    ),
    _share(
        "xtc_probability",
        "words",
        mark("SamplingFields", "XTC chance"),
        mark(
            "SamplingFields",
            "How often the likeliest words are left out, for less expected texts.",
        ),
    ),
    _share(
        "xtc_threshold",
        "words",
        mark("SamplingFields", "XTC from"),
        mark(
            "SamplingFields",
            "Words at least so likely can be left out; the least likely of them stays.",
        ),
    ),
    SamplingField(
        name="repeat_penalty",
        group="repeats",
        title=mark("SamplingFields", "Repeat"),
        why=mark(
            "SamplingFields",
            "Makes words that were just used less likely. At 1, it does nothing.",
        ),
        least=0.5,
        most=5,
        far=2,
        step=0.01,
        decimals=2,
    ),
    SamplingField(
        name="presence_penalty",
        group="repeats",
        title=mark("SamplingFields", "Presence"),
        why=mark(
            "SamplingFields", "Makes words that were used at all less likely, once."
        ),
        least=-2,
        most=2,
        far=2,
        step=0.05,
        decimals=2,
    ),
    SamplingField(
        name="frequency_penalty",
        group="repeats",
        title=mark("SamplingFields", "Frequency"),
        why=mark(
            "SamplingFields", "Makes words less likely each time that they were used."
        ),
        least=-2,
        most=2,
        far=2,
        step=0.05,
        decimals=2,
    ),
    SamplingField(
        name="penalty_last_n",
        group="repeats",
        title=mark("SamplingFields", "Look back"),
        why=mark("SamplingFields", "In how many of the last tokens these three look."),
        least=0,
        most=65_536,
        far=1024,
        step=16,
        decimals=0,
        least_words=_OFF,
    ),
    SamplingField(
        name="dry_multiplier",
        group="dry",
        title=mark("SamplingFields", "Strength"),
        why=mark(
            "SamplingFields",
            "How strongly a phrase is avoided that was said before. Often 0.8.",
        ),
        least=0,
        most=10,
        far=2,
        step=0.05,
        decimals=2,
        least_words=_OFF,
    ),
    SamplingField(
        name="dry_base",
        group="dry",
        title=mark("SamplingFields", "Growth"),
        why=mark(
            "SamplingFields", "How fast that grows with each word more of the phrase."
        ),
        least=1,
        most=8,
        far=4,
        step=0.05,
        decimals=2,
    ),
    SamplingField(
        name="dry_allowed_length",
        group="dry",
        title=mark("SamplingFields", "Allowed"),
        why=mark("SamplingFields", "Phrases of so many tokens may be repeated."),
        least=0,
        most=1000,
        far=20,
        step=1,
        decimals=0,
    ),
    SamplingField(
        name="dry_penalty_last_n",
        group="dry",
        title=mark("SamplingFields", "Look back"),
        why=mark("SamplingFields", "In how many of the last tokens phrases are found."),
        least=0,
        most=65_536,
        far=4096,
        step=64,
        decimals=0,
        least_words=_OFF,
    ),
    SamplingField(
        name="mirostat",
        group="mirostat",
        title=mark("SamplingFields", "Version"),
        why=mark(
            "SamplingFields",
            "Keeps the text equally surprising throughout, in place of all choices of "
            "words but the temperature. There are two versions, 1 and 2.",
        ),
        least=0,
        most=2,
        far=2,
        step=1,
        decimals=0,
        least_words=_OFF,
    ),
    SamplingField(
        name="mirostat_tau",
        group="mirostat",
        title=mark("SamplingFields", "Surprise"),
        why=mark("SamplingFields", "How surprising the text is to be; more is bolder."),
        least=0,
        most=20,
        far=10,
        step=0.1,
        decimals=1,
    ),
    SamplingField(
        name="mirostat_eta",
        group="mirostat",
        title=mark("SamplingFields", "Speed"),
        why=mark("SamplingFields", "How fast it corrects itself."),
        least=0,
        most=1,
        far=1,
        step=0.01,
        decimals=2,
    ),
)

"""Every key of the program: what it does, and where."""

from dataclasses import dataclass
from typing import Literal

from inglenook.translation import mark, translate

#: “page” is on whichever page is shown, which each does in its own way.
Place = Literal["everywhere", "page", "writing", "chats", "models"]


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Something that a key does.

    Attributes:
        name: The program's name for it, which the settings keep.
        place: Where the key works.
        text: What it does, in English.
        keys: Its usual keys, as in “Ctrl+N”; the first is the one that is shown.
        is_fixed: Whether it stays as it is, for all programs have it so.
    """

    name: str
    place: Place
    text: str
    keys: tuple[str, ...]
    is_fixed: bool = False

    @property
    def words(self) -> str:
        """What it does, in the user's language."""
        return translate("Shortcuts", self.text)

    def meets(self, other: "Shortcut") -> bool:
        """Whether both could hear one key."""
        wide = ("everywhere", "page")
        return self.place == other.place or self.place in wide or other.place in wide


SHORTCUTS = (
    Shortcut("chats", "everywhere", mark("Shortcuts", "Chats"), ("Ctrl+1",)),
    Shortcut("models", "everywhere", mark("Shortcuts", "Models"), ("Ctrl+2",)),
    Shortcut("compare", "everywhere", mark("Shortcuts", "Compare"), ("Ctrl+3",)),
    Shortcut(
        "settings", "everywhere", mark("Shortcuts", "Settings"), ("Ctrl+,", "Ctrl+4")
    ),
    Shortcut("new_chat", "everywhere", mark("Shortcuts", "New chat"), ("Ctrl+N",)),
    Shortcut(
        "temporary_chat",
        "everywhere",
        mark("Shortcuts", "Temporary chat"),
        ("Ctrl+Shift+N",),
    ),
    Shortcut(
        "search_chats", "everywhere", mark("Shortcuts", "Search chats"), ("Ctrl+K",)
    ),
    Shortcut(
        "list_chats", "everywhere", mark("Shortcuts", "List of chats"), ("Ctrl+B",)
    ),
    Shortcut(
        "side_panel",
        "everywhere",
        mark("Shortcuts", "Panel of this chat"),
        ("Ctrl+Shift+B",),
    ),
    Shortcut(
        "choose_model", "everywhere", mark("Shortcuts", "Choose a model"), ("Ctrl+L",)
    ),
    Shortcut(
        "open_file", "everywhere", mark("Shortcuts", "Open a .gguf…"), ("Ctrl+O",)
    ),
    Shortcut(
        "attach", "everywhere", mark("Shortcuts", "Attach files"), ("Ctrl+Shift+A",)
    ),
    Shortcut(
        "explain_plan", "everywhere", mark("Shortcuts", "Why this plan?"), ("Ctrl+I",)
    ),
    Shortcut(
        "regenerate",
        "everywhere",
        mark("Shortcuts", "Regenerate the last answer"),
        ("Ctrl+R",),
    ),
    Shortcut(
        "larger_text",
        "everywhere",
        mark("Shortcuts", "Larger text"),
        ("Ctrl++", "Ctrl+="),
    ),
    Shortcut(
        "smaller_text", "everywhere", mark("Shortcuts", "Smaller text"), ("Ctrl+-",)
    ),
    Shortcut(
        "usual_text",
        "everywhere",
        mark("Shortcuts", "Text in its usual size"),
        ("Ctrl+0",),
    ),
    Shortcut(
        "shortcuts", "everywhere", mark("Shortcuts", "Keyboard shortcuts"), ("F1",)
    ),
    Shortcut("quit", "everywhere", mark("Shortcuts", "Quit"), ("Ctrl+Q",)),
    Shortcut("find", "page", mark("Shortcuts", "Find on the page"), ("Ctrl+F",)),
    Shortcut("send", "writing", mark("Shortcuts", "Send"), ("Return",), is_fixed=True),
    Shortcut(
        "new_line",
        "writing",
        mark("Shortcuts", "New line"),
        ("Shift+Return",),
        is_fixed=True,
    ),
    Shortcut(
        "stop",
        "writing",
        mark("Shortcuts", "Stop the answer"),
        ("Esc",),
        is_fixed=True,
    ),
    Shortcut(
        "rename_chat", "chats", mark("Shortcuts", "Rename"), ("F2",), is_fixed=True
    ),
    Shortcut(
        "trash_chat",
        "chats",
        mark("Shortcuts", "Move to trash"),
        ("Del",),
        is_fixed=True,
    ),
    Shortcut(
        "select_chats",
        "chats",
        mark("Shortcuts", "Select all"),
        ("Ctrl+A",),
        is_fixed=True,
    ),
    Shortcut("downloads", "models", mark("Shortcuts", "Downloads"), ("Ctrl+J",)),
    Shortcut(
        "back_to_list", "models", mark("Shortcuts", "Back to the list"), ("Alt+Left",)
    ),
    Shortcut(
        "download_up",
        "models",
        mark("Shortcuts", "Move a download up"),
        ("Alt+Up",),
        is_fixed=True,
    ),
    Shortcut(
        "download_down",
        "models",
        mark("Shortcuts", "Move a download down"),
        ("Alt+Down",),
        is_fixed=True,
    ),
    Shortcut(
        "download_first",
        "models",
        mark("Shortcuts", "Move a download to the top"),
        ("Alt+Home",),
        is_fixed=True,
    ),
    Shortcut(
        "explain_model",
        "models",
        mark("Shortcuts", "Why a model would run like this"),
        ("Alt+Return",),
        is_fixed=True,
    ),
    Shortcut(
        "delete_model",
        "models",
        mark("Shortcuts", "Delete a model"),
        ("Del",),
        is_fixed=True,
    ),
)


def place_words(place: Place) -> str:
    """Where that is, in the user's language."""
    return {
        "everywhere": translate("Shortcuts", "Everywhere"),
        "page": translate("Shortcuts", "On each page"),
        "writing": translate("Shortcuts", "While writing"),
        "chats": translate("Shortcuts", "In the list of chats"),
        "models": translate("Shortcuts", "On the page of models"),
    }[place]


def shortcut(name: str) -> Shortcut:
    """The one of this name."""
    return next(each for each in SHORTCUTS if each.name == name)


def usual_key(name: str) -> str:
    """The key that it has unless the user chose another."""
    return shortcut(name).keys[0]

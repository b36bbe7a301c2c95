"""Which libraries a bundle holds, of all that PyInstaller finds."""

import re
from collections.abc import Iterable
from pathlib import Path

#: An entry of PyInstaller's lists: where it goes, where it is from, its kind.
Entry = tuple[str, str, str]

#: What no part of the program uses. Of Qt: other windows than X11's and Wayland's,
#: pictures that cannot be attached, encrypted connections, which httpx2 makes, and an
#: on-screen keyboard, which brings a second way to draw windows.
_UNUSED = re.compile(
    r"""
    /plugins/(
        (egldeviceintegrations|generic|networkinformation|tls|vectorimageformats)/
        | platforms/(lib)?q(direct2d|eglfs|linuxfb|minimal|minimalegl)\b
        | platforms/(lib)?q(vkkhrdisplay|vnc)\b
        | imageformats/(lib)?q(icns|pdf|tga|tiff|wbmp)\b
        | platforminputcontexts/.*virtualkeyboard
        | wayland-graphics-integration-server/
    )
    | (^|/)(lib)?Qt6?(
        EglF[Ss]\w* | Pdf | Qml\w* | Quick\w* | VirtualKeyboard\w* | WaylandCompositor
        | WaylandEglCompositorHwIntegration
    )\b
    | opengl32sw
    | ^hf_xet-
    | \.dist-info/sboms/
    | docx/templates/default-docx-template/
    | pyqtgraph/(colors|icons/peegee)/
    | \.pyi$
    | PySide6/.*translations/(?!qtbase_(ru|zh_CN)\b)
    | inglenook/.*\.ts$
    """,
    re.VERBOSE,
)

#: Of the system that the bundle is made on, what may be missing where it runs, or
#: differ. All else is in every Linux with a desktop, and must match its drivers: a
#: graphics driver may need a newer libstdc++ than the one at hand here.
_NEEDED_FROM_SYSTEM = re.compile(
    r"lib(bz2|crypto|expat|ffi|gomp|lzma|python3|sqlite3|ssl|uuid|z)\b|libxcb-|libxkbcommon"
)


def is_needed(entry: Entry, packages: Iterable[Path]) -> bool:
    """Whether the bundle holds this.

    Args:
        entry: What PyInstaller found.
        packages: Folders of Python and its packages; what comes from elsewhere is the
            system's.
    """
    target, source, kind = entry
    if _UNUSED.search(target.replace("\\", "/")):
        return False
    is_ours = any(Path(source).is_relative_to(each) for each in packages)
    is_library = kind == "BINARY" and ".so" in Path(source).name
    return (
        not is_library or is_ours or bool(_NEEDED_FROM_SYSTEM.match(Path(target).name))
    )

"""What a bundle holds."""

import runpy
from pathlib import Path

import pytest

is_needed = runpy.run_path(
    str(Path(__file__).parents[2] / "packaging" / "libraries.py")
)["is_needed"]
SITE = Path("/venv/lib/python3.11/site-packages")
QT = "PySide6/Qt"


def needs(target, source=None, kind="BINARY"):
    return is_needed((target, str(source or SITE / target), kind), [SITE])


@pytest.mark.parametrize(
    "target",
    [
        f"{QT}/lib/libQt6Gui.so.6",
        f"{QT}/lib/libQt6WaylandClient.so.6",
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqwayland.so",
        f"{QT}/plugins/imageformats/libqwebp.so",
        f"{QT}/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        r"PySide6\plugins\platforms\qwindows.dll",
        "llama_cpp/lib/libggml-cpu-x64.so",
    ],
)
def test_what_the_window_and_the_engine_use_is_kept(target):
    assert needs(target)


@pytest.mark.parametrize(
    "target",
    [
        f"{QT}/lib/libQt6Quick.so.6",
        f"{QT}/lib/libQt6EglFsKmsSupport.so.6",
        f"{QT}/plugins/platforms/libqminimal.so",
        f"{QT}/plugins/tls/libqopensslbackend.so",
        f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        r"PySide6\plugins\imageformats\qtiff.dll",
        "opengl32sw.dll",
    ],
)
def test_parts_of_qt_that_nothing_uses_are_left_out(target):
    assert not needs(target)


def test_translations_are_ours_and_those_of_qts_own_dialogs():
    ours = "inglenook/resources/translations"
    assert needs(f"{ours}/inglenook_ru.qm", kind="DATA")
    assert needs(f"{QT}/translations/qtbase_zh_CN.qm", kind="DATA")
    assert not needs(f"{ours}/inglenook_ru.ts", kind="DATA")
    assert not needs(f"{QT}/translations/qtbase_fr.qm", kind="DATA")


@pytest.mark.parametrize(
    ("name", "is_taken"),
    [
        ("libxcb-cursor.so.0", True),
        ("libssl.so.3", True),
        ("libgomp.so.1", True),
        ("libstdc++.so.6", False),
        ("libglib-2.0.so.0", False),
        ("libxcb.so.1", False),
    ],
)
def test_of_the_system_only_what_may_be_missing_elsewhere_is_taken(name, is_taken):
    assert needs(name, f"/usr/lib/x86_64-linux-gnu/{name}") is is_taken

"""What systems read of the program, checked by their own tools: `pytest -m bundle`."""

import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.bundle

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"


def run(*command):
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def test_software_centres_can_show_the_program():
    metainfo = LINUX / "org.inglenook.Inglenook.metainfo.xml"
    run("appstreamcli", "validate", "--no-net", "--pedantic", metainfo)


def test_menus_can_show_the_program():
    assert run("desktop-file-validate", LINUX / "inglenook.desktop") == ""


def test_the_installer_for_windows_compiles_without_a_warning(tmp_path):
    bundle, icons = tmp_path / "inglenook", tmp_path / "icons"
    (bundle / "_internal").mkdir(parents=True)
    (bundle / "inglenook.exe").touch()
    icons.mkdir()
    # NSIS reads it, and any icon will do.
    run("convert", "-size", "32x32", "xc:navy", icons / "inglenook.ico")
    setup = tmp_path / "inglenook-0.1.0-windows-setup.exe"
    settings = {"VERSION": "0.1.0", "BUNDLE": bundle, "ICONS": icons, "SETUP": setup}
    defined = [f"-D{name}={value}" for name, value in settings.items()]
    script = ROOT / "installers" / "windows" / "inglenook.nsi"
    run("makensis", "-V2", "-WX", *defined, script)
    assert setup.read_bytes().startswith(b"MZ")

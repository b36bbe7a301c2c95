"""What packaging/build.py refuses before it begins."""

import subprocess
import sys
from pathlib import Path

import pytest

BUILD = Path(__file__).parents[2] / "packaging" / "build.py"


@pytest.mark.parametrize(
    "address",
    [
        "http://forge.test/me/inglenook/releases/latest",
        "https://forge.test/me/inglenook/releases",
        "https://forge.test/releases/latest?x",
        "https://user@forge.test/me/inglenook/releases/latest",
        "forge.test",
    ],
)
def test_only_the_newest_release_of_a_forge_can_be_asked_for(address):
    build = [sys.executable, BUILD, "--releases-url", address]
    ended = subprocess.run(build, capture_output=True, text=True)
    assert ended.returncode == 2
    assert "not of the form https://" in ended.stderr

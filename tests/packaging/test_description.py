"""What the metainfo says, and that others say the same."""

import runpy
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from inglenook import __version__

ROOT = Path(__file__).parents[2]
description = runpy.run_path(str(ROOT / "packaging" / "description.py"))


def test_the_version_is_one_and_has_a_day():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == __version__
    assert description["released_at"](__version__).tzinfo is not None


def test_a_version_without_a_day_is_not_packed():
    with pytest.raises(LookupError, match=r"9\.9"):
        description["released_at"]("9.9")


def test_the_id_is_the_name_of_the_file():
    told = ET.fromstring(description["metainfo"](""))
    assert told.findtext("id") == description["application_id"]()


@pytest.mark.parametrize("homepage", ["", "https://forge.test/me/inglenook"])
def test_a_homepage_is_told_where_there_is_one(homepage):
    told = ET.fromstring(description["metainfo"](homepage))
    assert [url.text for url in told.iter("url")] == [homepage] * bool(homepage)

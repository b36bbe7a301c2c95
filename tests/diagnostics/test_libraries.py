import pytest

from inglenook.diagnostics.libraries import list_libraries
from inglenook.work import drain


@pytest.fixture(scope="module")
def libraries():
    found = drain(list_libraries("inglenook"))
    return {each.name.lower(): each for each in found}


def test_what_is_needed_is_listed_and_what_that_needs(libraries):
    assert {"jinja2", "markupsafe", "pyside6_essentials", "shiboken6"} <= {*libraries}


def test_what_only_tests_need_is_not(libraries):
    assert not {"pytest", "ruff", "hypothesis"} & {*libraries}


def test_the_program_is_not_its_own_library(libraries):
    assert "inglenook" not in libraries


def test_licences_are_named_and_their_words_told(libraries):
    assert "BSD" in libraries["jinja2"].licence
    assert "Redistribution" in libraries["jinja2"].text
    assert all(each.version for each in libraries.values())


def test_what_is_not_installed_has_no_libraries():
    assert drain(list_libraries("no-such-distribution")) == ()

"""The prompts that answers are compared by."""

import pytest

from inglenook.compare.prompts import prompt_set


@pytest.mark.parametrize("language", ["en", "zh_CN", "ru"])
def test_each_language_has_all_prompts(language):
    prompts = prompt_set(language)
    assert [each.id for each in prompts] == [each.id for each in prompt_set()]
    assert all(each.title and each.text for each in prompts)


def test_they_differ_by_language():
    assert prompt_set("ru")[0].text != prompt_set("en")[0].text


def test_another_language_gets_them_in_english():
    assert prompt_set("fr") == prompt_set("en")

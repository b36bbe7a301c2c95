"""The language of the window."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from inglenook.translation import counted, translate
from inglenook.ui.language import speak

pytestmark = pytest.mark.usefixtures("own_language")


@pytest.mark.parametrize(
    ("language", "cancel"), [("en", "Cancel"), ("ru", "Отмена"), ("zh_CN", "取消")]
)
def test_qts_own_words_are_in_the_language(qapp, language, cancel):
    speak(qapp, language)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == cancel


def test_dates_are_in_the_language(qapp):
    speak(qapp, "ru")
    assert QLocale().language() == QLocale.Language.Russian


def test_a_language_that_is_not_there_leaves_all_in_english(qapp):
    """Half of the words in German, from Qt, would be odd."""
    QLocale.setDefault(QLocale("de_DE"))
    speak(qapp, "system")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert QLocale().name() == "en_DE"
    assert counted("Places", "%n layer(s)", 2) == "2 layers"


def test_plain_code_speaks_it_too(qapp):
    speak(qapp, "en")
    assert translate("Nowhere", "Not translated") == "Not translated"


def test_english_is_not_passed_over_for_another_language_of_the_user(qapp):
    """Qt takes the first language that it has a file for."""
    speak(qapp, "en")
    assert QCoreApplication.translate("MainWindow", "Chats") == "Chats"

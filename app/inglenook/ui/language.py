"""The language of the window."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from inglenook.paths import resource
from inglenook.settings.schema import Language
from inglenook.translation import translate_with


def speak(app: QCoreApplication, language: Language) -> None:
    """Have all words that are made from now on in a language; English needs nothing.

    Args:
        app: It keeps the translators.
        language: “system” is the first of the user's that there is.
    """
    locale = QLocale() if language == "system" else QLocale(language)
    ours = str(resource("translations"))
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not _install(app, locale, "inglenook", ours):
        locale = _in_english(locale)
    _install(app, locale, "qtbase", qts)
    QLocale.setDefault(locale)
    translate_with(QCoreApplication.translate)


def _install(app: QCoreApplication, locale: QLocale, name: str, folder: str) -> bool:
    """Whether there is a translation for one of a locale's languages."""
    translator = QTranslator(app)
    if not translator.load(locale, name, "_", folder):
        return False
    return app.installTranslator(translator)


def _in_english(locale: QLocale) -> QLocale:
    """English words, with the hours and dates of the user's country."""
    if locale == QLocale.c():
        return locale
    return QLocale(QLocale.Language.English, locale.territory())

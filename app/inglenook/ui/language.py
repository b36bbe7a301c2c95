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
    QLocale.setDefault(locale)
    ours = str(resource("translations"))
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qts), ("inglenook", ours)):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)
    translate_with(QCoreApplication.translate)

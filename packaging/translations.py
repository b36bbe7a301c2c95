"""Collects the words of the window, and compiles their translations.

    python packaging/translations.py            after a change of words or translations
    python packaging/translations.py --check    what is missing or outdated; 1 if any

The .ts files in resources/translations are edited by hand or in Qt Linguist; the .qm
files beside them are what the program reads.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
#: English only needs its plurals.
LANGUAGES = ("en", "ru", "zh_CN")


def main() -> None:
    """Bring the translations up to date, or say what they lack."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    if not parser.parse_args().check:
        for language in LANGUAGES:
            update(FOLDER, language)
        return
    faults = list(check())
    print(*faults, sep="\n")
    sys.exit(bool(faults))


def check() -> Iterator[str]:
    """What a run would change, and what is not translated yet."""
    with tempfile.TemporaryDirectory() as made:
        for language in LANGUAGES:
            for name in _names(language):
                shutil.copy(FOLDER / name, made)
            update(Path(made), language)
            for name in _names(language):
                if (Path(made) / name).read_bytes() != (FOLDER / name).read_bytes():
                    yield f"{name} is outdated: run packaging/translations.py"
            yield from unfinished(FOLDER / _names(language)[0])


def update(folder: Path, language: str) -> None:
    """Collect the words of the program into one language's file, and compile it."""
    words, compiled = (folder / name for name in _names(language))
    modules = sorted(str(path) for path in (ROOT / "app").rglob("*.py"))
    more = ["-pluralonly"] if language == "en" else []
    _run(
        "pyside6-lupdate",
        *("-silent", "-no-obsolete", "-locations", "none"),
        *("-tr-function-alias", "QT_TRANSLATE_NOOP+=mark"),
        *("-source-language", "en", "-target-language", language),
        *(*more, *modules, "-ts", str(words)),
    )
    _run("pyside6-lrelease", "-silent", str(words), "-qm", str(compiled))


def unfinished(path: Path) -> Iterator[str]:
    """The texts of a file that have no translation."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") == "unfinished":
                name = context.findtext("name")
                yield f"{path.name}: {name}: “{message.findtext('source')}”"


def _names(language: str) -> tuple[str, str]:
    return f"inglenook_{language}.ts", f"inglenook_{language}.qm"


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).with_name(tool), *arguments], check=True)


if __name__ == "__main__":
    main()

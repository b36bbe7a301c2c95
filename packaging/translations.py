"""Collects the words of the window, and compiles their translations.

    python packaging/translations.py            after a change of words or translations
    python packaging/translations.py --check    what is missing or outdated; 1 if any

The .ts files in resources/translations are edited by hand or in Qt Linguist; the .qm
files beside them are what the program reads.
"""

import argparse
import ast
import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
#: English needs no words, but is found before a user's second language.
LANGUAGES = ("en", "ru", "zh_CN")


class Words(NamedTuple):
    """A text that is translated.

    Attributes:
        context: What it belongs to.
        comment: What tells two of its meanings apart; empty for only one.
        is_counted: Whether it has plurals.
    """

    context: str
    text: str
    comment: str = ""
    is_counted: bool = False

    @property
    def macro(self) -> str:
        """As lupdate finds it in C++."""
        name = "QT_TRANSLATE_N_NOOP" if self.is_counted else "QT_TRANSLATE_NOOP"
        shown = [self.context, self.text]
        if self.comment:
            name, shown = f"{name}3", [*shown, self.comment]
        # A string of JSON is one of C++.
        texts = (json.dumps(each, ensure_ascii=False) for each in shown)
        return f"{name}({', '.join(texts)})"


class Collector(ast.NodeVisitor):
    """Finds the texts of a module in its calls of `tr`, `translate` and so on.

    A text that is no literal was marked where it stands. lupdate's own reader of
    Python knows neither that, nor all escapes, nor plurals of what is computed.

    Args:
        name: The module's, for complaints.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._classes: list[str] = []
        self.found: list[Words] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """The class is the context of its `self.tr`."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Take what the call translates."""
        self.generic_visit(node)
        match node:
            case ast.Call(ast.Attribute(ast.Name("self"), "tr"), [text, *more]):
                self._take(ast.Constant("".join(self._classes[-1:])), text, *more[:1])
            case ast.Call(ast.Attribute(_, "tr")):
                self._complain(node, "tr is only called on self")
            case ast.Call(
                ast.Name("translate") | ast.Attribute(_, "translate"), [context, *rest]
            ) if rest and isinstance(context, ast.Constant):
                self._take(context, *rest[:2])
            case ast.Call(ast.Name("mark"), [context, text]):
                self._take(context, text)
            case ast.Call(ast.Name("counted"), [context, text, _]):
                self._take(context, text, is_counted=True)

    def _take(
        self,
        context: ast.expr,
        text: ast.expr,
        comment: ast.expr | None = None,
        *,
        is_counted: bool = False,
    ) -> None:
        if isinstance(text, ast.JoinedStr | ast.BinOp):
            self._complain(text, "a text is put together before it is translated")
        if not isinstance(text, ast.Constant):
            return
        if "%n" in str(text.value) and not is_counted:
            self._complain(text, "only counted() knows the plurals of %n")
        given = [each for each in (context, text, comment) if each is not None]
        values = [getattr(each, "value", None) for each in given]
        if not all(isinstance(each, str) for each in values):
            self._complain(text, "a context or comment is no literal")
        self.found.append(Words(*values, is_counted=is_counted))

    def _complain(self, node: ast.AST, why: str) -> None:
        raise SystemExit(f"{self._name}:{node.lineno}: {why}")


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
    texts = [] if language == "en" else [each.macro for each in collect()]
    with tempfile.TemporaryDirectory() as made:
        macros = Path(made, "words.cpp")
        macros.write_text("\n".join(texts), "utf-8")
        _run(
            "pyside6-lupdate",
            *("-silent", "-no-obsolete", "-locations", "none"),
            *("-source-language", "en", "-target-language", language),
            *(str(macros), "-ts", str(words)),
        )
    # A program that runs has the old file in its memory, and must keep it.
    new = compiled.with_suffix(".new")
    _run("pyside6-lrelease", "-silent", str(words), "-qm", str(new))
    new.replace(compiled)


def collect() -> Iterator[Words]:
    """The texts of the program."""
    for path in sorted((ROOT / "app").rglob("*.py")):
        collector = Collector(str(path.relative_to(ROOT)))
        collector.visit(ast.parse(path.read_text("utf-8")))
        yield from collector.found


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

"""The page of tools over real services and real engines."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QListWidget, QPushButton
from tests.tools.conftest import (  # noqa: F401
    TIMEOUT_MS,
    World,
    adapter,
    bandwidths,
    checkpoint,
    kit,
    paths,
    peft,
    source,
)

from inglenook.library.service import LibraryService
from inglenook.ui.models.tools.tools_page import ToolsPage


class Bench(World):
    """The page, and what it works with."""

    def __init__(self, kit, paths, appearance, parent):  # noqa: F811
        super().__init__(kit, paths, parent)
        self.kit = kit
        self.library = LibraryService(lambda: kit.library, parent)
        self.tools.made.connect(self.library.refresh)
        self.page = ToolsPage(self.tools, self.library, appearance)

    def close(self):
        super().close()
        self.library.close()

    def choose(self, tool):
        """Choose a tool by its name; gives its view."""
        rows = self.page.findChild(QListWidget)
        names = [rows.item(n).text() for n in range(rows.count())]
        rows.setCurrentRow(names.index(tool))
        return {
            "Quantize": self.page._quantize,
            "Import": self.page._import,
            "Merge": self.page._merge,
        }[tool]


def button(view, words):
    """The button that says this."""
    found = [
        each
        for each in view.findChildren(QPushButton)
        if each.text() == words and each.isVisible()
    ]
    return found[-1]


@pytest.fixture
def bench(kit, paths, source, appearance, qtbot):  # noqa: F811
    parent = QObject()
    made = Bench(kit, paths, appearance, parent)
    qtbot.addWidget(made.page)
    with qtbot.waitSignal(made.library.models_changed, timeout=TIMEOUT_MS):
        made.library.refresh()
    yield made
    made.close()


@pytest.fixture
def page(bench, qtbot):
    """The page in a window, with the sizes of all types worked out."""
    bench.page.resize(1208, 744)
    with qtbot.waitSignals(
        [bench.tools.predicting_ended, bench.tools.room_checked], timeout=TIMEOUT_MS
    ):
        bench.page.show()
    return bench.page

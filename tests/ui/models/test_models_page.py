"""The Models page over real services; what is on its tabs has tests of its own."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)
from tests.local_hub import serve_hub
from tests.ui.models.discover.conftest import World

from inglenook.hardware.machine import Gpu, Machine, Processor
from inglenook.hardware.records import Host
from inglenook.hardware.service import HardwareService
from inglenook.ui.models.discover.discover_page import DiscoverPage
from inglenook.ui.models.memory_line import MemoryLine
from inglenook.ui.models.models_page import ModelsPage, Tabs
from inglenook.ui.widgets.elided_label import ElidedLabel

GIB = 2**30
LEFT = Qt.MouseButton.LeftButton
HOST = Host(os="linux", arch="x86_64", ram_bytes=32 * GIB, available_bytes=24 * GIB)
GPU = Gpu(vendor_id=0x10DE, name="RTX", total_bytes=8 * GIB, free_bytes=7 * GIB)


def machine(*gpus):
    return Machine(
        gpus=gpus, processor=Processor(name="", n_cores=4, features=()), host=HOST
    )


class Mine(QWidget):
    models_wanted = Signal()
    file_requested = Signal()
    chat_requested = Signal(Path)
    compare_requested = Signal(tuple)
    n_refreshes = 0
    revealed = None

    def refresh(self):
        self.n_refreshes += 1

    def reveal(self, path):
        self.revealed = path


class Tools(QWidget):
    load_requested = Signal(Path)
    show_requested = Signal(Path)
    compare_requested = Signal(tuple)


class Panel(QWidget):
    load_requested = Signal(Path)
    close_requested = Signal()


@pytest.fixture
def world(qapp):
    with serve_hub() as hub:
        made = World(hub)
        yield made
        made.close()


@pytest.fixture
def hardware(qapp):
    parent = QObject()
    made = HardwareService(parent, lambda: machine(GPU))
    yield made
    made.close()
    parent.deleteLater()


@pytest.fixture
def page(world, hardware, appearance, qtbot):
    discover = DiscoverPage(
        world.service,
        world.downloads,
        world.library,
        world.engine,
        world.measurements,
        appearance,
    )
    tabs = Tabs(mine=Mine(), discover=discover, tools=Tools())
    made = ModelsPage(tabs, Panel(), world.downloads, hardware, appearance)
    made.resize(1208, 744)
    qtbot.addWidget(made)
    with qtbot.waitSignal(hardware.measured), qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def tab(page, words):
    return next(b for b in page.findChildren(QPushButton) if b.text() == words)


def test_it_opens_on_what_is_here(page):
    assert page.findChild(Mine).isVisible()
    assert page.findChild(Mine).n_refreshes == 1


def test_discover_asks_nothing_by_itself(page, world, qtbot):
    qtbot.mouseClick(tab(page, "Discover"), LEFT)
    assert page.findChild(DiscoverPage).isVisible()
    assert world.hub.n_sockets == 0


def test_who_has_no_model_gets_to_discover(page):
    page.findChild(Mine).models_wanted.emit()
    assert page.findChild(DiscoverPage).isVisible()
    assert tab(page, "Discover").isChecked()


@pytest.mark.parametrize("part", [Mine, DiscoverPage])
def test_what_is_loaded_can_be_chatted_with(page, qtbot, part):
    with qtbot.waitSignal(page.chat_requested) as wish:
        page.findChild(part).chat_requested.emit(Path("/models/x.gguf"))
    assert wish.args == [Path("/models/x.gguf")]


def test_what_the_tools_made_is_shown_in_mine(page, qtbot):
    qtbot.mouseClick(tab(page, "Tools"), LEFT)
    tools = page.findChild(Tools)
    assert tools.isVisible()
    tools.show_requested.emit(Path("/models/a.gguf"))
    assert page.findChild(Mine).isVisible()
    assert page.findChild(Mine).revealed == Path("/models/a.gguf")


def test_the_downloads_come_and_go(page, qtbot):
    panel = page.findChild(Panel)
    assert not panel.isVisible()
    qtbot.mouseClick(page.findChild(QToolButton, "downloads"), LEFT)
    assert panel.isVisible()
    panel.close_requested.emit()
    assert not panel.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert panel.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_model_that_was_fetched_can_be_chatted_with(page, qtbot):
    with qtbot.waitSignal(page.chat_requested) as asked:
        page.findChild(Panel).load_requested.emit(Path("/models/a.gguf"))
    assert asked.args == [Path("/models/a.gguf")]


def test_a_file_of_ones_own_can_be_opened(page, qtbot):
    qtbot.mouseClick(page.findChild(QPushButton, "open"), LEFT)
    dialog = page.findChild(QFileDialog)
    with qtbot.waitSignal(page.file_chosen):
        dialog.fileSelected.emit("/models/a.gguf")
    dialog.reject()


@pytest.mark.parametrize(
    ("gpus", "words"),
    [
        ((GPU,), "RTX · 7.0 of 8.0 GiB free"),
        ((), "RAM · 24.0 of 32.0 GiB free"),
        ((Gpu(vendor_id=0x1002, name="RX", total_bytes=GIB),), "RX · 1.0 GiB"),
    ],
)
def test_the_heading_tells_what_memory_is_free(
    hardware, appearance, qtbot, gpus, words
):
    line = MemoryLine(hardware, appearance)
    qtbot.addWidget(line)
    line.show_machine(machine(*gpus))
    shown = line.findChild(ElidedLabel, "memory").text()
    assert shown.replace("\N{NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(
    ("tab_words", "width", "is_over"),
    [("Mine", 1000, True), ("Mine", 1208, False), ("Discover", 1208, True),
     ("Discover", 1848, False)],
)  # fmt: skip
def test_the_downloads_lie_over_the_page_where_it_is_narrow(
    page, qtbot, tab_words, width, is_over
):
    page.resize(width, 744)
    qtbot.mouseClick(tab(page, tab_words), LEFT)
    page.show_downloads()
    panel, pages = page.findChild(Panel), page.findChild(QStackedWidget)
    page.grab()
    edge = pages.mapTo(page, pages.rect().topRight()).x()
    assert (panel.mapTo(page, panel.rect().topLeft()).x() < edge) is is_over


def test_the_downloads_are_wider_with_larger_type(page, qtbot, appearance):
    qtbot.mouseClick(page.findChild(QToolButton, "downloads"), LEFT)
    panel = page.findChild(Panel)
    usual_px = panel.width()
    appearance.choose("light", zoom_percent=200)
    assert panel.width() > 1.5 * usual_px


def test_a_narrow_header_keeps_what_can_be_pressed(page, hardware, qtbot):
    page.resize(590, 340)
    with qtbot.waitSignal(hardware.measured):
        hardware.measure()
    assert not page.findChild(MemoryLine).isVisible()
    for words in ("Mine", "Discover", "Tools"):
        assert tab(page, words).width() >= tab(page, words).sizeHint().width()
    page.resize(1208, 744)
    assert page.findChild(MemoryLine).isVisible()

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from tests.ui.models.test_models_page import GPU, machine

from inglenook.hardware.service import HardwareService
from inglenook.ui.first_run.first_run import FirstRun


@pytest.fixture
def hardware(qapp, request):
    parent = QObject()
    gpus = getattr(request, "param", (GPU,))
    made = HardwareService(parent, lambda: machine(*gpus))
    yield made
    made.close()
    parent.deleteLater()


@pytest.fixture
def page(hardware, packs, first, world, appearance, qtbot):
    made = FirstRun(hardware, packs, first, world.downloads, world.library, appearance)
    made.resize(600, 500)
    qtbot.addWidget(made)
    with qtbot.waitSignals([hardware.measured, first.chosen]):
        made.show()
    return made


def line(page):
    return page.findChild(QLabel, "hardware").text().replace("\N{NO-BREAK SPACE}", " ")


def test_the_computer_is_told_in_one_line(page, world):
    assert "<b>RTX</b>, 7.0 of 8.0 GiB free" in line(page)
    assert "32.0 GiB RAM" in line(page)
    assert "4 cores" in line(page)
    assert world.hub.n_sockets == 0


@pytest.mark.parametrize("hardware", [()], indirect=True)
def test_without_a_gpu_it_says_so_calmly(page):
    assert "run well on the CPU" in line(page)

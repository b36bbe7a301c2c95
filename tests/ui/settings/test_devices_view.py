import pytest
from PySide6.QtCore import Qt
from tests.engine.packs.test_choose import INTEL_GPU, machine, nvidia
from tests.ui.settings.conftest import engine, report

from inglenook.hardware.findings import explain
from inglenook.hardware.machine import Processor
from inglenook.hardware.service import HardwareService
from inglenook.ui.errors import FailureBanner
from inglenook.ui.settings.device_row import DeviceRow
from inglenook.ui.settings.devices_view import (
    DevicesView,
    gpu_facts,
    processor_facts,
)
from inglenook.ui.widgets.pill import Pill

RTX = nvidia("560.35", "8.9", kind="discrete", name="RTX 4060")


@pytest.fixture
def looks():
    """What is seen at each look, the last one again and again."""
    return [machine(RTX)]


@pytest.fixture
def hardware(qapp, looks):
    made = HardwareService(qapp, lambda: looks.pop(0) if looks[1:] else looks[0])
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def view(hardware, packs, appearance, qtbot):
    made = DevicesView(hardware, packs, appearance)
    qtbot.addWidget(made)
    with qtbot.waitSignal(hardware.measured):
        made.show()
    return made


def states(view):
    rows = [row for row in view.findChildren(DeviceRow) if row.isVisible()]
    return [row.findChild(Pill).text() for row in rows]


def test_devices_are_shown_when_the_engines_are_known(view, packs):
    assert states(view) == []
    packs.tell(report())
    assert states(view) == ["Not used", "In use"]


def test_the_engine_in_use_decides_what_is_used(view, packs):
    packs.tell(
        report(
            engine("cu124", backends=("CUDA", "CPU"), in_use=True),
            engine(in_use=False),
            gpu_backends=("CUDA",),
        )
    )
    assert states(view) == ["In use", "In use"]


def test_it_can_be_measured_again(view, hardware, packs, looks, qtbot):
    looks.append(machine())
    looks.pop(0)
    with qtbot.waitSignal(hardware.measured):
        qtbot.mouseClick(view.again, Qt.MouseButton.LeftButton)
    packs.tell(report())
    assert states(view) == ["In use"]


def test_coming_into_view_measures(view, hardware, qtbot):
    view.hide()
    with qtbot.waitSignal(hardware.measured):
        view.show()


def test_a_look_that_fails_is_said(packs, appearance, qapp, qtbot):
    hardware = HardwareService(qapp, [].pop)
    view = DevicesView(hardware, packs, appearance)
    qtbot.addWidget(view)
    with qtbot.waitSignal(hardware.failed):
        view.show()
    assert view.findChild(FailureBanner).isVisible()
    hardware.close()


@pytest.mark.parametrize(
    ("gpu", "facts"),
    [
        (RTX, "CUDA · graphics card · driver 560.35 · compute 8.9"),
        (INTEL_GPU, "Vulkan · graphics card · driver i915"),
        (nvidia("", "", kind="integrated"), "integrated, shares the RAM"),
    ],
)
def test_the_facts_of_a_gpu_are_those_that_are_known(qapp, gpu, facts):
    finding, _ = explain(machine(gpu), ())
    assert gpu_facts(gpu, finding) == facts


@pytest.mark.parametrize(
    ("n_cores", "features", "facts"),
    [(8, ("AVX", "FMA"), "8 cores · AVX, FMA"), (1, (), "1 core")],
)
def test_the_facts_of_a_processor(qapp, n_cores, features, facts):
    processor = Processor(name="", n_cores=n_cores, features=features)
    assert processor_facts(processor) == facts

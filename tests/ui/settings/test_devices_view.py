import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from tests.engine.packs.test_choose import INTEL_GPU, machine, nvidia
from tests.engine.test_occupied import GIB, on_gpu
from tests.ui.settings.conftest import engine, report

from inglenook.engine.messages import Buffer
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
from inglenook.ui.widgets.memory_bar import MemoryBar
from inglenook.ui.widgets.pill import Pill
from inglenook.ui.widgets.switch import Switch

RTX = nvidia(
    "560.35",
    "8.9",
    kind="discrete",
    name="RTX 4060",
    pci_id="0000:01:00.0",
    total_bytes=8 * GIB,
    free_bytes=2 * GIB,
)
CUDA = report(
    engine("cu124", backends=("CUDA", "CPU"), in_use=True),
    engine(in_use=False),
    gpu_backends=("CUDA",),
)


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
def loaded():
    """What is loaded, if anything."""
    return []


@pytest.fixture
def view(hardware, packs, settings, loaded, appearance, qtbot):
    made = DevicesView(
        hardware, packs, settings, lambda: loaded[0] if loaded else None, appearance
    )
    qtbot.addWidget(made)
    for widget in made.beside:
        qtbot.addWidget(widget)
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
    packs.tell(CUDA)
    assert states(view) == ["In use", "In use"]


def test_it_can_be_measured_again(view, hardware, packs, looks, qtbot):
    looks.append(machine())
    looks.pop(0)
    with qtbot.waitSignal(hardware.measured):
        qtbot.mouseClick(view.beside[-1], Qt.MouseButton.LeftButton)
    packs.tell(report())
    assert states(view) == ["In use"]


def test_coming_into_view_measures(view, hardware, qtbot):
    view.hide()
    with qtbot.waitSignal(hardware.measured):
        view.show()


def test_a_gpu_is_switched_off_and_on_again(view, packs, settings, qtbot):
    packs.tell(CUDA)
    press_space(view, qtbot)
    assert settings.settings.engine.unused_devices == ("0000:01:00.0",)
    assert states(view) == ["Switched off", "In use"]
    press_space(view, qtbot)
    assert settings.settings.engine.unused_devices == ()
    assert states(view) == ["In use", "In use"]


def test_when_a_switch_counts_is_said_where_there_is_one_to_use(view, packs):
    packs.tell(report())
    assert "A switch counts from the next load." not in texts(view)
    packs.tell(CUDA)
    assert "A switch counts from the next load." in texts(view)


def texts(view):
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def test_what_is_off_elsewhere_stays_off(view, packs, settings, qtbot):
    settings.change("engine", "unused_devices", ("another",))
    packs.tell(CUDA)
    press_space(view, qtbot)
    assert settings.settings.engine.unused_devices == ("another", "0000:01:00.0")


def test_a_switch_keeps_the_focus(view, packs, qtbot):
    packs.tell(CUDA)
    with qtbot.waitActive(view):
        view.activateWindow()
    switch(view).setFocus()
    press_space(view, qtbot)
    assert switch(view).hasFocus()


def test_other_settings_are_of_no_matter(view, packs, settings):
    packs.tell(CUDA)
    before = switch(view)
    settings.change("engine", "n_threads", 3)
    assert switch(view) is before


def test_what_the_model_takes_is_told_from_the_rest(view, packs, loaded):
    loaded.append(on_gpu(Buffer("CUDA0", "weights", 4 * GIB)))
    packs.tell(CUDA)
    words = "6.0 GiB free without the loaded model · 8.0 GiB in all"
    bar = view.findChildren(MemoryBar)[0]
    assert bar.accessibleDescription().replace("\N{NO-BREAK SPACE}", " ") == words


def switch(view):
    return next(each for each in view.findChildren(Switch) if each.isVisible())


def press_space(view, qtbot):
    qtbot.keyClick(switch(view), Qt.Key.Key_Space)


def test_a_look_that_fails_is_said(packs, settings, appearance, qapp, qtbot):
    hardware = HardwareService(qapp, [].pop)
    view = DevicesView(hardware, packs, settings, lambda: None, appearance)
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

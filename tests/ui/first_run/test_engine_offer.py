import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from inglenook.engine.packs.records import Trial
from inglenook.engine.report import EnginesReport
from inglenook.errors import PackUnusable
from inglenook.ui.first_run.engine_offer import EngineOffer
from inglenook.ui.widgets.banner import Banner

LEFT = Qt.MouseButton.LeftButton


def report(suggested):
    return EnginesReport(
        engines=(),
        built_in=Trial(),
        gpu_backends=(),
        note="",
        builds=(),
        suggested=suggested,
        no_builds="",
    )


@pytest.fixture
def offer(packs, appearance, qtbot):
    made = EngineOffer(packs, appearance)
    qtbot.addWidget(made)
    return made


def shown(offer):
    return [each for each in offer.findChildren(Banner) if not each.isHidden()]


def test_where_all_is_well_nothing_is_offered(offer, packs):
    assert offer.isHidden()
    packs.tell(report(""))
    assert offer.isHidden()


def test_a_click_installs_the_engine_that_is_better(offer, packs, qtbot):
    packs.tell(report("cu124"))
    (banner,) = shown(offer)
    assert "With the CUDA engine" in banner.accessibleName()
    qtbot.mouseClick(banner.findChild(QPushButton, "get-engine"), LEFT)
    assert packs.installing == "cu124"
    assert shown(offer) == []
    assert not offer.isHidden()


def test_offline_nothing_can_be_installed(offer, packs):
    offer.set_offline(is_offline=True)
    packs.tell(report("cu124"))
    assert not offer.findChild(QPushButton, "get-engine").isEnabled()


def test_an_engine_that_fails_says_why(offer, packs, qtbot):
    packs.tell(report("cu124"))
    offer.show()
    packs.failed.emit(PackUnusable("cu124", "it finds no GPU here"))
    (banner,) = shown(offer)
    assert "finds no GPU" in banner.accessibleName()

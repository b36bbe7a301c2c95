import pytest
from tests.ui.compare.samples import FakeCompare, FakeLibrary, FakeMaking, models

from inglenook.ui.compare.compare_page import ComparePage
from inglenook.ui.compare.sources import CompareSources


@pytest.fixture
def compare(qapp):
    made = FakeCompare(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def making(qapp):
    made = FakeMaking(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def library(qapp):
    made = FakeLibrary(qapp, models())
    yield made
    made.deleteLater()


@pytest.fixture
def open_page(compare, making, library, appearance, qtbot, tmp_path):
    def opened(found):
        library.models = list(found)
        sources = CompareSources(
            compare=compare,
            making=making,
            library=library,
            kept=tmp_path / "compare.json",
        )
        page = ComparePage(sources, "en", appearance)
        qtbot.addWidget(page)
        page.resize(1208, 760)
        page.show()
        qtbot.waitExposed(page)
        return page

    return opened


@pytest.fixture
def page(open_page):
    return open_page(models())

import pytest
from tests.ui.compare.samples import FakeCompare, FakeLibrary, models

from inglenook.ui.compare.compare_page import ComparePage


@pytest.fixture
def compare(qapp):
    made = FakeCompare(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def open_page(compare, appearance, qapp, qtbot):
    def opened(found):
        library = FakeLibrary(qapp, found)
        page = ComparePage(compare, library, "en", appearance)
        qtbot.addWidget(page)
        page.resize(1208, 760)
        page.show()
        qtbot.waitExposed(page)
        return page

    return opened


@pytest.fixture
def page(open_page):
    return open_page(models())

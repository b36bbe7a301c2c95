"""Discover as its user drives it, over a real hub."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
)
from tests.hub.remote_models import repository
from tests.local_hub import Fault, Sparse
from tests.ui.models.discover.conftest import REPO

from inglenook.engine.state import EngineState, Phase
from inglenook.hub.records import Address
from inglenook.ui.markdown.markdown_text import MarkdownText
from inglenook.ui.models.discover.companion_list import CompanionList
from inglenook.ui.models.discover.discover_page import DiscoverPage
from inglenook.ui.models.discover.hit_item_model import ESTIMATE_ROLE
from inglenook.ui.models.discover.hit_list import HitList
from inglenook.ui.models.discover.variant_item_model import Column
from inglenook.ui.models.discover.variant_table import VariantTable
from inglenook.ui.models.plan_popover import PlanPopover
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.link_dialog import LinkDialog

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(world, appearance, qtbot):
    made = DiscoverPage(
        world.service,
        world.downloads,
        world.library,
        world.engine,
        world.measurements,
        appearance,
    )
    made.resize(1208, 744)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def found(page):
    hits = page.findChild(HitList)
    model = hits.model()
    return [model.index(n, 0).data() for n in range(model.rowCount())]


def table(page):
    return page.findChild(VariantTable)


def labels(page):
    return [row.variant.title for row in table(page).rows]


def row(page, label):
    return next(r for r in table(page).rows if r.variant.title == label)


def cell(page, label, column):
    model = table(page).model()
    number = labels(page).index(label)
    return model.index(number, column)


def banners(page):
    return [b for b in page.findChildren(Banner) if b.isVisible()]


def button(widget, words):
    return next(b for b in widget.findChildren(QPushButton) if b.text() == words)


@pytest.fixture
def popular(page, world, qtbot):
    """The page with what is popular in its list."""
    with qtbot.waitSignal(world.service.page_found):
        qtbot.mouseClick(page.findChild(QPushButton, "popular"), LEFT)
    return page


@pytest.fixture
def opened(popular, world, qtbot):
    """The page with the first repository open."""
    hits = popular.findChild(HitList)
    place = hits.visualRect(hits.model().index(0, 0)).center()
    with qtbot.waitSignal(world.service.offer_made):
        qtbot.mouseClick(hits.viewport(), LEFT, pos=place)
    return popular


def test_nothing_is_asked_before_the_user_does_something(page, hub):
    assert page.isVisible()
    assert hub.n_sockets == 0


def test_popular_models_are_shown_at_a_click(popular):
    assert found(popular) == [REPO, "a/Small-GGUF"]
    assert popular.findChild(QLabel, "foot").text() == "2 models"


def test_enter_searches_for_what_was_typed(page, world, qtbot):
    field = page.findChild(QLineEdit, "query")
    field.setFocus()
    qtbot.keyClicks(field, "small")
    with qtbot.waitSignal(world.service.page_found):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert found(page) == ["a/Small-GGUF"]


def test_a_pause_searches_as_well(page, world, qtbot):
    field = page.findChild(QLineEdit, "query")
    with qtbot.waitSignal(world.service.page_found):
        qtbot.keyClicks(field, "sm")
    assert found(page) == ["a/Small-GGUF"]


def test_a_size_narrows_the_search(popular, world, qtbot):
    size = popular.findChild(QComboBox, "size")
    with qtbot.waitSignal(world.service.page_found):
        size.setFocus()
        qtbot.keyClick(size, Qt.Key.Key_End)
        size.activated.emit(size.currentIndex())
    assert found(popular) == []
    assert "No model" in popular.findChild(QLabel, "nothing").text()


@pytest.mark.parametrize(
    "text", [REPO, f"https://huggingface.co/{REPO}/tree/main", f"hf.co/{REPO}"]
)
def test_an_address_that_is_pasted_opens_its_repository(page, world, qtbot, text):
    field = page.findChild(QLineEdit, "query")
    QGuiApplication.clipboard().setText(text)
    field.setFocus()
    with qtbot.waitSignal(world.service.offer_made):
        qtbot.keyClick(field, Qt.Key.Key_V, CTRL)
    assert world.service.address.repo_id == REPO
    assert len(labels(page)) == 5


def test_an_address_with_a_variant_goes_to_its_row(page, world, qtbot):
    field = page.findChild(QLineEdit, "query")
    QGuiApplication.clipboard().setText(f"{REPO}:Q4_K_M")
    field.setFocus()
    with qtbot.waitSignal(world.service.offer_made):
        qtbot.keyClick(field, Qt.Key.Key_V, CTRL)
    assert table(page).hasFocus()
    assert table(page).currentIndex().row() == labels(page).index("Q4_K_M")


def test_an_address_of_no_model_is_said_so(page, hub, qtbot):
    field = page.findChild(QLineEdit, "query")
    QGuiApplication.clipboard().setText("https://huggingface.co/datasets/a/b")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_V, CTRL)
    assert "data set" in banners(page)[0].accessibleName()
    assert hub.n_sockets == 0


def test_every_variant_is_a_row_and_the_recommended_one_is_first(opened):
    assert labels(opened) == ["Q5_K_M", "F16", "Q8_0", "Q4_K_M", "Q2_K"]
    assert cell(opened, "Q8_0", Column.RUNS).data().endswith("layers")
    assert cell(opened, "Q4_K_M", Column.RUNS).data() == "Full GPU"
    assert opened.findChild(QLabel, "count").text() == "5 variants"


def test_a_heading_sorts_and_the_recommended_one_stays(opened, qtbot):
    header = table(opened).horizontalHeader()
    place = QPoint(header.sectionViewportPosition(Column.SIZE) + 20, 10)
    qtbot.mouseClick(header.viewport(), LEFT, pos=place)
    assert labels(opened) == ["Q5_K_M", "Q2_K", "Q4_K_M", "Q8_0", "F16"]


def test_a_longer_context_plans_all_anew_without_the_network(opened, hub, world, qtbot):
    n_requests = len(hub.requests)
    box = opened.findChild(QComboBox, "context")
    box.setCurrentIndex(box.findData(65536))
    with qtbot.waitSignal(world.service.offer_made):
        box.activated.emit(box.currentIndex())
    assert cell(opened, "Q4_K_M", Column.RUNS).data() != "Full GPU"
    assert len(hub.requests) == n_requests


def test_a_click_on_the_pill_tells_the_sum_and_esc_closes_it(opened, qtbot):
    view = table(opened)
    place = view.pill_place(row(opened, "Q8_0"))
    qtbot.mouseClick(
        view.viewport(), LEFT, pos=view.viewport().mapFromGlobal(place.center())
    )
    popover = opened.findChild(PlanPopover)
    assert popover.isVisible()
    assert "layers" in popover.text
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_the_keyboard_explains_and_downloads(opened, world, qtbot):
    view = table(opened)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    popover = opened.findChild(PlanPopover)
    assert popover.isVisible()
    popover.close()
    with qtbot.waitSignal(world.downloads.changed):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert [item.order.label for item in world.downloads.items] == ["F16"]


def test_a_download_can_be_paused_and_taken_back_in_its_row(opened, world, hub, qtbot):
    hub.fault(Fault("slow", bytes_per_s=50_000), on="cdn", times=None)
    view = table(opened)
    view.choose(row(opened, "Q2_K").variant.path)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert row(opened, "Q2_K").standing in {"queued", "running"}
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert row(opened, "Q2_K").standing == "paused"
    assert "Paused" in cell(opened, "Q2_K", Column.ACTION).data()
    item = row(opened, "Q2_K").item
    world.downloads.cancel(item.id)
    assert row(opened, "Q2_K").standing == "away"


def test_a_click_on_download_begins_it(opened, world, qtbot):
    view = table(opened)
    place = view.visualRect(cell(opened, "Q4_K_M", Column.ACTION))
    qtbot.mouseClick(
        view.viewport(), LEFT, pos=QPoint(place.right() - 20, place.center().y())
    )
    assert [item.order.label for item in world.downloads.items] == ["Q4_K_M"]


def test_what_is_here_is_loaded(opened, world, qtbot, reciter):
    folder = world.paths.models / REPO
    folder.mkdir(parents=True)
    (folder / "Llama-3.1-8B-Q4_K_M.gguf").write_bytes(reciter.read_bytes())
    with qtbot.waitSignal(world.library.models_changed):
        world.library.refresh()
    assert row(opened, "Q4_K_M").standing == "here"
    view = table(opened)
    view.choose(row(opened, "Q4_K_M").variant.path)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert [path.name for path in world.engine.loaded] == ["Llama-3.1-8B-Q4_K_M.gguf"]
    assert "1 on this computer" in opened.findChild(QLabel, "count").text()


def test_what_is_loaded_is_chatted_with(opened, world, qtbot, reciter):
    path = world.paths.models / REPO / "Llama-3.1-8B-Q4_K_M.gguf"
    path.parent.mkdir(parents=True)
    path.write_bytes(reciter.read_bytes())
    with qtbot.waitSignal(world.library.models_changed):
        world.library.refresh()
    world.engine.state = EngineState(phase=Phase.READY, path=path)
    world.engine.state_changed.emit(world.engine.state)
    view = table(opened)
    view.choose(row(opened, "Q4_K_M").variant.path)
    with qtbot.waitSignal(opened.chat_requested) as wish:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert wish.args == [path]


def test_a_search_that_fails_offers_another_try(page, hub, world, qtbot):
    hub.fault(Fault("status", status=502), on="search")
    with qtbot.waitSignal(world.service.search_failed):
        qtbot.mouseClick(page.findChild(QPushButton, "popular"), LEFT)
    (banner,) = banners(page)
    with qtbot.waitSignal(world.service.page_found):
        qtbot.mouseClick(button(banner, "Try again"), LEFT)
    assert banners(page) == []
    assert len(found(page)) == 2


def test_a_repository_that_fails_offers_another_try(popular, hub, world, qtbot):
    hub.fault(Fault("status", status=502), on="info")
    hits = popular.findChild(HitList)
    hits.setFocus()
    hits.setCurrentIndex(hits.model().index(0, 0))
    with qtbot.waitSignal(world.service.look_failed):
        qtbot.keyClick(hits, Qt.Key.Key_Return)
    (banner,) = banners(popular)
    with qtbot.waitSignal(world.service.offer_made):
        qtbot.mouseClick(button(banner, "Try again"), LEFT)
    assert banners(popular) == []
    assert len(labels(popular)) == 5


def test_after_a_failure_the_keyboard_is_at_another_try(popular, hub, world, qtbot):
    hub.fault(Fault("status", status=502), on="info")
    hits = popular.findChild(HitList)
    hits.setCurrentIndex(hits.model().index(0, 0))
    with qtbot.waitSignal(world.service.look_failed):
        qtbot.keyClick(hits, Qt.Key.Key_Return)
        popular.findChild(QComboBox, "context").setFocus()
    (banner,) = banners(popular)
    assert button(banner, "Try again").hasFocus()


def test_offline_what_was_seen_is_shown_with_its_date(opened, hub, world, qtbot):
    world.go_offline()
    n_requests = len(hub.requests)
    with qtbot.waitSignal(world.service.page_found):
        box = opened.findChild(QComboBox, "sort")
        box.activated.emit(box.currentIndex())
    with qtbot.waitSignal(world.service.offer_made):
        world.service.open_again()
    shown = banners(opened)
    assert len(shown) == 2
    assert all("As seen on" in banner.accessibleName() for banner in shown)
    assert len(labels(opened)) == 5
    assert len(hub.requests) == n_requests


def test_a_gated_repository_offers_its_page(page, hub, world, head, qtbot):
    hub.add_repo("a/Gated-GGUF", {"g-Q4_0.gguf": b"GGUF"}, gated="manual")
    QGuiApplication.clipboard().setText("a/Gated-GGUF")
    field = page.findChild(QLineEdit, "query")
    field.setFocus()
    with qtbot.waitSignal(world.service.offer_made):
        qtbot.keyClick(field, Qt.Key.Key_V, CTRL)
    (banner,) = banners(page)
    qtbot.mouseClick(button(banner, "Open its page…"), LEFT)
    dialog = page.findChild(LinkDialog)
    address = dialog.findChild(QLabel, "address").text()
    assert address.replace("\N{ZERO WIDTH SPACE}", "").endswith("/a/Gated-GGUF")
    dialog.reject()
    with qtbot.waitSignal(page.token_requested):
        qtbot.mouseClick(button(banner, "Enter the token…"), LEFT)


def test_the_card_is_text_only(opened, qtbot):
    qtbot.mouseClick(opened.findChild(QPushButton, "card"), LEFT)
    texts = [each.toPlainText() for each in opened.findChildren(MarkdownText)]
    assert any("A card." in text for text in texts)


def test_more_are_asked_for_as_the_list_is_scrolled(page, hub, world, qtbot):
    for number in range(120):
        hub.add_repo(f"crowd/m{number:03}", downloads=100 - number)
    with qtbot.waitSignal(world.service.page_found):
        qtbot.mouseClick(page.findChild(QPushButton, "popular"), LEFT)
    assert len(found(page)) == 50
    while world.service.has_more:
        with qtbot.waitSignal(world.service.page_found):
            page.findChild(HitList).scrollToBottom()
    assert len(found(page)) == 122


def test_a_hit_says_the_best_that_it_could_do_here(popular, world, qtbot):
    model = popular.findChild(HitList).model()
    if model.index(0, 0).data(ESTIMATE_ROLE) is None:
        with qtbot.waitSignal(world.service.estimated):
            pass
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Full GPU up to 5 bits" in spoken
    assert model.index(1, 0).data(ESTIMATE_ROLE) is None
    assert "exact once it is opened" in model.index(0, 0).data(
        Qt.ItemDataRole.ToolTipRole
    )


def test_only_what_fits_here_is_searched_for(popular, hub, world, qtbot):
    hub.add_repo("a/Huge-GGUF", gguf={"total": 10**12}, downloads=9)
    with qtbot.waitSignal(world.service.page_found):
        qtbot.keyClick(popular.findChild(QCheckBox, "fits"), Qt.Key.Key_Space)
    assert found(popular) == [REPO]


def test_a_plan_is_made_with_what_would_make_all_of_it_fit(opened, world, qtbot):
    box = opened.findChild(QComboBox, "context")
    box.setCurrentIndex(box.findData(65536))
    with qtbot.waitSignal(world.service.offer_made):
        box.activated.emit(box.currentIndex())
    view = table(opened)
    view.choose(row(opened, "Q4_K_M").variant.path)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    popover = opened.findChild(PlanPopover)
    assert "All layers fit with" in popover.findChild(QLabel, "cure").text()
    with qtbot.waitSignal(world.service.offer_made):
        qtbot.mouseClick(popover.findChild(QPushButton, "plan-with"), LEFT)
    assert cell(opened, "Q4_K_M", Column.RUNS).data() == "Full GPU"
    assert box.currentData() < 65536
    assert not popover.isVisible()


def test_what_fits_anyway_offers_no_other_plan(opened, qtbot):
    view = table(opened)
    view.choose(row(opened, "Q4_K_M").variant.path)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    popover = opened.findChild(PlanPopover)
    assert not popover.findChild(QPushButton, "plan-with").isVisible()
    popover.close()


def test_what_was_measured_here_stands_beside_the_class_of_speed(
    opened, world, qtbot, reciter
):
    folder = world.paths.models / REPO
    folder.mkdir(parents=True)
    (folder / "Llama-3.1-8B-Q4_K_M.gguf").write_bytes(reciter.read_bytes())
    with qtbot.waitSignal(world.library.models_changed):
        world.library.refresh()
    speed = cell(opened, "Q4_K_M", Column.SPEED).data()
    world.measurements.note("Llama-3.1-8B-Q4_K_M.gguf", 46.12)
    measured = "46.1\N{NO-BREAK SPACE}tok/s"
    assert cell(opened, "Q4_K_M", Column.MEASURED).data() == measured
    assert table(opened).isColumnHidden(Column.MEASURED)
    assert cell(opened, "Q4_K_M", Column.SPEED).data() == measured
    opened.resize(1700, 744)
    assert not table(opened).isColumnHidden(Column.MEASURED)
    assert cell(opened, "Q4_K_M", Column.SPEED).data() == speed


@pytest.mark.parametrize("width", [1208, 1028, 828, 640, 568])
def test_no_column_is_cut_off_at_any_width(opened, width):
    opened.resize(width, 744)
    opened.layout().activate()
    view = table(opened)
    shown = [c for c in Column if not view.isColumnHidden(c)]
    assert view.horizontalHeader().length() <= view.viewport().width()
    metrics = view.fontMetrics()
    for column in {Column.SIZE, Column.SPEED} & {*shown}:
        words = [view.model().index(n, column).data() for n in range(5)]
        widest = max(map(metrics.horizontalAdvance, words))
        assert view.columnWidth(column) >= widest


def test_a_vision_part_has_a_download_of_its_own(popular, hub, world, head, qtbot):
    repo = "a/Seeing-GGUF"
    files = repository(["Q4_K_M"], head, name="Seeing")
    hub.add_repo(repo, files | {"mmproj-Seeing-f16.gguf": Sparse(8 * 10**8, b"GGUF")})
    with qtbot.waitSignal(world.service.offer_made):
        world.service.open(Address(repo_id=repo))
    get = popular.findChild(CompanionList).findChild(QPushButton, "companion")
    qtbot.mouseClick(get, LEFT)
    labels_ = [item.order.label for item in world.downloads.items]
    assert labels_ == ["mmproj-Seeing-f16.gguf"]
    assert not get.isVisible()


def test_a_vision_part_that_is_here_is_not_downloaded(page, hub, world, head, qtbot):
    repo, name = "a/Seeing-GGUF", "mmproj-Seeing-f16.gguf"
    hub.add_repo(repo, repository(["Q4_K_M"], head, name="Seeing") | {name: b"GGUF"})
    with qtbot.waitSignal(world.service.offer_made):
        world.service.open(Address(repo_id=repo))
    get = page.findChild(CompanionList).findChild(QPushButton, "companion")
    assert get.isVisible()
    (world.paths.models / repo).mkdir(parents=True)
    (world.paths.models / repo / name).write_bytes(b"GGUF")
    with qtbot.waitSignal(world.library.models_changed):
        world.library.refresh()
    assert not get.isVisible()


def test_a_row_that_is_clicked_has_the_keys(opened, qtbot):
    view = table(opened)
    index = view.model().index(3, Column.SIZE)
    place = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    assert view.hasFocus()
    assert view.currentIndex().row() == 3


def test_no_file_of_a_repository_is_hidden(page, hub, world, qtbot):
    names = ["ggml-vocab-b.gguf", "b-imatrix.gguf", "mtp-b-Q4_0.gguf"]
    names += [f"mmproj-{label}.gguf" for label in ("F16", "BF16", "F32")]
    hub.add_repo("a/B-GGUF", dict.fromkeys(["b-Q4_0.gguf", *names], b"GGUF"))
    with qtbot.waitSignal(world.service.offer_made):
        world.service.open(Address(repo_id="a/B-GGUF"))
    listed = page.findChild(CompanionList)
    assert len(listed.findChildren(QPushButton, "companion")) == 3
    qtbot.mouseClick(button(listed, "3 more files…"), LEFT)
    buttons = listed.findChildren(QPushButton, "companion")
    assert {each.accessibleName() for each in buttons} == {
        f"Download {name}" for name in names
    }
    assert "mmproj-F16" in buttons[0].accessibleName()
    assert buttons[3].hasFocus()


def test_a_variant_is_offered_with_its_vision_part(popular, hub, world, head, qtbot):
    repo = "a/Seeing-GGUF"
    files = repository(["Q4_K_M"], head, name="Seeing")
    hub.add_repo(repo, files | {"mmproj-Seeing-f16.gguf": Sparse(8 * 10**8, b"GGUF")})
    with qtbot.waitSignal(world.service.offer_made):
        world.service.open(Address(repo_id=repo))
    table(popular).deed_requested.emit(row(popular, "Q4_K_M"), "download both")
    labels_ = [item.order.label for item in world.downloads.items]
    assert labels_ == ["Q4_K_M", "mmproj-Seeing-f16.gguf"]


def test_a_narrow_page_is_two_steps(opened, qtbot):
    opened.resize(700, 500)
    hits = opened.findChild(HitList)
    assert table(opened).isVisible()
    assert not hits.isVisible()
    qtbot.keyClick(table(opened), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert hits.isVisible()
    assert not table(opened).isVisible()


def test_screen_readers_hear_all_of_a_row(opened):
    spoken = cell(opened, "Q5_K_M", Column.VARIANT).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    assert all(
        words in spoken for words in ("Q5_K_M", "Recommended", "GPU", "Download")
    )


def test_a_download_that_fails_says_why(page, hub, world, qtbot):
    hub.add_repo("a/Gated-GGUF", {"g-Q4_0.gguf": b"GGUF"}, gated="manual")
    with qtbot.waitSignal(world.service.offer_made):
        world.service.open(Address(repo_id="a/Gated-GGUF"))
    view = table(page)
    view.choose("g-Q4_0.gguf")
    with qtbot.waitSignal(world.downloads.failed):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert row(page, "Q4_0").standing == "failed"
    (failure,) = [
        each
        for each in banners(page)
        if "must be accepted first" in each.accessibleName()
    ]
    with qtbot.waitSignal(page.token_requested):
        qtbot.mouseClick(button(failure, "Enter the token…"), LEFT)


def test_the_menu_of_a_row_offers_what_its_buttons_do(opened, world, qtbot):
    view = table(opened)
    view.choose(row(opened, "Q4_K_M").variant.path)
    place = view.visualRect(cell(opened, "Q4_K_M", Column.VARIANT)).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(view.viewport(), event)
    menu = view.findChild(QMenu)
    actions = {action.text(): action for action in menu.actions()}
    assert {"Download", "How it would run here…", "Copy the name"} <= actions.keys()
    actions["Copy the name"].trigger()
    assert QGuiApplication.clipboard().text() == f"{REPO}:Q4_K_M"
    actions["Download"].trigger()
    assert [item.order.label for item in world.downloads.items] == ["Q4_K_M"]
    menu.close()


def test_what_is_too_large_is_downloaded_by_its_menu_only(
    popular, hub, world, head, qtbot
):
    hub.add_repo("a/Huge-GGUF", {"Huge-F16.gguf": Sparse(90 * 10**9, head)})
    with qtbot.waitSignal(world.service.offer_made):
        world.service.open(Address(repo_id="a/Huge-GGUF"))
    assert row(popular, "F16").standing == "too large"
    view = table(popular)
    cell_place = view.visualRect(cell(popular, "F16", Column.ACTION))
    place = QPoint(cell_place.right() - 20, cell_place.center().y())
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    texts = [action.text() for action in view.findChild(QMenu).actions()]
    assert "Download all the same" in texts
    assert world.downloads.items == ()
    view.findChild(QMenu).close()

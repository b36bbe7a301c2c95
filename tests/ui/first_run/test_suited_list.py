import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton
from tests.hub.remote_models import repository
from tests.local_hub import Fault

from inglenook.ui.first_run.suited_list import SuitedList
from inglenook.ui.first_run.suited_row import SuitedRow
from inglenook.ui.models.plan_popover import PlanPopover
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.pill_button import PillButton

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def suited(first, world, appearance, qtbot):
    made = SuitedList(first, world.downloads, world.library, appearance)
    made.resize(600, 300)
    qtbot.addWidget(made)
    with qtbot.waitSignal(first.chosen):
        first.choose()
    made.show()
    return made


def rows(suited):
    return [each for each in suited.findChildren(SuitedRow) if not each.isHidden()]


def act(row):
    return row.findChild(QPushButton, "act")


def what_for(row):
    return row.findChild(ElidedLabel, "what-for").text()


def put(world, model):
    name = model.model.repo.rpartition("/")[2].removesuffix("-GGUF")
    world.hub.add_repo(
        model.model.repo, repository([model.variant.label], b"GGUF", name=name)
    )


def test_three_stand_there_and_only_the_first_is_primary(suited, world):
    kinds = [act(row).property("kind") for row in rows(suited)]
    assert kinds == ["primary", "secondary", "secondary"]
    assert [act(row).text() for row in rows(suited)] == ["Download"] * 3
    note = suited.findChild(QLabel, "planned-for").text()
    assert note == "planned for a context of 8,192"
    assert world.hub.n_sockets == 0


def test_the_lines_go_with_the_rows(suited, first, qtbot):
    first._models = first.models[:1]
    first.chosen.emit()
    # One stands under the heading.
    qtbot.waitUntil(lambda: len(suited.findChildren(Hairline)) == 2)


def test_the_engine_that_the_plans_are_for_is_named(suited):
    suited.set_engine("CUDA")
    note = suited.findChild(QLabel, "planned-for").text()
    assert note == "planned for the CUDA engine, context 8,192"


@pytest.mark.parametrize("name", ["pill", "act", "cancel"])
def test_each_row_speaks_of_its_own_model(suited, name):
    buttons = [row.findChild(QAbstractButton, name) for row in rows(suited)]
    said = {button.accessibleName() for button in buttons}
    assert len(said) == len(buttons) == 3


def test_the_pill_tells_the_sum(suited, qtbot):
    pill = rows(suited)[0].findChild(PillButton, "pill")
    qtbot.keyClick(pill, Qt.Key.Key_Space)
    popover = suited.findChild(PlanPopover)
    assert popover.isVisible()
    assert "layers" in popover.text
    popover.close()


def test_a_download_shows_its_bar_and_can_be_taken_back(suited, first, world, qtbot):
    put(world, first.models[0])
    world.hub.fault(Fault("slow", bytes_per_s=50_000), on="cdn", times=None)
    row = rows(suited)[0]
    with qtbot.waitSignal(world.downloads.changed):
        qtbot.mouseClick(act(row), LEFT)
    assert not act(row).isVisible()
    assert act(rows(suited)[1]).property("kind") == "primary"
    (item,) = world.downloads.items
    world.downloads.cancel(item.id)
    assert act(row).isVisible()
    assert act(row).text() == "Download"


def test_what_is_here_is_loaded_and_chatted_with(suited, first, world, qtbot, reciter):
    model = first.models[0]
    folder = world.paths.models / model.model.repo
    folder.mkdir(parents=True)
    file = folder / f"{model.model.name}-{model.variant.label}.gguf"
    file.write_bytes(reciter.read_bytes())
    with qtbot.waitSignal(world.library.models_changed):
        world.library.refresh()
    row = rows(suited)[0]
    assert act(row).text() == "Load and chat"
    with qtbot.waitSignal(suited.chat_requested) as asked:
        qtbot.mouseClick(act(row), LEFT)
    assert asked.args == [file]


def test_offline_they_need_a_connection_and_still_explain_themselves(suited):
    suited.set_offline(is_offline=True)
    assert [what_for(row) for row in rows(suited)] == ["Needs a connection"] * 3
    assert not any(act(row).isEnabled() for row in rows(suited))
    assert all(row.findChild(PillButton, "pill").isEnabled() for row in rows(suited))
    suited.set_offline(is_offline=False)
    assert all(act(row).isEnabled() for row in rows(suited))


def test_what_the_hub_does_not_give_says_why_and_can_be_tried_again(
    suited, first, world, qtbot
):
    row = rows(suited)[0]
    with qtbot.waitSignal(first.failed) as failed:
        qtbot.mouseClick(act(row), LEFT)
    assert what_for(row) == failed.args[1].text
    assert act(row).text() == "Try again"
    put(world, first.models[0])
    with qtbot.waitSignal(world.downloads.changed):
        qtbot.mouseClick(act(row), LEFT)
    assert len(world.downloads.items) == 1


def test_the_columns_of_the_rows_stand_under_each_other(suited):
    suited.grab()
    edges = {row.findChild(PillButton, "pill").x() for row in rows(suited)}
    assert len(edges) == 1

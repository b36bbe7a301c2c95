import pytest
from PySide6.QtCore import Qt
from tests.ui.chat.conftest import NOW, chat

from inglenook.chats.records import FIRST_TEMPORARY_ID
from inglenook.ui.chat.chat_item_model import ChatItemModel
from inglenook.ui.chat.chat_rows import ChatRow, Heading


@pytest.fixture
def model(qapp, qtmodeltester):
    made = ChatItemModel(qapp)
    made.show_rows([Heading("Today"), ChatRow(chat(1, "One"), NOW, is_grouped=True)])
    qtmodeltester.check(made)
    yield made
    made.deleteLater()


def test_rows_say_their_titles(model):
    assert [model.index(row).data() for row in range(2)] == ["Today", "One"]


def test_headings_cannot_be_chosen(model):
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsEnabled


def test_chats_are_found_by_their_id(model):
    assert model.index_of(1).row() == 1
    assert not model.index_of(9).isValid()
    assert not model.index_of(None).isValid()


def test_outside_of_the_list_is_nothing(model):
    assert model.row(model.index(9)) is None
    assert model.rowCount(model.index(0)) == 0


def test_another_title_is_asked_for_and_not_taken(model, qtbot):
    with qtbot.waitSignal(model.renamed) as asked:
        model.setData(model.index(1), " First ")
    assert asked.args == [1, "First"]
    assert model.index(1).data() == "One"


def test_headings_keep_their_names(model, qtbot):
    with qtbot.assertNotEmitted(model.renamed):
        assert not model.setData(model.index(0), "Tomorrow")


def test_marking_a_chat_draws_it_anew(model, qtbot):
    with qtbot.waitSignal(model.dataChanged):
        model.set_current(1)
    assert model.current_id == 1


@pytest.mark.parametrize(
    ("row", "spoken"),
    [
        (ChatRow(chat(1, "One"), NOW, is_grouped=True), "One 14:00"),
        (ChatRow(chat(1, "One", is_pinned=True), NOW, is_grouped=True), "One, pinned"),
        (ChatRow(chat(2, "Two"), NOW, is_grouped=True), "Two 14:00, open"),
        (
            ChatRow(chat(1, "One", folder="Bread"), NOW, "a \x02word\x03 of it"),
            "One 14:00, in Bread, a word of it",
        ),
    ],
)
def test_a_row_says_all_that_is_seen_of_it(model, row, spoken):
    model.set_current(2)
    model.show_rows([row])
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == spoken.replace("14:00", row.time)


def test_a_temporary_chat_says_so(model):
    kept_nowhere = chat(FIRST_TEMPORARY_ID, "One")
    model.show_rows([ChatRow(kept_nowhere, NOW, is_grouped=True)])
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "temporary" in said.split(", ")

import pytest

from inglenook.ui.chat.side_panel.growing_edit import GrowingEdit


@pytest.fixture
def edit(appearance, qtbot):
    made = GrowingEdit("System prompt")
    qtbot.addWidget(made)
    made.resize(250, 100)
    made.show()
    return made


def test_it_grows_with_its_text_up_to_a_limit(edit):
    empty = edit.height()
    edit.show_text("\n".join("abcde"))
    some = edit.height()
    edit.show_text("\n" * 100)
    most = edit.height()
    edit.show_text("\n" * 200)
    assert empty < some < most == edit.height()


def test_the_same_text_leaves_the_cursor_where_it_is(edit):
    edit.show_text("Be brief.")
    edit.selectAll()
    edit.show_text("Be brief.")
    assert edit.textCursor().hasSelection()


def test_it_has_a_name(edit):
    assert edit.accessibleName() == "System prompt"

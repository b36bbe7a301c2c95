from PySide6.QtWidgets import QLabel

from inglenook.ui.widgets.empty_state import EmptyState
from inglenook.ui.widgets.icon_button import IconLabel


def test_it_says_what_is_not_there_and_what_to_do(appearance, qtbot):
    state = EmptyState("ph.scales", "Nothing yet", "Choose two.", appearance)
    qtbot.addWidget(state)
    button = state.add_button("Choose variants")
    texts = [label.text() for label in state.findChildren(QLabel)]
    assert texts == ["Nothing yet", "Choose two."]
    assert button.property("kind") == "primary"


def test_words_have_their_room_before_the_icon(appearance, qtbot):
    state = EmptyState("ph.scales", "Nothing yet", "Choose two.", appearance)
    qtbot.addWidget(state)
    state.resize(400, 300)
    state.show()
    assert state.findChild(IconLabel).isVisible()
    state.resize(400, 100)
    assert not state.findChild(IconLabel).isVisible()

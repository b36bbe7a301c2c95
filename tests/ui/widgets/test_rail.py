import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from inglenook.ui.widgets.rail import Rail


@pytest.fixture
def rail(appearance, qtbot):
    made = Rail(appearance)
    qtbot.addWidget(made)
    made.add_page("ph.chat", "chats")
    made.add_stretch()
    made.add_page("ph.gear", "settings")
    made.set_current(0)
    made.resize(made.sizeHint().width(), 600)
    made.show()
    return made


def buttons(rail):
    return rail.findChildren(QToolButton)


def test_each_page_has_a_button_that_says_its_key(rail):
    assert [button.accessibleName() for button in buttons(rail)] == [
        "Chats",
        "Settings",
    ]
    assert [button.toolTip() for button in buttons(rail)] == [
        "Chats  Ctrl+1",
        "Settings  Ctrl+,",
    ]


def test_a_click_chooses_a_page(rail, qtbot):
    with qtbot.waitSignal(rail.page_chosen) as chosen:
        qtbot.mouseClick(buttons(rail)[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [1]


def test_showing_a_page_is_no_choice_of_the_users(rail, qtbot):
    with qtbot.assertNotEmitted(rail.page_chosen):
        rail.set_current(1)
    assert [button.isChecked() for button in buttons(rail)] == [False, True]


def test_the_settings_stand_at_the_foot(rail):
    chats, settings = buttons(rail)
    assert settings.geometry().bottom() > 580
    assert chats.geometry().bottom() < 150


def test_tools_stand_above_the_last_page_and_are_no_pages(rail, qtbot):
    tool = QToolButton()
    tool.setText("Online")
    rail.add_tools(tool)
    tool.show()
    rail.layout().activate()
    settings = buttons(rail)[1]
    assert 0 < settings.geometry().top() - tool.geometry().bottom() < 12
    with qtbot.assertNotEmitted(rail.page_chosen):
        qtbot.mouseClick(tool, Qt.MouseButton.LeftButton)
    rail.set_compact(is_compact=True)
    assert tool.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly


def test_it_is_narrower_without_words(rail):
    wide = rail.sizeHint().width()
    rail.set_compact(is_compact=True)
    assert rail.sizeHint().width() <= 50 < wide
    rail.set_compact(is_compact=False)
    assert rail.sizeHint().width() == wide


def test_nothing_beside_it_squeezes_its_words(rail, qtbot):
    settings = buttons(rail)[1]
    # As the style sheet says it.
    settings.setMinimumWidth(57)
    settings.setText("A long word for them")
    window = QWidget()
    qtbot.addWidget(window)
    layout = QHBoxLayout(window)
    layout.addWidget(rail)
    layout.addWidget(QWidget(minimumWidth=500))
    window.resize(0, 600)
    window.show()
    layout.activate()
    assert rail.width() == rail.sizeHint().width() > settings.sizeHint().width()
    rail.setParent(None)

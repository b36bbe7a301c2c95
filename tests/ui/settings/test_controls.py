import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton
from tests.local_hub import make_certificates

from inglenook.settings.fields import Choice, Field
from inglenook.ui.settings.controls import control_for


def field(kind, value, **more):
    return Field(
        section="engine",
        section_title="Hardware & engines",
        name="it",
        title="It",
        description="Why",
        kind=kind,
        default=value,
        value=value,
        **more,
    )


THEMES = field(
    "choice",
    "dark",
    choices=(Choice(value="light", title="Light"), Choice(value="dark", title="Dark")),
)
CONTEXT = field(
    "integer", 4096, minimum=0, maximum=8192, unit="tokens", zero="Automatic"
)


@pytest.fixture
def chosen():
    return []


@pytest.fixture
def make(appearance, chosen, qtbot):
    def made(described):
        control = control_for(described, appearance, chosen.append)
        qtbot.addWidget(control.widget)
        control.widget.show()
        return control

    return made


def roll(widget):
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, wheel)


def test_a_choice_shows_its_words_and_tells_its_value(make, chosen, qtbot):
    box = make(THEMES).widget
    assert box.currentText() == "Dark"
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert chosen == ["light"]


def test_an_integer_has_its_bounds_and_its_unit(make):
    box = make(CONTEXT).widget
    assert (box.minimum(), box.maximum()) == (0, 8192)
    assert box.text() == "4096\N{NO-BREAK SPACE}tokens"


def test_zero_says_what_it_means(make):
    control = make(CONTEXT)
    control.show(0)
    assert control.widget.text() == "Automatic"


def test_an_integer_tells_when_it_is_typed_to_the_end(make, chosen, qtbot):
    box = make(CONTEXT).widget
    box.selectAll()
    qtbot.keyClicks(box, "2048")
    assert chosen == []
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen == [2048]


def test_a_switch_tells_on_and_off(make, chosen, qtbot):
    switch = make(field("switch", False)).widget
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert chosen == [True, False]


@pytest.mark.parametrize(
    ("described", "value"),
    [
        (THEMES, "light"),
        (CONTEXT, 1),
        (field("switch", False), True),
        (field("folders", ()), ("/models",)),
        (field("text", ""), "http://a"),
    ],
    ids=lambda described: getattr(described, "kind", ""),
)
def test_what_is_shown_is_not_told_as_chosen(make, chosen, described, value):
    make(described).show(value)
    assert chosen == []


@pytest.mark.parametrize("described", [THEMES, CONTEXT], ids=["choice", "integer"])
def test_the_wheel_belongs_to_the_page(make, chosen, described):
    roll(make(described).widget)
    assert chosen == []


def test_a_control_is_found_by_its_setting(make):
    assert make(THEMES).widget.objectName() == "engine.it"


PROXY = field("text", "", rule="proxy", empty="None")


def test_a_text_tells_what_makes_sense(make, chosen, qtbot):
    control = make(PROXY)
    line = control.widget.findChild(QLineEdit)
    assert line.placeholderText() == "None"
    qtbot.keyClicks(line, "http://proxy:1")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert chosen == ["http://proxy:1"]


def test_a_text_that_makes_none_is_not_chosen(make, chosen, qtbot):
    control = make(PROXY)
    line = control.widget.findChild(QLineEdit)
    qtbot.keyClicks(line, "proxy")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert chosen == []


def test_a_file_of_certificates_can_be_chosen(make, chosen, qtbot, tmp_path):
    authority = make_certificates(tmp_path).authority
    control = make(field("text", "", rule="certificates"))
    button = control.widget.findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = control.widget.findChild(QFileDialog)
    dialog.fileSelected.emit(str(authority))
    dialog.reject()
    assert chosen == [str(authority)]

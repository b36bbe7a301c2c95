import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from tests.library.other_programs import put

from inglenook.library.programs import Program
from inglenook.library.scan import Library
from inglenook.library.service import LibraryService
from inglenook.ui.settings.programs_view import ProgramsView
from inglenook.ui.widgets.switch import Switch


@pytest.fixture
def program(tmp_path):
    folder = tmp_path / "theirs"
    put(folder / "Tiny-Q4_0.gguf")
    return Program(
        key="lm-studio",
        title="LM Studio",
        layout="plain",
        folders=(folder.resolve(),),
    )


@pytest.fixture
def library(settings, program, tmp_path, qapp):
    parent = QObject()

    def wanted():
        return [program] if settings.settings.storage.programs else []

    shelf = Library(
        tmp_path / "models", (), tmp_path / "library.json", None, programs=wanted
    )
    made = LibraryService(lambda: shelf, parent, find=lambda: (program,))
    settings.changed.connect(made.refresh)
    yield made
    made.close()


@pytest.fixture
def view(library, settings, appearance, qtbot):
    made = ProgramsView(library, settings, appearance)
    qtbot.addWidget(made)
    return made


def words(view):
    return [each.text() for each in view.findChildren(QLabel) if each.isVisible()]


@pytest.fixture
def shown(view, library, qtbot):
    with qtbot.waitSignal(library.programs_found):
        view.show()
    return view


def row(view):
    return view.findChildren(QWidget, "lm-studio")[-1]


def test_nothing_is_looked_for_before_it_is_seen(view, library):
    assert library.programs == ()


def test_where_none_is_found_it_says_so(view, library, qtbot):
    library._find = tuple
    with qtbot.waitSignal(library.programs_found):
        view.show()
    assert "None was found." in words(view)


def test_a_program_is_offered_with_its_folder_and_not_looked_into(
    shown, program, settings
):
    assert words(shown)[-2:] == ["LM Studio", str(program.folders[0])]
    assert not row(shown).findChild(Switch).isChecked()
    assert settings.settings.storage.programs == ()


def test_a_look_inside_tells_how_much_there_is(shown, library, qtbot):
    with qtbot.waitSignal(library.program_counted):
        look = row(shown).findChild(QPushButton)
        assert look.accessibleName() == "Look inside LM Studio"
        qtbot.mouseClick(look, Qt.MouseButton.LeftButton)
    assert words(shown)[-1].startswith("1 model, ")


def test_its_models_are_used_once_it_is_switched_on(shown, library, settings, qtbot):
    with qtbot.waitSignal(library.models_changed):
        qtbot.mouseClick(row(shown).findChild(Switch), Qt.MouseButton.LeftButton)
    assert settings.settings.storage.programs == ("lm-studio",)
    assert [model.name for model in library.models] == ["Tiny"]
    assert words(shown)[-1].startswith("1 model, ")
    with qtbot.waitSignal(library.models_changed):
        qtbot.mouseClick(row(shown).findChild(Switch), Qt.MouseButton.LeftButton)
    assert settings.settings.storage.programs == ()
    assert library.models == []

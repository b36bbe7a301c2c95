import pytest
from PySide6.QtCore import QObject

from inglenook.library.projectors.service import ProjectorService


@pytest.fixture
def projectors(qapp):
    parent = QObject()
    made = ProjectorService(parent)
    yield made
    made.close()


def test_it_is_not_known_before_it_was_looked_for(projectors, tmp_path):
    (tmp_path / "mmproj-F16.gguf").touch()
    assert projectors.of(tmp_path / "Eye.gguf") is None


def test_what_lies_beside_a_model_is_found(projectors, tmp_path, qtbot):
    model, eye = tmp_path / "Eye.gguf", tmp_path / "mmproj-F16.gguf"
    eye.touch()
    with qtbot.waitSignal(projectors.looked) as looked:
        projectors.look(model)
    assert (looked.args, projectors.of(model)) == ([model], eye)


def test_what_is_gone_is_found_no_more(projectors, tmp_path, qtbot):
    model, eye = tmp_path / "Eye.gguf", tmp_path / "mmproj-F16.gguf"
    eye.touch()
    with qtbot.waitSignal(projectors.looked):
        projectors.look(model)
    eye.unlink()
    with qtbot.waitSignal(projectors.looked):
        projectors.look(model)
    assert projectors.of(model) is None

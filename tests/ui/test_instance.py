"""A second start goes to the first."""

import pytest
from PySide6.QtCore import QObject

from inglenook.ui.instance import Instance


@pytest.fixture
def make(qapp):
    parent, made = QObject(), []

    def make_(data):
        made.append(Instance(data, parent))
        return made[-1]

    yield make_
    for instance in made:
        instance.close()


def test_the_first_finds_nobody(make, tmp_path):
    assert not make(tmp_path).call_first("")


@pytest.mark.parametrize("file", ["", "/models/a b.gguf", "/модели/模型.gguf"])
def test_a_second_start_hands_its_file_over(make, tmp_path, qtbot, file):
    first, second = make(tmp_path), make(tmp_path)
    first.become_first()
    with qtbot.waitSignal(first.called) as called:
        assert second.call_first(file)
    assert called.args == [file]


def test_another_folder_has_a_window_of_its_own(make, tmp_path):
    make(tmp_path / "one").become_first()
    assert not make(tmp_path / "two").call_first("")


def test_after_the_first_ended_the_next_takes_its_place(make, tmp_path, qtbot):
    first, second, third = (make(tmp_path) for _ in "123")
    first.become_first()
    first.close()
    assert not second.call_first("")
    second.become_first()
    with qtbot.waitSignal(second.called):
        assert third.call_first("x")

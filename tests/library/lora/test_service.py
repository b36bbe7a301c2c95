"""LoRA adapters, looked at for the window."""

import pytest
from PySide6.QtCore import QObject
from tests.tiny_models import write_adapter

from inglenook.errors import AdapterDoesNotFit, AdapterInvalid
from inglenook.library.lora.service import LoraService


@pytest.fixture
def service(qapp):
    parent = QObject()
    made = LoraService(parent)
    yield made
    made.close()


def check(service, qtbot, paths, model):
    with qtbot.waitSignal(service.checked) as checked:
        service.check(paths, model)
    return checked.args[0]


def test_one_that_fits_tells_its_rank(service, tmp_path, babbler, qtbot):
    path = write_adapter(tmp_path / "lora.gguf", rank=4)
    (found,) = check(service, qtbot, [path], babbler)
    assert (found.path, found.adapter.rank, found.error) == (path, 4, None)


def test_each_of_the_others_tells_why_not(service, tmp_path, babbler, qtbot):
    other = write_adapter(tmp_path / "other.gguf", n_embd=128)
    odd, misfit = check(service, qtbot, [babbler, other], babbler)
    assert isinstance(odd.error, AdapterInvalid)
    assert odd.adapter is None
    assert isinstance(misfit.error, AdapterDoesNotFit)
    assert misfit.adapter is not None


def test_without_a_model_only_the_file_is_looked_at(service, tmp_path, qtbot):
    path = write_adapter(tmp_path / "lora.gguf", n_embd=128)
    (found,) = check(service, qtbot, [path], None)
    assert found.error is None

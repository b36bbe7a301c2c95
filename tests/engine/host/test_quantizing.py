"""Models of other types, as a real engine process makes them."""

import pytest
from tests.tiny_models import write_model

from inglenook.engine.messages import PredictSize, Quantize, QuantizeProgress
from inglenook.errors import EngineCrashed, EngineKilled, QuantizationFailed
from inglenook.library.gguf import read_header
from inglenook.work import drain

Q4_0, Q8_0 = 2, 7


def request(source, target, **options):
    usual = {"path": str(source), "target": str(target), "file_type": Q8_0}
    return Quantize(**(usual | {"n_threads": 2} | options))


def test_each_tensor_is_told_before_it_is_done(engine, babbler, tmp_path):
    told, target = [], tmp_path / "q.gguf"
    drain(engine().quantize(request(babbler, target)), told.append)
    header = read_header(babbler)
    assert len(told) == len(header.tensors)
    assert told[0] == QuantizeProgress(0, header.tensor_bytes)
    assert [each.done_bytes for each in told] == sorted(
        each.done_bytes for each in told
    )
    assert read_header(target).file_type == "Q8_0"


def test_one_engine_makes_several(engine, babbler, tmp_path):
    client = engine()
    for file_type in (Q4_0, Q8_0):
        predicted = drain(
            client.predict_size(PredictSize(path=str(babbler), file_type=file_type))
        )
        target = tmp_path / f"{file_type}.gguf"
        drain(client.quantize(request(babbler, target, file_type=file_type)))
        assert target.stat().st_size == predicted.size_bytes


def test_a_folder_that_is_not_there_is_told(engine, babbler, tmp_path):
    client = engine()
    with pytest.raises(QuantizationFailed, match="cannot be written"):
        drain(client.quantize(request(babbler, tmp_path / "none" / "q.gguf")))
    assert client.is_alive


def test_a_type_that_there_is_not_is_told(engine, babbler, tmp_path):
    with pytest.raises(QuantizationFailed, match="file type"):
        drain(engine().quantize(request(babbler, tmp_path / "q.gguf", file_type=39)))


def test_what_is_no_model_is_told(engine, tmp_path):
    (tmp_path / "m.gguf").write_bytes(b"<html>")
    with pytest.raises(QuantizationFailed, match="web page"):
        drain(engine().quantize(request(tmp_path / "m.gguf", tmp_path / "q.gguf")))


def test_giving_up_ends_the_process(engine, tmp_path):
    source = write_model(tmp_path / "m.gguf", n_layers=8)
    client = engine()
    quantizing = client.quantize(request(source, tmp_path / "q.gguf"))
    while not isinstance(next(quantizing), QuantizeProgress):
        pass
    quantizing.close()
    assert not client.is_alive
    with pytest.raises((EngineCrashed, EngineKilled)):
        drain(client.survey())

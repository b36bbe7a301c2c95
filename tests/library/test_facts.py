import os

import pytest
from tests import handmade_gguf as make

from inglenook.errors import ModelDamaged, ModelNotFound
from inglenook.library.facts import FactsCache, read_facts


@pytest.fixture
def model(tmp_path):
    path = tmp_path / "model.gguf"
    path.write_bytes(
        make.model(
            make.string("general.name", "Tiny"),
            make.uint32("general.file_type", 7),
            make.uint32("llama.context_length", 4096),
        )
    )
    return path


@pytest.fixture
def cache_path(tmp_path):
    return tmp_path / "facts.json"


def test_facts_are_the_gist_of_a_header(model):
    facts = read_facts(model)
    assert facts.size_bytes == model.stat().st_size
    assert (facts.title, facts.file_type, facts.kind) == ("Tiny", "Q8_0", "model")
    assert (facts.architecture, facts.context_tokens) == ("llama", 4096)
    assert (facts.n_params, facts.n_shards) == (32, 1)


def test_a_title_is_one_line_of_reasonable_length(model):
    title = "Tiny\n\n  mo\x1bdel " + "x" * 10_000
    model.write_bytes(make.model(make.string("general.name", title)))
    assert read_facts(model).title == "Tiny model " + "x" * 88


def test_a_file_that_did_not_change_is_not_read_again(model, cache_path):
    cache = FactsCache(cache_path)
    facts = cache.read(model)
    cache.save()
    keep_stamp(model, bytes(facts.size_bytes))
    assert FactsCache(cache_path).read(model) == facts


def test_what_is_recommended_is_remembered_as_it_is_written(model, cache_path):
    """A whole number stays one: a sampler takes no other."""
    key = "general.sampling.top_k"
    model.write_bytes(make.model(make.uint32(key, 20)))
    cache = FactsCache(cache_path)
    assert cache.read(model).sampling == {"top_k": 20}
    cache.save()
    remembered = FactsCache(cache_path).read(model).sampling["top_k"]
    assert (remembered, type(remembered)) == (20, int)


def test_a_file_that_changed_is_read_again(model, cache_path):
    cache = FactsCache(cache_path)
    cache.read(model)
    cache.save()
    model.write_bytes(make.model(make.string("general.name", "Another")))
    assert FactsCache(cache_path).read(model).title == "Another"


def test_a_file_of_the_same_size_but_another_time_is_read_again(model, cache_path):
    cache = FactsCache(cache_path)
    cache.read(model)
    cache.save()
    os.utime(model, ns=(0, 0))
    model.write_bytes(model.read_bytes().replace(b"Tiny", b"Tony"))
    os.utime(model, ns=(0, 0))
    assert FactsCache(cache_path).read(model).title == "Tony"


def test_files_that_nobody_asked_for_are_forgotten(model, cache_path):
    cache = FactsCache(cache_path)
    cache.read(model)
    cache.save()
    FactsCache(cache_path).save()
    assert cache_path.read_bytes() == b"{}"


def test_facts_that_did_not_change_are_not_written_again(model, cache_path):
    cache = FactsCache(cache_path)
    cache.read(model)
    cache.save()
    written = cache_path.stat().st_mtime_ns
    again = FactsCache(cache_path)
    again.read(model)
    again.save()
    assert cache_path.stat().st_mtime_ns == written


def test_damage_is_not_remembered(model, cache_path):
    sound = model.read_bytes()
    cache = FactsCache(cache_path)
    model.write_bytes(sound[:-1])
    with pytest.raises(ModelDamaged):
        cache.read(model)
    model.write_bytes(sound)
    assert cache.read(model).title == "Tiny"


def test_a_file_that_went_away_is_not_found(model, cache_path):
    cache = FactsCache(cache_path)
    cache.read(model)
    cache.save()
    model.unlink()
    with pytest.raises(ModelNotFound):
        FactsCache(cache_path).read(model)


def keep_stamp(path, data):
    """Change a file so that its size and time do not tell."""
    status = path.stat()
    path.write_bytes(data)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

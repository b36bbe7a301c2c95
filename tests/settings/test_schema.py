import pytest

from inglenook.settings.schema import Engine


def test_settings_are_frozen():
    with pytest.raises(AttributeError):
        Engine().n_threads = 4

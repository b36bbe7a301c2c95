"""A forge, with a door to it."""

import pytest
from tests.updates.local_forge import serve_forge


@pytest.fixture
def forge(tmp_path):
    with serve_forge(tmp_path) as forge:
        yield forge

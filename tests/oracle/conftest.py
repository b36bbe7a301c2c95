"""llama.cpp's own tools for the tests that opt in to them."""

import pytest
from tests.llama_source import NotBuilt
from tests.oracle.build import build_oracle


@pytest.fixture(scope="session")
def oracle(pytestconfig):
    """The tools; they are kept for later runs."""
    try:
        return build_oracle(pytestconfig.cache.mkdir("oracle"))
    except NotBuilt as error:
        pytest.fail(f"llama.cpp's tools are not there: {error}", pytrace=False)

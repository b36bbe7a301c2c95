"""Engines for the tests of comparisons."""

import pytest
from tests.engine.host.asking import plan

from inglenook.compare.quality import scoring_plan
from inglenook.engine.client import EngineClient
from inglenook.work import drain

#: In tokens of the tiny models, some 2,500: five chunks.
TEXT = (
    "Hello world, what is the answer to one question? Please name the capital of "
    "France. Привет мир, как это? 你好 世界\n"
) * 48
PLAN = scoring_plan(plan())


@pytest.fixture
def load(tmp_path):
    """Starts an engine with a model; all end with the test."""
    clients = []

    def load_(path):
        clients.append(EngineClient(tmp_path / "logs"))
        drain(clients[-1].greet())
        drain(clients[-1].load(path, PLAN))
        return clients[-1]

    yield load_
    for client in clients:
        client.close()

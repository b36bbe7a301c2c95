import time
from datetime import datetime

import pytest

from inglenook.chats.moments import time_of


@pytest.fixture(params=["Asia/Tokyo", "America/Los_Angeles"])
def _zone(request, monkeypatch):
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("_zone")
@pytest.mark.parametrize("seconds", [-1e300, -1, 0, 1.7e9, 1.7e12, 1e300, float("inf")])
def test_any_time_can_be_shown_anywhere(seconds):
    local = time_of(seconds).astimezone()
    assert 1969 <= local.year <= 3000


def test_a_usual_time_is_what_it_is():
    now = datetime.now().astimezone()
    assert time_of(now.timestamp()) == now

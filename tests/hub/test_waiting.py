"""How long servers ask to be left alone."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx2
import pytest

from inglenook.hub.waiting import told_wait_s

DAY_S = 86400


def waits(status=429, **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return told_wait_s(httpx2.Response(status, headers=named))


def as_date(now, **later):
    return format_datetime(now + timedelta(**later), usegmt=True)


def test_a_wait_is_told_in_seconds():
    assert waits(Retry_After="120") == 120
    assert waits(RateLimit='"api";r=0;t=55') == 55
    assert waits(RateLimit='"api";r=0;t=55', Retry_After="120") == 120


def test_a_limit_counts_where_it_was_reached():
    assert waits(status=503, RateLimit='"api";r=9;t=55') is None


def test_a_wait_may_be_told_as_a_date():
    assert 3500 < waits(Retry_After=as_date(datetime.now(UTC), hours=1)) <= 3600
    assert waits(Retry_After="Wed, 21 Oct 2015 07:28:00 GMT") == 0


def test_the_clock_of_the_server_counts():
    now = datetime(2001, 1, 1, tzinfo=UTC)
    assert waits(Date=as_date(now), Retry_After=as_date(now, hours=1)) == 3600


@pytest.mark.parametrize(
    "told",
    ["9" * 400, "Fri, 01 Jan 9999 00:00:00 GMT", "Fri, 01 Jan 9999 00:00:00 -2359"],
)
def test_no_wait_is_longer_than_a_day(told):
    assert waits(Retry_After=told) == DAY_S
    assert waits(RateLimit=f'"api";r=0;t={"9" * 400}') == DAY_S


@pytest.mark.parametrize(
    "told",
    ["", "soon", "-5", "1e9", "Wed, 21 Oct 2015 07:28:00 +99999999999999"],
)
def test_a_wait_that_makes_no_sense_is_none(told):
    assert waits(Retry_After=told) is None

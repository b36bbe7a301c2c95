"""Sums that add up as they are read."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from inglenook.offload.plan import Share
from inglenook.offload.sums import compare, write_out

GIB, MIB = 2**30, 2**20
SHARE = Share(
    weights=int(4.58 * GIB), kv=int(1.12 * GIB), state=0, compute=int(0.3 * GIB)
)
AMOUNTS = st.integers(min_value=0, max_value=2**44)


def words(*arguments):
    return write_out(*arguments).words.replace("\N{NO-BREAK SPACE}", " ")


def test_a_sum_is_written_out():
    assert words(SHARE) == "4.58 weights + 1.12 KV cache + 0.30 compute = 6.00 GiB"


def test_what_a_place_can_give_stands_beside_it():
    told = words(SHARE, int(7.1 * GIB))
    assert told.endswith("= 6.00 of 7.10 GiB it can give")


def test_what_is_small_is_told_in_mib():
    share = Share(weights=19 * MIB, state=3 * MIB)
    assert words(share) == "19 weights + 3 recurrent state = 22 MiB"
    assert words(share, 6 * GIB).endswith("= 22 MiB of 6.00 GiB it can give")


def test_nothing_is_a_sum_too():
    assert words(Share()) == "0 MiB"


@given(
    st.builds(Share, weights=AMOUNTS, kv=AMOUNTS, state=AMOUNTS, compute=AMOUNTS),
    AMOUNTS,
)
def test_the_terms_add_up_to_the_total(share, most_bytes):
    written = write_out(share, most_bytes)
    total = number(written.total.split("\N{NO-BREAK SPACE}")[0])
    assert sum(number(term.figure) for term in written.terms) == total


def number(figure):
    return Decimal(figure.replace(",", ""))


def test_what_was_predicted_and_measured_have_one_unit():
    assert compare(int(5.84 * GIB), int(5.91 * GIB)) == ("5.84", "5.91\xa0GiB")
    assert compare(1000 * MIB, 1030 * MIB) == ("0.98", "1.01\xa0GiB")
    assert compare(596 * MIB, 590 * MIB) == ("596", "590\xa0MiB")

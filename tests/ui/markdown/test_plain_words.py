import pytest

from inglenook.ui.markdown.plain_words import plain_words

pytestmark = pytest.mark.usefixtures("appearance")


def test_an_answer_reads_as_it_is_shown():
    answer = (
        "<think>Hm.</think>## So\n\n**It** is $x$.\n\n```py\nx = 1\n```\n\n$$\ny\n$$"
    )
    assert plain_words(answer) == "So\nIt is $x$.\n\nx = 1\n\ny"

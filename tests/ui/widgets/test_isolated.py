import pytest
from PySide6.QtCore import Qt

from inglenook.ui.widgets.isolated import isolated, painting_flags


def test_words_keep_their_own_direction():
    assert isolated("8.71 GB") == "\u20688.71 GB\u2069"
    assert isolated("") == ""


@pytest.mark.parametrize("text", ["8.71 GB", "12", "Qwen עברית"])
def test_a_painter_writes_it_in_its_own_direction(text):
    flags = painting_flags(text, Qt.AlignmentFlag.AlignRight)
    assert flags & Qt.TextFlag.TextForceLeftToRight
    assert flags & Qt.AlignmentFlag.AlignRight


def test_a_text_from_right_to_left_stays_where_it_is_put():
    flags = painting_flags("12 עברית", Qt.AlignmentFlag.AlignLeft)
    assert flags & Qt.TextFlag.TextForceRightToLeft
    assert flags & Qt.AlignmentFlag.AlignAbsolute

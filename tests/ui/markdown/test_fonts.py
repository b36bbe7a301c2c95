import pytest
from PySide6.QtWidgets import QApplication

from inglenook.ui.markdown.fonts import (
    MARGIN_PX,
    code_font,
    column_width,
    em_px,
    line_px,
    reading_font,
    reading_width,
)

pytestmark = pytest.mark.usefixtures("appearance")


def test_messages_are_set_larger_and_code_smaller_than_the_window():
    base = QApplication.font().pointSizeF()
    assert code_font().pointSizeF() < base < reading_font().pointSizeF()


def test_a_line_is_so_many_ems_high():
    font = reading_font()
    assert line_px(font, 1.5) == round(1.5 * em_px(font))


def test_the_column_grows_with_the_type():
    before = reading_width()
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    QApplication.setFont(font)
    assert reading_width() == pytest.approx(2 * before, abs=1)


def test_the_column_is_no_wider_than_is_good_to_read():
    assert column_width(4000) == reading_width()


def test_a_narrow_page_keeps_its_margins():
    assert column_width(400) == 400 - 2 * MARGIN_PX

from PySide6.QtGui import QFont

from inglenook.ui.chat.side_panel.exact_font import exact_font


def test_signs_stay_apart(qapp):
    font = exact_font()
    assert font.featureValue(QFont.Tag("calt")) == 0
    assert font.featureValue(QFont.Tag("liga")) == 0

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from inglenook.ui.widgets.quiet_words import in_small_print, quiet_words, small_print


def test_words_are_no_markup_and_wrap(qapp):
    for label in (quiet_words("<b>"), small_print("<b>")):
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.wordWrap()
        assert label.property("tone") == "text2"


def test_small_print_is_small(qapp):
    assert quiet_words("a").property("scale") is None
    assert small_print("a").property("scale") == "small"


def test_another_label_can_be_dressed_as_small_print(qapp):
    label = QLabel("a")
    assert in_small_print(label) is label
    assert (label.property("tone"), label.property("scale")) == ("text2", "small")

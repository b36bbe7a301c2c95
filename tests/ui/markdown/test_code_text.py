"""Code that scrolls sideways, and begins at its beginning."""

import pytest

from inglenook.ui.markdown.code_text import CodeText


@pytest.fixture
def code(appearance, shown):
    return shown(CodeText(appearance), 200, 120)


def test_long_lines_are_shown_from_their_beginning(code):
    code.show_code("# fetch\ncurl " + "x" * 300, "bash")
    code.show_code("# fetch\ncurl " + "x" * 300 + " --header yes\n", "bash")
    assert code.horizontalScrollBar().maximum() > 0
    assert code.horizontalScrollBar().value() == 0
    assert code.textCursor().position() == 0

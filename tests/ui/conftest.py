"""What all tests of the window need: the application, dressed."""

import pytest

from inglenook.ui.appearance import Appearance


@pytest.fixture
def appearance(qapp):
    """The light theme at 100 %, whatever the system has; taken off afterwards."""
    font, palette = qapp.font(), qapp.palette()
    made = Appearance(qapp)
    made.choose("light")
    yield made
    qapp.styleHints().unsetColorScheme()
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
    made.deleteLater()

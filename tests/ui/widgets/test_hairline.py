import pytest

from inglenook.ui.widgets.hairline import Hairline


@pytest.mark.parametrize(
    ("rule", "size"), [("horizontal", (50, 1)), ("vertical", (1, 50))]
)
def test_a_hairline_is_one_pixel_in_the_colour_of_lines(appearance, qtbot, rule, size):
    line = Hairline(rule)
    qtbot.addWidget(line)
    line.resize(50, 50)
    line.show()
    assert line.size().toTuple() == size
    assert (
        line.grab().toImage().pixelColor(0, 0).name().upper() == appearance.theme.line
    )

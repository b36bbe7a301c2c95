from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from inglenook.ui.widgets.line_places import x_of


def test_a_place_stands_behind_the_letters_before_it(qapp):
    font = QFont(qapp.font())
    layout = QTextLayout("milk", font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    places = [x_of(line, place) for place in range(5)]
    assert places[0] == 0
    assert places == sorted(places)
    assert abs(places[4] - QFontMetricsF(font).horizontalAdvance("milk")) < 1

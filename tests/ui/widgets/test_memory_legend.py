from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from inglenook.ui.widgets.memory_legend import MemoryLegend


def test_it_names_each_part_beside_its_colour(appearance, qtbot):
    legend = MemoryLegend(appearance)
    qtbot.addWidget(legend)
    legend.show()
    labels = legend.findChildren(QLabel)
    assert [each.text() for each in labels] == ["Inglenook", "Other programs", "Free"]
    image, theme = legend.grab().toImage(), appearance.theme
    starts = [each.mapTo(legend, QPoint()) for each in labels]
    beside = [
        image.pixelColor(start.x() - 10, legend.height() // 2).name().upper()
        for start in starts
    ]
    assert beside == [theme.accent, theme.other, theme.track]

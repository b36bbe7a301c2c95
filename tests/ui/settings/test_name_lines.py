from PySide6.QtWidgets import QLabel, QWidget

from inglenook.ui.settings.name_lines import NameLines


def test_the_quiet_line_is_under_the_name_and_the_picture_before_both(
    appearance, qtbot
):
    picture = QWidget()
    picture.setFixedSize(18, 18)
    lines = NameLines("CUDA", "cu124", picture)
    qtbot.addWidget(lines)
    lines.show()
    name, second = lines.findChildren(QLabel)
    assert (name.text(), second.text()) == ("CUDA", "cu124")
    assert name.y() < second.y()
    assert picture.x() < name.x() == second.x()

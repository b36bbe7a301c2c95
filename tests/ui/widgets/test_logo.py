from inglenook.ui.widgets.logo import Logo


def test_the_mark_fills_its_square(qtbot):
    logo = Logo(64)
    qtbot.addWidget(logo)
    image = logo.grab().toImage()
    assert image.size().toTuple() == (64, 64)
    assert image.pixelColor(6, 32).name() == "#1c527a"
    assert image.pixelColor(32, 40).name() == "#ffd9a0"

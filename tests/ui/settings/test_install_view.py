import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from inglenook.engine.packs.progress import Progress
from inglenook.ui.settings.install_view import InstallView, progress_words


@pytest.fixture
def page(appearance, qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def view(packs, page):
    return InstallView(packs, page)


def step(done_bytes=0, total_bytes=0):
    return Progress(
        step="Fetching", name="x.whl", done_bytes=done_bytes, total_bytes=total_bytes
    )


def words(view):
    return view.findChild(QLabel).text().replace("\N{NO-BREAK SPACE}", " ")


def test_it_is_seen_while_something_is_installed(view, packs):
    assert not view.isVisible()
    packs.set_busy("cu124")
    assert view.isVisible()
    assert words(view) == "Asking the package index for cu124…"
    packs.set_busy("")
    assert not view.isVisible()


def test_it_says_how_far_it_is(view, packs):
    packs.set_busy("cu124")
    packs.install_progressed.emit(step(250_000_000, 1_000_000_000))
    assert words(view) == "Fetching x.whl · 250 MB of 1.00 GB"
    assert view.findChild(QProgressBar).value() == 250


def test_it_can_be_given_up(view, packs, qtbot):
    packs.set_busy("cu124")
    cancel = view.findChild(QPushButton)
    qtbot.keyClick(cancel, Qt.Key.Key_Space)
    packs.install_progressed.emit(step(1, 2))
    assert packs.asked == ["cancel"]
    assert not cancel.isEnabled()
    assert words(view) == "Giving it up…"
    packs.set_busy("cu124")
    assert cancel.isEnabled()


def test_of_an_unknown_length_the_bar_stays_empty(view, packs):
    packs.set_busy("cu124")
    packs.install_progressed.emit(step(5_000_000))
    assert words(view) == "Fetching x.whl · 5 MB"
    assert view.findChild(QProgressBar).value() in (0, 1000)


def test_a_step_without_bytes_is_named_only():
    assert progress_words(step()) == "Fetching x.whl"

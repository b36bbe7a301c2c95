import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from tests.chats.sharing.foreign import gpt_chat, place, said, small_mapping, write_json

from inglenook.chats.sharing.service import SharingService
from inglenook.chats.store import ChatStore
from inglenook.ui.chat.chat_pdf import print_chat
from inglenook.ui.chat.export_dialog import ExportDialog
from inglenook.ui.chat.import_dialog import ImportDialog
from inglenook.ui.chat.sharing_acts import SharingActs
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_strip import BannerStrip


class Page(QWidget):
    """Banners, as the pane of a chat shows them."""

    def __init__(self, appearance):
        super().__init__()
        self.strip = BannerStrip()
        self._appearance = appearance
        QVBoxLayout(self).addWidget(self.strip)
        self.show_banner, self.take_away = self.strip.show_banner, self.strip.take_away

    def show_failure(self, error):
        banner = FailureBanner(error, self._appearance)
        self.strip.show_banner(banner)
        return banner


@pytest.fixture
def store(tmp_path):
    made = ChatStore(tmp_path / "chats.sqlite3")
    yield made
    made.close()


@pytest.fixture
def sharing(qapp, store, tmp_path):
    made = SharingService(store, tmp_path / "chats.sqlite3", print_chat, qapp)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def page(appearance, shown):
    return shown(Page(appearance))


@pytest.fixture
def acts(sharing, page, appearance):
    return SharingActs(sharing, page, appearance, page)


def words(page):
    return [each.accessibleName() for each in page.findChildren(Banner)]


def accept(dialog):
    dialog.findChild(QPushButton, "accept").click()


@pytest.mark.parametrize("form", ["md", "html", "pdf", "json"])
def test_one_chat_is_exported_in_the_form_and_to_the_file_that_are_chosen(
    acts, page, sharing, store, tmp_path, qtbot, form
):
    acts.export_chats([store.create("Bread: a love story")])
    dialog = page.findChild(ExportDialog)
    assert "Bread" in dialog.windowTitle()
    dialog.findChild(QRadioButton, form).click()
    accept(dialog)
    where = page.findChild(QFileDialog)
    assert where.defaultSuffix() == form
    target = tmp_path / f"bread.{form}"
    with qtbot.waitSignal(sharing.exported):
        where.fileSelected.emit(str(target))
    assert target.stat().st_size
    assert str(target) in words(page)[-1]


def test_all_chats_become_a_folder(acts, page, sharing, store, tmp_path, qtbot):
    store.create("One")
    store.create("Two")
    acts.export_all()
    accept(page.findChild(ExportDialog))
    with qtbot.waitSignal(sharing.exported):
        page.findChild(QFileDialog).fileSelected.emit(str(tmp_path / "all"))
    assert len(list((tmp_path / "all").iterdir())) == 2


def test_nothing_is_imported_before_the_user_agrees(
    acts, page, sharing, store, tmp_path, qtbot
):
    circle = {"a": place("b", said("user", "A")), "b": place("a", said("user", "B"))}
    path = write_json(
        tmp_path / "conversations.json",
        [gpt_chat(small_mapping()), gpt_chat(circle, title="Round")],
    )
    with qtbot.waitSignal(sharing.found):
        acts.read(path)
    dialog = page.findChild(ImportDialog)
    about = dialog.findChild(QLabel, "about").text()
    assert "ChatGPT" in about
    assert "“Round”: its messages follow each other in a circle" in about
    assert store.chats() == []
    with qtbot.waitSignal(sharing.imported):
        accept(dialog)
    assert len(store.chats()) == 1
    assert "imported" in words(page)[-1]
    with qtbot.waitSignal(sharing.found):
        acts.read(path)
    assert "Nothing was imported" in words(page)[-1]


def test_what_cannot_be_imported_is_told(acts, page, sharing, tmp_path, qtbot):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"title": "A recipe"}))
    with qtbot.waitSignal(sharing.failed):
        acts.read(path)
    assert "holds no chats" in words(page)[-1]


@pytest.mark.parametrize("is_folder", [True, False])
def test_a_file_or_a_folder_is_asked_for(
    acts, page, sharing, tmp_path, qtbot, is_folder
):
    acts.choose_file(is_folder)
    dialog = page.findChild(QFileDialog)
    with qtbot.waitSignal(sharing.failed):
        dialog.fileSelected.emit(str(Path(tmp_path / "gone")))

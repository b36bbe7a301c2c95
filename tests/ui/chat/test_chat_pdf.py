import re

from PySide6.QtCore import QObject
from tests.chats.sharing.shown import chat_of, said

from inglenook.jobs import Job
from inglenook.ui.chat.chat_pdf import print_chat

LONG = "Some words, 一些词, несколько слов. " * 30


def test_a_long_chat_has_several_pages_on_a_thread_of_its_own(qapp, qtbot):
    whole = chat_of(*(said(number, "assistant", LONG) for number in range(1, 30)))
    parent = QObject()
    job = Job(print_chat(whole), parent)
    with qtbot.waitSignal(job.succeeded) as done:
        job.start()
    (content,) = done.args
    assert content.startswith(b"%PDF")
    assert len(re.findall(rb"/Type /Page\b", content)) > 2
    assert content.rstrip().endswith(b"%%EOF")
    parent.deleteLater()

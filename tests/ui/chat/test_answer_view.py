from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from tests.ui.chat.conftest import answer, begun

from inglenook.errors import EngineCrashed
from inglenook.ui.chat.answer_view import AnswerView
from inglenook.ui.chat.message_menu import MessageMenu
from inglenook.ui.chat.thought_view import ThoughtView
from inglenook.ui.errors import FailureBanner
from inglenook.ui.markdown.code_text import CodeText
from inglenook.ui.markdown.flow_text import FlowText
from inglenook.ui.markdown.markdown_text import MarkdownText


@pytest.fixture
def view(wishes, appearance, shown):
    return shown(AnswerView(answer(2, "It is *so*."), wishes, appearance))


@pytest.fixture
def streaming(wishes, appearance, shown):
    return shown(AnswerView(begun(2, "It"), wishes, appearance, is_streaming=True))


def texts(view):
    return [
        text.toPlainText() for text in view.findChildren(FlowText) if text.isVisible()
    ]


def button(view, name):
    return view.findChild(QToolButton, name)


def facts(view):
    return view.findChild(QLabel, "facts").text()


def has_caret(widget, appearance):
    image = widget.grab().toImage()
    ember = QColor(appearance.theme.ember)
    return any(
        image.pixelColor(x, y) == ember
        for x in range(image.width())
        for y in range(0, image.height(), 4)
    )


def test_an_answer_is_rendered(view):
    assert texts(view) == ["It is so."]


def test_each_block_has_a_widget_of_its_kind(wishes, appearance, shown):
    text = "<think>Hm.</think>\nLook:\n```py\nx\n```\nDone."
    view = shown(AnswerView(answer(2, text), wishes, appearance))
    assert view.findChild(ThoughtView).isVisible()
    assert view.findChild(CodeText).toPlainText() == "x"
    assert texts(view) == ["Look:", "x", "Done."]


def test_what_is_known_of_it_stands_under_it(view):
    assert "41.8\xa0tok/s" in facts(view)


def test_it_is_copied_as_markdown(view, qtbot):
    qtbot.mouseClick(button(view, "copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "It is *so*."


def test_another_version_can_be_asked_for(view, wishes, qtbot):
    with qtbot.waitSignal(wishes.regenerate_requested):
        qtbot.mouseClick(button(view, "regenerate"), Qt.MouseButton.LeftButton)


def test_a_lone_version_has_no_arrows(view):
    assert not button(view, "earlier").isVisible()


def test_the_arrows_lead_to_other_versions(wishes, appearance, shown, qtbot):
    view = shown(AnswerView(answer(2, n_siblings=3, sibling=2), wishes, appearance))
    with qtbot.waitSignal(wishes.version_requested) as asked:
        qtbot.mouseClick(button(view, "earlier"), Qt.MouseButton.LeftButton)
    assert asked.args == [2, -1]
    with qtbot.waitSignal(wishes.version_requested) as asked:
        qtbot.mouseClick(button(view, "later"), Qt.MouseButton.LeftButton)
    assert asked.args == [2, 1]


def test_the_last_version_has_no_later_one(wishes, appearance, shown):
    view = shown(AnswerView(answer(2, n_siblings=2, sibling=2), wishes, appearance))
    assert button(view, "earlier").isEnabled()
    assert not button(view, "later").isEnabled()


def test_no_version_can_be_asked_for_while_an_answer_is_awaited(view):
    view.set_busy(is_busy=True)
    assert not button(view, "regenerate").isEnabled()
    assert button(view, "copy").isEnabled()


def test_a_caret_stands_at_the_end_while_it_streams(streaming, appearance):
    assert has_caret(streaming, appearance)
    streaming.finish(answer(2, "It is."))
    assert not has_caret(streaming, appearance)


def test_a_caret_stands_before_the_first_word(wishes, appearance, shown):
    view = shown(AnswerView(begun(2, ""), wishes, appearance, is_streaming=True))
    assert has_caret(view, appearance)


def test_more_text_is_shown_soon(streaming, qtbot):
    streaming.update_message(begun(2, "It is"))
    streaming.update_message(begun(2, "It is so"))
    qtbot.waitUntil(lambda: texts(streaming) == ["It is so"])


def test_the_end_is_shown_at_once(streaming):
    streaming.update_message(begun(2, "It is"))
    streaming.finish(answer(2, "It is so."))
    assert texts(streaming) == ["It is so."]


def test_finished_blocks_keep_their_widgets(streaming):
    streaming.finish(begun(2, "One.\n```\nx\n```\n"))
    first = streaming.findChildren(MarkdownText)[0]
    streaming.finish(begun(2, "One.\n```\nx\n```\nTwo."))
    assert streaming.findChildren(MarkdownText)[0] is first


def test_text_may_turn_out_to_be_code(streaming, qtbot):
    streaming.finish(begun(2, "``"))
    streaming.finish(begun(2, "```py\nx"))
    qtbot.waitUntil(lambda: texts(streaming) == ["x"])


def test_while_it_streams_only_its_speed_is_told(streaming):
    streaming.show_live_facts("42 tok/s")
    assert facts(streaming) == "42 tok/s"
    assert not button(streaming, "copy").isVisible()


def test_after_its_end_its_speed_is_told_no_more(view):
    before = facts(view)
    view.show_live_facts("42 tok/s")
    assert facts(view) == before


def test_a_failure_keeps_the_text_and_says_what_can_be_done(streaming):
    error = EngineCrashed("signal SIGSEGV")
    streaming.finish(replace(begun(2, "It is"), error=error.text), error)
    banner = streaming.findChild(FailureBanner)
    assert texts(streaming) == ["It is"]
    assert banner.accessibleName() == f"{error.text} {error.hint}"


def test_an_old_failure_still_says_its_sentence(wishes, appearance, shown):
    view = shown(
        AnswerView(answer(2, "It", error="The engine stopped."), wishes, appearance)
    )
    assert view.findChild(FailureBanner).accessibleName() == "The engine stopped."


@pytest.mark.parametrize(
    ("reason", "is_offered"),
    [("length", True), ("stopped", True), ("context_full", True), ("end", False)],
)
def test_one_that_was_cut_can_go_on(
    wishes, appearance, shown, qtbot, reason, is_offered
):
    view = shown(AnswerView(answer(2, stop_reason=reason), wishes, appearance))
    view.offer_more(is_offered=True)
    go_on = view.findChild(QPushButton, "continue")
    assert go_on.isVisible() == is_offered
    with qtbot.waitSignal(wishes.continue_requested):
        go_on.click()


def test_only_the_last_one_can_go_on(wishes, appearance, shown):
    view = shown(AnswerView(answer(2, stop_reason="length"), wishes, appearance))
    view.offer_more(is_offered=False)
    assert not view.findChild(QPushButton, "continue").isVisible()
    view.findChild(MessageMenu).aboutToShow.emit()
    assert not view.findChild(QAction, "continue").isEnabled()


def test_one_that_goes_on_is_as_before_its_end(view, appearance):
    view.update_message(begun(2, "It is *so*, for"))
    view.show_live_facts("42 tok/s")
    assert facts(view) == "42 tok/s"
    assert has_caret(view, appearance)
    assert not button(view, "regenerate").isVisible()


def test_a_failure_is_told_no_more_when_the_answer_goes_on(wishes, appearance, shown):
    broken = answer(2, "It", error="The engine stopped.", stop_reason=None)
    view = shown(AnswerView(broken, wishes, appearance))
    view.update_message(begun(2, "It is"))
    assert not view.findChild(FailureBanner).isVisible()
    view.finish(answer(2, "It is."))
    assert all(not each.isVisible() for each in view.findChildren(FailureBanner))

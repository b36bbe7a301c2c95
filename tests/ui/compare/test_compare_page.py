import itertools
from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)
from tests.ui.compare.samples import comparison, models, prediction

from inglenook.compare.records import Announcement, Answer, Step
from inglenook.errors import ChatsTooShort, EngineBusy, NoRoomToConvert, TextNotKept
from inglenook.tools.records import Progress
from inglenook.ui.compare.answer_text import AnswerText
from inglenook.ui.compare.answers_band import AnswersBand
from inglenook.ui.compare.blind_vote import BlindVote
from inglenook.ui.compare.figures import Figures
from inglenook.ui.compare.make_dialog import MakeDialog
from inglenook.ui.compare.results_view import ResultsView
from inglenook.ui.compare.variant_chips import VariantChips
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.empty_state import EmptyState

LEFT = Qt.MouseButton.LeftButton


def button(page, name):
    return page.findChild(QPushButton, name)


def verdict(page):
    return page.findChild(QLabel, "verdict").text()


def shown_in(view, row, column):
    return view.model().index(row, column).data()


def test_without_models_it_leads_to_them(open_page, qtbot):
    page = open_page([])
    empty = next(each for each in page.findChildren(EmptyState) if each.isVisible())
    with qtbot.waitSignal(page.more_wanted):
        qtbot.mouseClick(empty.findChild(QPushButton), LEFT)
    assert not button(page, "start").isEnabled()


def test_all_variants_of_a_model_are_put_up_with_the_largest_as_reference(
    page, compare
):
    order = compare.asked[-1]
    assert set(order.models) == {each.path for each in models()}
    assert order.reference == models()[0].path


def announcement():
    return Announcement(
        seconds=460,
        memory_bytes=9 * 2**30,
        disk_bytes=10**9,
        free_disk_bytes=10**11,
        n_chunks=16,
        is_measured=True,
    )


def test_it_says_what_a_comparison_will_take(page, compare):
    compare.announced.emit(announcement())
    words = verdict(page).replace("\N{NO-BREAK SPACE}", " ")
    assert words == "Takes about 7 min 40 s, 9.0 GiB of memory and 1.00 GB of disk."


def test_start_compares_what_is_chosen(page, compare, qtbot):
    qtbot.mouseClick(button(page, "start"), LEFT)
    assert compare.order == compare.asked[-1]
    assert not button(page, "start").isEnabled()
    table = page.findChild(QTableView)
    assert [shown_in(table, row, 0) for row in range(2)] == ["Q8_0", "Q6_K"]
    assert shown_in(table, 0, 3) == "—"


def test_a_step_is_told_with_the_variant(page, compare, qtbot):
    qtbot.mouseClick(button(page, "start"), LEFT)
    path = models()[1].path
    step = Step(
        model=path, phase="timing", round=2, n_rounds=3, share=0.5, seconds_left=75
    )
    compare.stepped.emit(step)
    words = verdict(page).replace("\N{NO-BREAK SPACE}", " ")
    assert words == "Q6_K: measuring speed, round 2 of 3 · 1 min 15 s left"


def test_what_is_known_of_a_variant_is_shown_at_once(page, compare, qtbot):
    qtbot.mouseClick(button(page, "start"), LEFT)
    compare.variant_changed.emit(comparison().variants[2])
    table = page.findChild(QTableView)
    assert shown_in(table, 2, 9) == "0.0096 ± 0.00024"


def test_a_failed_variant_keeps_its_row_and_says_why(page, compare):
    compare.finished.emit(comparison())
    table = page.findChild(QTableView)
    assert shown_in(table, 6, 0) == "Q2_K"
    assert shown_in(table, 6, 1) == "The engine crashed while it loaded this model."
    assert table.columnSpan(6, 1) == 10


def test_the_verdict_marks_its_variant(page, compare):
    compare.finished.emit(comparison())
    assert "near-lossless" in verdict(page)
    best = page.findChild(ResultsView).figures.chosen
    assert best == models()[2].path


def test_what_does_not_fit_is_out(page, compare):
    compare.finished.emit(comparison())
    page.findChild(QDoubleSpinBox, "memory").setValue(5)
    figures = page.findChild(ResultsView).figures
    assert figures.chosen == models()[3].path
    assert models()[0].path in figures.too_large


def test_stop_keeps_what_is_known_and_go_on_resumes(page, compare, qtbot):
    qtbot.mouseClick(button(page, "start"), LEFT)
    qtbot.mouseClick(button(page, "stop"), LEFT)
    assert compare.order is None
    qtbot.mouseClick(button(page, "resume"), LEFT)
    assert compare.order == comparison().order


def test_what_is_stopped_at_once_can_be_begun_anew(page, compare, qtbot):
    qtbot.mouseClick(button(page, "start"), LEFT)
    compare.stepped.emit(
        Step(model=models()[0].path, phase="loading", share=0.1, seconds_left=9)
    )
    compare.play_end(compare.given_up)
    compare.announced.emit(announcement())
    assert "Takes about" in verdict(page)
    assert not button(page, "stop").isVisible()


def test_the_keyboard_goes_from_stop_back_to_start(page, compare, qtbot):
    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.mouseClick(button(page, "start"), LEFT)
    button(page, "stop").setFocus()
    compare.play_end(compare.given_up)
    compare.announced.emit(announcement())
    assert button(page, "start").hasFocus()


def test_a_failure_is_told_above_the_results(page, compare):
    compare.failed.emit(EngineBusy())
    assert page.findChild(FailureBanner).isVisible()


def test_the_setup_folds_after_a_run_and_unfolds(page, compare, qtbot):
    compare.finished.emit(comparison())
    prompt = page.findChild(object, "prompt")
    assert not prompt.isVisible()
    qtbot.mouseClick(page.findChild(object, "fold"), LEFT)
    assert prompt.isVisible()


def test_sorting_takes_the_numbers(page, compare):
    compare.finished.emit(comparison())
    table = page.findChild(QTableView)
    table.sortByColumn(6, Qt.SortOrder.AscendingOrder)
    assert shown_in(table, 0, 0) == "Q8_0"
    assert shown_in(table, 1, 0) == "Q6_K"


def test_choosing_a_row_chooses_everywhere(page, compare):
    compare.finished.emit(comparison())
    table = page.findChild(QTableView)
    table.setCurrentIndex(table.model().index(1, 0))
    assert page.findChild(ResultsView).figures.chosen == models()[1].path


@pytest.mark.parametrize(("width", "shown"), [(1208, 4), (800, 3), (500, 1)])
def test_as_many_answers_are_shown_as_fit(page, compare, width, shown):
    page.setMinimumWidth(0)
    compare.finished.emit(comparison())
    band = page.findChild(AnswersBand)
    band.resize(width, band.height())
    label = band.findChild(QLabel, "answers_shown")
    assert label.text() == f"{shown} of 7 answers shown"


def test_variants_of_mine_are_put_up(page, compare):
    wanted = tuple(each.path for each in models()[3:5])
    page.compare_models(wanted)
    assert compare.asked[-1].models == wanted


def test_a_blind_vote_hides_the_answers_with_their_names(page, compare, qtbot):
    compare.finished.emit(comparison())
    qtbot.mouseClick(button(page, "blind"), LEFT)
    vote = page.findChild(BlindVote)
    assert vote.isVisible()
    assert not page.findChild(AnswersBand).isVisible()
    qtbot.keyClick(vote, Qt.Key.Key_1)
    qtbot.mouseClick(button(page, "reveal"), LEFT)
    assert "Q8_0" in vote.findChild(QLabel, "vote").text()
    qtbot.keyClick(vote, Qt.Key.Key_Escape)
    assert page.findChild(AnswersBand).isVisible()


def test_a_vote_outlives_news_of_a_variant(page, compare, qtbot):
    compare.finished.emit(comparison())
    qtbot.mouseClick(button(page, "blind"), LEFT)
    vote = page.findChild(BlindVote)
    qtbot.keyClick(vote, Qt.Key.Key_1)
    lead = vote.findChild(QLabel, "vote").text()
    results = page.findChild(ResultsView)
    told = msgspec.structs.replace(results.figures.results[-1], load_s=9.0)
    results.show_figures(results.figures.updated(told))
    assert vote.isVisible()
    assert vote.findChild(QLabel, "vote").text() == lead


def test_a_vote_ends_with_the_answers_that_it_is_on(page, compare, qtbot):
    compare.finished.emit(comparison())
    qtbot.mouseClick(button(page, "blind"), LEFT)
    page.findChild(ResultsView).show_figures(Figures())
    assert not page.findChild(BlindVote).isVisible()


def test_enter_in_an_answer_marks_its_variant(page, compare, qtbot):
    compare.finished.emit(comparison())
    results = page.findChild(ResultsView)
    shown = [each for each in page.findChildren(AnswerText) if each.isVisible()]
    text = shown[1]
    with qtbot.waitSignal(results.chosen) as chosen:
        qtbot.keyClick(text, Qt.Key.Key_Return)
    label = results.figures.label_of(chosen.args[0])
    assert text.accessibleName() == f"Answer of {label}"


def test_a_click_on_an_answer_marks_its_variant(page, compare, qtbot):
    compare.finished.emit(comparison())
    shown = [each for each in page.findChildren(AnswerText) if each.isVisible()]
    with qtbot.waitSignal(page.findChild(ResultsView).chosen):
        qtbot.mouseClick(shown[1].viewport(), LEFT)


def test_an_opened_comparison_can_be_run_again(page, compare, qtbot):
    page.compare_models(tuple(each.path for each in models()[3:5]))
    compare.open("kept.json")
    qtbot.mouseClick(button(page, "start"), LEFT)
    assert set(compare.order.models) == set(comparison().order.models)


def menu_words(page):
    return [each.text() for each in button(page, "add").menu().actions()]


def act_in(page, words):
    menu = button(page, "add").menu()
    next(each for each in menu.actions() if each.text() == words).trigger()


@pytest.fixture
def whole_page(open_page, library):
    """A page whose reference is not quantized, with one variant beside it."""
    reference, other = models()[:2]
    return open_page([replace(reference, variant="F16"), other])


def test_quantized_models_alone_offer_nothing_to_make(page):
    assert menu_words(page) == ["Find more to download…"]


def test_a_missing_variant_is_made_and_put_up(
    whole_page, compare, making, library, qtbot
):
    act_in(whole_page, "Make one from F16…")
    assert making.asked == library.models[0]
    making.predicted.emit((prediction("Q4_K_M", 4920),))
    dialog = whole_page.findChild(MakeDialog)
    qtbot.mouseClick(button(dialog, "make"), LEFT)
    assert making.order.type == "Q4_K_M"
    assert not button(whole_page, "start").isEnabled()
    path = making.order.target
    making.play_end(making.made, path)
    made = replace(models()[3], path=path)
    library.models.append(made)
    library.models_changed.emit()
    assert compare.asked[-1].models[-1] == path
    assert button(whole_page, "start").isEnabled()


def test_the_chips_and_add_never_lie_over_each_other(
    whole_page, making, library, qtbot
):
    made = models()[3]
    library.models.append(made)
    making.made.emit(made.path)
    chips = whole_page.findChild(VariantChips)
    chips.layout().activate()
    parts = [each for each in chips.children() if isinstance(each, QWidget)]
    shown = [each.geometry() for each in parts if each.isVisible()]
    overlaps = [a for a, b in itertools.combinations(shown, 2) if a.intersects(b)]
    assert overlaps == []


def test_while_one_is_made_its_progress_is_shown_and_can_be_given_up(
    whole_page, making, library, qtbot
):
    row = whole_page.findChild(QWidget, "making")
    assert row.isHidden()
    making.make(library.models[0], "Q4_K_M")
    making.progressed.emit(Progress(phase="writing", done=43, total=100))
    words = [each.text() for each in row.findChildren(QLabel)]
    assert words == ["Making Q4_K_M: 43\N{NO-BREAK SPACE}%"]
    qtbot.mouseClick(row.findChild(QPushButton), LEFT)
    assert making.order is None
    assert row.isHidden()


def test_why_nothing_was_made_is_told(whole_page, making, library):
    making.make(library.models[0], "Q4_K_M")
    making.play_end(making.failed, NoRoomToConvert("/models", 10**10, 10**9))
    assert whole_page.findChild(FailureBanner).isVisible()


def test_more_variants_are_looked_for_in_the_repository(open_page, qtbot):
    page = open_page([replace(each, repo="me/Llama-GGUF") for each in models()[:2]])
    with qtbot.waitSignal(page.more_wanted) as wanted:
        act_in(page, "Find more to download…")
    assert wanted.args == ["me/Llama-GGUF"]


def choose_text(page, code):
    box = page.findChild(QComboBox, "text")
    index = box.findData(code)
    box.setCurrentIndex(index)
    box.activated.emit(index)
    return box


def test_own_chats_are_a_text_to_measure_by(page, compare):
    box = choose_text(page, "chats")
    assert compare.asked[-1].text.is_private
    assert box.currentText() == "Own chats"


def test_too_few_chats_leave_the_text_and_say_why(page, compare, monkeypatch):
    refused = ChatsTooShort(1024)
    monkeypatch.setattr(
        compare, "read_chats", lambda: compare.chats_failed.emit(refused)
    )
    box = choose_text(page, "chats")
    assert box.currentData() == "all"
    assert page.findChild(FailureBanner).isVisible()


@pytest.fixture
def two_prompts(page, compare):
    """A page with a comparison that has answers to two prompts."""
    found = comparison()
    variants = tuple(
        msgspec.structs.replace(
            each,
            answers=(
                *each.answers,
                Answer(prompt="Why?", text=f"So says {each.label}.", n_tokens=4),
            ),
        )
        for each in found.variants[:3]
    )
    order = msgspec.structs.replace(found.order, prompts=(*found.order.prompts, "Why?"))
    compare.finished.emit(
        msgspec.structs.replace(found, variants=variants, order=order)
    )
    return page


def test_answers_are_shown_by_prompt(two_prompts):
    two_prompts.findChild(QComboBox, "answered").setCurrentIndex(1)
    told = {each.toPlainText() for each in two_prompts.findChildren(AnswerText)}
    assert {"So says Q8_0.", "So says Q6_K."} <= told


def test_a_blind_vote_is_on_the_prompt_that_is_shown(two_prompts, qtbot):
    two_prompts.findChild(QComboBox, "answered").setCurrentIndex(1)
    qtbot.mouseClick(button(two_prompts, "blind"), LEFT)
    assert "1 of 2: “Why?”" in two_prompts.findChild(QLabel, "vote").text()


def test_the_prompts_of_a_comparison_are_those_of_the_next(two_prompts, compare, qtbot):
    qtbot.mouseClick(button(two_prompts, "start"), LEFT)
    assert compare.order.prompts[-1] == "Why?"
    assert len(compare.order.prompts) == 2


def test_half_a_gibibyte_counts(page, compare):
    compare.finished.emit(comparison())
    box = page.findChild(QDoubleSpinBox, "memory")
    box.setValue(4.0)
    box.stepUp()
    assert box.value() == 4.5
    assert page.findChild(ResultsView).figures.too_large


def test_the_keyboard_goes_from_go_on_to_stop(page, compare, qtbot):
    qtbot.mouseClick(button(page, "start"), LEFT)
    stop = button(page, "stop")
    stop.setFocus()
    qtbot.keyClick(stop, Qt.Key.Key_Space)
    assert button(page, "resume").hasFocus()
    qtbot.keyClick(button(page, "resume"), Qt.Key.Key_Space)
    assert compare.order is not None


def test_what_cannot_be_gone_on_with_stays_on_the_page(page, compare, qtbot):
    compare.opened.emit(comparison(is_complete=False))
    qtbot.mouseClick(button(page, "resume"), LEFT)
    compare.play_end(compare.failed, TextNotKept("Own chats"))
    assert page.findChild(FailureBanner).isVisible()
    assert len(page.findChild(ResultsView).figures.results) == 7
    assert button(page, "resume").isVisible()

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSpinBox, QTableView
from tests.ui.compare.samples import comparison, models

from inglenook.compare.records import Announcement, Step
from inglenook.errors import EngineBusy
from inglenook.ui.compare.answers_band import AnswersBand
from inglenook.ui.compare.blind_vote import BlindVote
from inglenook.ui.compare.results_view import ResultsView
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


def test_it_says_what_a_comparison_will_take(page, compare):
    compare.announced.emit(
        Announcement(
            seconds=460,
            memory_bytes=9 * 2**30,
            disk_bytes=10**9,
            free_disk_bytes=10**11,
            n_chunks=16,
            is_measured=True,
        )
    )
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
    page.findChild(QSpinBox, "memory").setValue(5)
    figures = page.findChild(ResultsView).figures
    assert figures.chosen == models()[3].path
    assert models()[0].path in figures.too_large


def test_stop_keeps_what_is_known_and_go_on_resumes(page, compare, qtbot):
    qtbot.mouseClick(button(page, "start"), LEFT)
    qtbot.mouseClick(button(page, "stop"), LEFT)
    assert compare.order is None
    qtbot.mouseClick(button(page, "resume"), LEFT)
    assert compare.order == comparison().order


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


def test_an_opened_comparison_can_be_run_again(page, compare, qtbot):
    page.compare_models(tuple(each.path for each in models()[3:5]))
    compare.open("kept.json")
    qtbot.mouseClick(button(page, "start"), LEFT)
    assert set(compare.order.models) == set(comparison().order.models)

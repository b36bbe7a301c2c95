"""What form answers must have: any, JSON, or that of a schema or a grammar."""

from collections.abc import Callable
from typing import Literal

from inglenook.engine.messages import Sampling
from inglenook.prompts.answer_format import ANY_JSON, check_grammar, check_schema
from inglenook.prompts.checking import TemplateProblem
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.side_panel.chat_choice import ChatChoice
from inglenook.ui.chat.side_panel.exact_font import exact_font
from inglenook.ui.chat.side_panel.growing_edit import GrowingEdit
from inglenook.ui.chat.side_panel.panel_section import PanelSection, choice_box
from inglenook.ui.style import restyle
from inglenook.ui.widgets.quiet_words import small_print

Form = Literal["text", "json", "schema", "grammar"]

_CHECKS: dict[Form, Callable[[str], TemplateProblem | None]] = {
    "schema": check_schema,
    "grammar": check_grammar,
}


class AnswerFormatSection(PanelSection):
    """A choice, and what is written for it; only what makes sense counts.

    Lives on the GUI thread.
    """

    def __init__(self, choice: ChatChoice, appearance: Appearance) -> None:
        super().__init__(self.tr("Answer format"), appearance, is_open=False)
        self._choice = choice
        self._box = choice_box("answer-format", self.tr("Answer format"))
        self._why = small_print()
        self._edit = GrowingEdit(self.tr("Schema or grammar"))
        self._problem = small_print()
        #: What counts of the edit's text; None until it has shown what does.
        self._taken: str | None = None
        self._set_up()
        for widget in (self._box, self._why, self._edit, self._problem):
            self.rows.addWidget(widget)
        choice.changed.connect(self._show)
        choice.switched.connect(self._begin_anew)
        appearance.theme_changed.connect(self._set_type)
        self._set_type()
        self._begin_anew()

    def _set_up(self) -> None:
        titles: dict[Form, str] = {
            "text": self.tr("Free text"),
            "json": self.tr("JSON"),
            "schema": self.tr("JSON schema"),
            "grammar": self.tr("Grammar (GBNF)"),
        }
        for form, title in titles.items():
            self._box.addItem(title, form)
        self._box.activated.connect(self._on_form_activated)
        self._edit.setObjectName("grammar")
        self._edit.textChanged.connect(self._on_text_changed)
        self._problem.setObjectName("grammar-problem")
        restyle(self._problem, tone="bad")

    def _begin_anew(self) -> None:
        """Show the form that counts, and forget one that was only begun."""
        self._taken = None
        form = form_of(self._choice.sampling)
        self._box.setCurrentIndex(self._box.findData(form))
        self._show()

    def _show(self) -> None:
        counting, shown = self._counting, self._form
        if counting not in {"text", shown}:
            self._box.setCurrentIndex(self._box.findData(counting))
            shown = counting
        if counting == shown:
            self._show_written(_written(self._choice.sampling, shown))
        self._why.setText(self._why_words(shown))
        self._edit.setVisible(shown in _CHECKS)
        self._problem.setVisible(shown in _CHECKS and bool(self._problem.text()))
        self.say_gist(self._box.currentText())

    def _show_written(self, text: str) -> None:
        """Show what counts, unless it is what was written here, and may go on."""
        if text != self._taken:
            self._taken = text
            self._edit.show_text(text)

    @property
    def _counting(self) -> Form:
        """The form that counts; a schema that was written here stays one."""
        form = form_of(self._choice.sampling)
        is_written = self._form == "schema" and self._taken == ANY_JSON
        return "schema" if form == "json" and is_written else form

    @property
    def _form(self) -> Form:
        form: Form = self._box.currentData() or "text"
        return form

    def _why_words(self, form: Form) -> str:
        match form:
            case "text":
                return self.tr("The model writes as it likes.")
            case "json":
                return self.tr("Each answer is one JSON object.")
            case "schema":
                return self.tr("Each answer is JSON that follows this schema.")
            case "grammar":
                return self.tr("Each answer follows this grammar, from “root” on.")

    def _on_form_activated(self) -> None:
        form = self._form
        self._taken = ""
        self._say(None)
        if form == "json":
            self._choice.change_sampling(json_schema=ANY_JSON, grammar="")
        else:
            # What is to be written counts when it makes sense.
            self._choice.change_sampling(json_schema="", grammar="")
        if form in _CHECKS:
            self._edit.clear()
        self._show()

    def _on_text_changed(self) -> None:
        form, text = self._form, self._edit.toPlainText()
        if form not in _CHECKS:
            return
        problem = _CHECKS[form](text) if text.strip() else None
        self._say(problem)
        if problem is None:
            self._taken = text if text.strip() else ""
            field = "json_schema" if form == "schema" else "grammar"
            kept = {"json_schema": "", "grammar": "", field: self._taken}
            self._choice.change_sampling(**kept)

    def _say(self, problem: TemplateProblem | None) -> None:
        self._problem.setText("" if problem is None else self._words(problem))
        self._problem.setVisible(problem is not None)
        self._edit.setAccessibleDescription(self._problem.text())

    def _words(self, problem: TemplateProblem) -> str:
        if problem.line is None:
            return self.tr("Not used yet: {reason}.").format(reason=problem.text)
        words = self.tr("Not used yet. Line {line}: {reason}.")
        return words.format(line=problem.line, reason=problem.text)

    def _set_type(self) -> None:
        self._edit.setFont(exact_font())


def form_of(sampling: Sampling) -> Form:
    """What form a sampling asks for."""
    if sampling.json_schema:
        return "json" if sampling.json_schema == ANY_JSON else "schema"
    return "grammar" if sampling.grammar else "text"


def _written(sampling: Sampling, form: Form) -> str:
    return "" if form == "json" else sampling.grammar or sampling.json_schema

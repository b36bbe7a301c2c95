"""Edits a chat template, and shows what it makes of a short conversation."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from inglenook.errors import AppError
from inglenook.prompts.formats import formats
from inglenook.prompts.service import TemplateService, TemplateTrial
from inglenook.translation import sentences, without_stop
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.side_panel.exact_font import exact_font
from inglenook.ui.chat.side_panel.template_edit import TemplateEdit
from inglenook.ui.style import restyle
from inglenook.ui.widgets.boxes import ChoiceBox
from inglenook.ui.widgets.quiet_words import small_print

#: So long after the last key press a template is tried, in ms.
TRY_MS = 300


class TemplateDialog(QDialog):
    """The template at the left, a sample conversation by it at the right.

    Only one that writes the sample whole can be used. Lives on the GUI thread.

    Args:
        templates: What tries them.
        source: The template to begin with.

    Signals:
        template_chosen(str): The user wants the chat to be written so.
    """

    template_chosen = Signal(str)

    def __init__(
        self,
        templates: TemplateService,
        source: str,
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._templates = templates
        self.setWindowTitle(self.tr("Edit the prompt format"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._edit = TemplateEdit(appearance)
        self._preview = QPlainTextEdit(readOnly=True)
        self._problem = small_print()
        self._begin = ChoiceBox()
        self._use = QPushButton(self.tr("Use in this chat"))
        self._delay = QTimer(self, singleShot=True, interval=TRY_MS)
        self._set_up()
        self._lay_out()
        templates.tried.connect(self._on_tried)
        templates.read.connect(self._on_read)
        templates.failed.connect(self._on_failed)
        self._edit.setPlainText(source)
        self.resize(parent.size() * 0.8)
        self._try_out()

    @property
    def source(self) -> str:
        """The template as it stands."""
        return self._edit.toPlainText()

    def begin_with_own(self, model: Path) -> None:
        """Begin with the template in a model's file, once it is read."""
        self._templates.read_own(model)

    def _set_up(self) -> None:
        self._edit.setObjectName("template")
        self._edit.setAccessibleName(self.tr("Template (Jinja)"))
        self._preview.setObjectName("preview")
        self._preview.setAccessibleName(self.tr("A sample conversation"))
        self._preview.setFont(exact_font())
        self._problem.setObjectName("template-problem")
        self._use.setEnabled(False)
        self._use.setObjectName("use")
        self._use.setProperty("kind", "primary")
        self._begin.addItem(self.tr("Begin with…"), "")
        for each in formats():
            self._begin.addItem(each.words, each.template)
        self._begin.setAccessibleName(self.tr("Begin with"))
        self._begin.activated.connect(self._on_begin_activated)
        self._edit.textChanged.connect(self._on_text_changed)
        self._delay.timeout.connect(self._try_out)
        self._use.clicked.connect(self._on_use_clicked)

    def _lay_out(self) -> None:
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        halves.addWidget(_titled(self._edit, "first"))
        halves.addWidget(_titled(self._preview, "last"))
        halves.setSizes([600, 400])
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._begin)
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(self._use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(halves, 1)
        layout.addWidget(self._problem)
        layout.addLayout(foot)

    def _on_text_changed(self) -> None:
        self._use.setEnabled(False)
        self._delay.start()

    def _try_out(self) -> None:
        if self.source.strip():
            self._templates.try_out(self.source)
        else:
            self._preview.clear()
            self._say(self.tr("Write a template, or begin with one below."), "text2")

    def _on_tried(self, trial: TemplateTrial) -> None:
        if trial.source != self.source:
            return
        self._preview.setPlainText(trial.text)
        problem = trial.problem
        self._edit.mark_line(problem.line if problem else None)
        self._use.setEnabled(problem is None)
        if problem is None:
            self._say(self.tr("It writes all that is said in the sample."), "text2")
        else:
            words = self.tr("It cannot be used: {reason}.")
            self._say(words.format(reason=without_stop(problem.text)), "bad")

    def _on_read(self, source: str) -> None:
        if not self.source:
            self._edit.setPlainText(source)

    def _on_failed(self, error: AppError) -> None:
        self._say(sentences((error.text, error.hint)), "bad")

    def _on_begin_activated(self) -> None:
        if template := self._begin.currentData():
            self._edit.selectAll()
            self._edit.insertPlainText(template)
        self._begin.setCurrentIndex(0)

    def _on_use_clicked(self) -> None:
        self.template_chosen.emit(self.source)
        self.accept()

    def _say(self, words: str, tone: str) -> None:
        self._problem.setText(words)
        restyle(self._problem, tone=tone)
        self._edit.setAccessibleDescription(words)


def _titled(content: QWidget, side: str) -> QWidget:
    half = QWidget()
    title = content.accessibleName()
    label = QLabel(title)
    label.setProperty("weight", "semibold")
    label.setBuddy(content)
    layout = QVBoxLayout(half)
    is_left = (side == "first") != half.isRightToLeft()
    layout.setContentsMargins(0 if is_left else 12, 0, 12 if is_left else 0, 0)
    layout.setSpacing(8)
    layout.addWidget(label)
    layout.addWidget(content, 1)
    return half

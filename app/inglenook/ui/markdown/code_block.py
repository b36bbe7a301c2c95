"""A block of code in an answer."""

import re
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inglenook.errors import FileNotWritten
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureDialog
from inglenook.ui.markdown.blocks import CodeBlock
from inglenook.ui.markdown.code_text import CodeText
from inglenook.ui.markdown.inset_frame import InsetFrame
from inglenook.ui.widgets.copying import CopyButton
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.file_dialog import ask_where
from inglenook.ui.widgets.icon_button import IconButton

#: Other words after a fence are no name of a language.
_LANGUAGE = re.compile(r"[\w+#.-]{1,30}")


class CodeBlockView(InsetFrame):
    """Code under its language's name, to copy or save. Lives on the GUI thread."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(8, appearance, parent)
        # Code is read from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._language = ElidedLabel()
        self._language.setProperty("scale", "small")
        self._language.setProperty("tone", "text2")
        self._text = CodeText(appearance)
        header = QHBoxLayout()
        header.setContentsMargins(0, 0, 0, 0)
        header.addWidget(self._language, 1)
        save = self._make_save(appearance)
        header.addWidget(save, alignment=Qt.AlignmentFlag.AlignVCenter)
        header.addWidget(CopyButton(lambda: self._text.code, appearance))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 3, 4, 9)
        layout.setSpacing(5)
        layout.addLayout(header)
        layout.addWidget(self._text)

    @property
    def text(self) -> CodeText:
        """What shows the code."""
        return self._text

    def show_block(self, block: CodeBlock) -> None:
        """Show code, which may be that already shown with more at its end."""
        language = block.language if _LANGUAGE.fullmatch(block.language) else ""
        self._text.show_code(block.code, language)
        self._language.setText(self._text.language_name or self.tr("Code"))
        for each in (self, self._text):
            each.setAccessibleName(self._language.text())

    def set_caret(self, *, shown: bool) -> None:
        """Show, or hide, that more code is coming."""
        self._text.set_caret(shown=shown)

    def _make_save(self, appearance: Appearance) -> IconButton:
        save = IconButton("ph.download-simple", self.tr("Save as…"), appearance)
        save.setObjectName("save")
        save.setProperty("dense", "row")
        save.setIconSize(QSize(16, 16))
        save.clicked.connect(self._on_save_clicked)
        return save

    def _on_save_clicked(self) -> None:
        title = self.tr("Save the code")
        dialog = ask_where(self.window(), title, self._text.file_name)
        dialog.fileSelected.connect(self._save)

    def _save(self, path: str) -> None:
        code = self._text.code.removesuffix("\n") + "\n"
        try:
            Path(path).write_text(code, "utf-8", errors="replace", newline="\n")
        except OSError as error:
            failure = FileNotWritten(Path(path).name)
            failure.__cause__ = error
            FailureDialog(failure, self.window()).open()

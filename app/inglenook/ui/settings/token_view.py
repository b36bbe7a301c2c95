"""The access token for the hub: where it is, and the way to give or forget one."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.errors import AppError
from inglenook.settings.service import TokenService
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.quiet_words import quiet_words, small_print
from inglenook.ui.widgets.row_column import RowColumn

_TOKENS_PAGE = QUrl("https://huggingface.co/settings/tokens")


class TokenView(QWidget):
    """Takes a token, and never shows one. Lives on the GUI thread."""

    def __init__(
        self,
        tokens: TokenService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._appearance = appearance
        self._banners = RowColumn()
        self._why = small_print()
        self._where = quiet_words()
        self._line = self._make_line()
        self._save = self._button(self.tr("Save"))
        self._save.clicked.connect(self._on_save_clicked)
        self._forget = self._button(self.tr("Forget"))
        self._forget.clicked.connect(self._on_forget_clicked)
        self._lay_out()
        tokens.changed.connect(self._show_place)
        tokens.failed.connect(self._on_failed)
        self._show_place()

    def _make_line(self) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName("token")
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setPlaceholderText("hf_…")
        line.setAccessibleName(self.tr("Access token"))
        # Nobody else is to learn it, as from a list of words that were typed.
        line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        )
        line.textChanged.connect(self._show_place)
        line.returnPressed.connect(self._on_save_clicked)
        return line

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._line, 1)
        line.addWidget(self._save)
        line.addWidget(self._forget)
        link = self._button(self.tr("Make a token on huggingface.co"))
        link.setProperty("kind", "link")
        link.clicked.connect(lambda: QDesktopServices.openUrl(_TOKENS_PAGE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addWidget(self._banners)
        column.addWidget(self._why)
        column.addLayout(line)
        column.addWidget(self._where)
        column.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeading)

    def _show_place(self) -> None:
        tokens = self._tokens
        place, is_busy = tokens.place, tokens.is_busy
        why = self.tr(
            "Needed for models whose licence must be accepted first, and for private "
            "ones. It is sent to {host}, and to nobody else."
        )
        self._why.setText(why.format(host=tokens.host))
        self._where.setText(
            self.tr("Asking the keyring…") if is_busy else self._words()
        )
        can_type = place != "environment" and not is_busy
        self._line.setEnabled(can_type)
        self._save.setEnabled(can_type and bool(self._line.text().strip()))
        self._forget.setEnabled(not is_busy)
        self._forget.setVisible(place in ("keyring", "memory"))

    def _words(self) -> str:
        match self._tokens.place:
            case "environment":
                return self.tr("The token of HF_TOKEN is used.")
            case "keyring":
                return self.tr("A token is kept in the system’s keyring.")
            case "memory":
                return self.tr(
                    "A token is kept until Inglenook ends, and written nowhere: the "
                    "system offers no keyring that takes it."
                )
        return self.tr("There is no token.")

    def _on_save_clicked(self) -> None:
        if not self._save.isEnabled():
            return
        self._banners.show_rows([])
        self._tokens.keep(self._line.text())
        self._line.clear()

    def _on_forget_clicked(self) -> None:
        self._banners.show_rows([])
        self._tokens.forget()

    def _on_failed(self, error: AppError) -> None:
        self._banners.show_rows([FailureBanner(error, self._appearance)])

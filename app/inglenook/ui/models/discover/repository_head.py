"""What a repository is, and what stands in the way of using it."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inglenook.hub.records import Details
from inglenook.translation import sentences
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.discover.words import date_words, facts_words
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconButton, IconLabel
from inglenook.ui.widgets.link_dialog import LinkDialog
from inglenook.ui.widgets.picture_button import PictureButton


class RepositoryHead(QWidget):
    """Name, facts, and banners: a licence to accept, an old answer.

    Lives on the GUI thread.

    Signals:
        back_requested(): The user goes back to the list.
        card_toggled(bool): The card is wanted instead of the variants, or no more.
        again_requested(): The user wants the hub to be asked once more.
        token_requested(): The user has an access token to enter.
    """

    back_requested = Signal()
    card_toggled = Signal(bool)
    again_requested = Signal()
    token_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._page = ""
        self._banners: list[Banner] = []
        self._back = IconButton("ph.caret-left", "", appearance)
        self._back.setObjectName("back")
        self._back.set_shortcut_text(self.tr("Back to the list"), "back_to_list")
        self._back.clicked.connect(self.back_requested)
        self._lock = IconLabel("ph.lock-key", 20, appearance, tone="text2")
        self._lock.setToolTip(self.tr("Its licence must be accepted"))
        self._name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._name.setObjectName("name")
        self._name.setProperty("scale", "title")
        self._facts = QLabel(wordWrap=True)
        self._facts.setObjectName("facts")
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setProperty("scale", "small")
        self._facts.setProperty("tone", "text2")
        self._card = PictureButton("ph.file", self.tr("Model card"), appearance)
        self._card.setObjectName("card")
        self._card.setProperty("kind", "quiet")
        self._card.setCheckable(True)
        self._card.toggled.connect(self.card_toggled)
        self._open = IconButton(
            "ph.arrow-square-out", self.tr("Open its page in the browser"), appearance
        )
        self._open.setObjectName("page")
        self._open.clicked.connect(self._on_open_clicked)
        self._lay_out()

    def show_name(self, repo_id: str, page: str) -> None:
        """Show which repository is looked at, before more is known of it.

        Args:
            repo_id: As in `author/name`.
            page: Address of its own page.
        """
        self._page = page
        self._name.setText(repo_id.rpartition("/")[2])
        self._facts.setText(repo_id.partition("/")[0])
        self._lock.hide()
        self._card.setChecked(False)
        self._card.setEnabled(False)
        self._show_banners([])

    def show_details(
        self, details: Details, n_params: int = 0, *, is_let_in: bool = False
    ) -> None:
        """Show what it is.

        Args:
            details: As the hub tells it.
            n_params: Weights of the model, where the hub does not tell.
            is_let_in: Whether its files could be read, and so its licence is accepted.
        """
        self._facts.setText(facts_words(details, n_params))
        self._lock.setVisible(bool(details.gate))
        self._card.setEnabled(True)
        banners = []
        if details.stale_reason:
            banners.append(self._stale_note(details))
        if details.gate and not is_let_in:
            banners.append(self._gate_question(details))
        self._show_banners(banners)

    def take_focus(self) -> None:
        """Begin at the way back to the list."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_back(self, *, is_offered: bool) -> None:
        """Offer the way back to the list."""
        self._back.setVisible(is_offered)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(self._back)
        heading.addWidget(self._lock)
        heading.addWidget(self._name, 1)
        heading.addWidget(self._card)
        heading.addWidget(self._open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(heading)
        self._column.addWidget(self._facts)

    def _stale_note(self, details: Details) -> Banner:
        when = self.tr("As seen on {date}.").format(date=date_words(details.seen_at))
        note = Banner("note", when, details.stale_reason, self._appearance)
        again = note.add_button(self.tr("Try again"))
        again.clicked.connect(self.again_requested)
        return note

    def _gate_question(self, details: Details) -> Banner:
        if details.gate == "manual":
            then = self.tr("Its author then lets you in, which may take days.")
        else:
            then = self.tr("You are let in at once.")
        token = self.tr("Downloads then need your access token.")
        banner = Banner(
            "question",
            self.tr("Its licence must be accepted on its page."),
            sentences((then, token)),
            self._appearance,
        )
        page = banner.add_button(self.tr("Open its page…"))
        page.clicked.connect(self._on_open_clicked)
        enter = banner.add_button(self.tr("Enter the token…"))
        enter.clicked.connect(self.token_requested)
        again = banner.add_button(self.tr("I have accepted it"))
        again.clicked.connect(self.again_requested)
        return banner

    def _show_banners(self, banners: list[Banner]) -> None:
        for old in self._banners:
            old.hide()
            old.deleteLater()
        self._banners = banners
        for banner in banners:
            self._column.addWidget(banner)
            banner.show()

    def _on_open_clicked(self) -> None:
        LinkDialog(QUrl(self._page), self).open()

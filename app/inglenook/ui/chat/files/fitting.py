"""Asks what to do with files for which the context has no room."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from inglenook.chats.context.records import ContextUse
from inglenook.chats.records import Attachment
from inglenook.chats.service import ChatService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.composer import Composer
from inglenook.ui.chat.context.choice_banner import ChoiceBanner
from inglenook.ui.chat.context.enlarging import Enlargement, Enlarging
from inglenook.ui.chat.files.draft_file import DraftFile
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_strip import BannerStrip
from inglenook.units import format_count


class FileFitting(QObject):
    """Offers all ways out before anything is sent. Lives on the GUI thread.

    Signals:
        fitted(): What was to be sent fits now, and is otherwise as it was.

    Args:
        chats: Tells what fills the context.
        enlarging: Tells of longer contexts.
        composer: Where the files are.
        strip: Where the question stands.
        appearance: What it is drawn in.
    """

    fitted = Signal()

    def __init__(
        self,
        chats: ChatService,
        enlarging: Enlarging,
        composer: Composer,
        strip: BannerStrip,
        appearance: Appearance,
    ) -> None:
        super().__init__(strip)
        self._chats = chats
        self._enlarging = enlarging
        self._composer = composer
        self._strip = strip
        self._appearance = appearance
        self._banner: Banner | None = None
        self._length = 0
        self._awaited: tuple[str, tuple[Attachment, ...]] | None = None
        composer.draft_changed.connect(self.close)
        chats.opened.chat_opened.connect(self.close)
        chats.prompt.use_changed.connect(self._on_use_changed)

    def is_stopped(self) -> bool:
        """Whether the files are too large, which the user is then asked about."""
        use = self._chats.prompt.use
        largest = self._largest()
        if use is None or largest is None or _fits(use):
            return False
        self._ask(use, largest)
        return True

    def close(self) -> None:
        """Ask no more; all stays as it is."""
        if self._banner is not None:
            self._strip.take_away(self._banner)
            self._banner = None

    def _offer_cancel(self, banner: Banner) -> None:
        cancel = banner.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.close)
        cancel.clicked.connect(self._composer.setFocus)

    def _largest(self) -> DraftFile | None:
        costly = [file for file in self._composer.tray.files if file.cost is not None]
        return max(costly, key=_n_tokens, default=None)

    def _ask(self, use: ContextUse, file: DraftFile) -> None:
        self.close()
        room = _n_tokens(file) - (use.used + use.reserve - use.limit)
        banner = ChoiceBanner(
            self.tr("“{name}” does not fit into the context.").format(name=file.name),
            self.tr("It has {n} tokens, and there is room for {room}.").format(
                n=format_count(_n_tokens(file)), room=format_count(max(0, room))
            ),
            self._appearance,
        )
        self._banner = banner
        banner.enlarge.clicked.connect(self._enlarge)
        if percent := file.percent_within(room):
            words = self.tr("Use the first {n} %").format(n=percent)
            part = banner.add_choice(words, "use-part")
            part.clicked.connect(lambda: self._use_part(file, percent))
        remove = banner.add_choice(self.tr("Remove it"), "remove-file")
        remove.clicked.connect(lambda: self._composer.tray.remove(file))
        self._offer_cancel(banner)
        self._strip.show_banner(banner)
        self._enlarging.consider(use.used, partial(self._show_enlargement, banner))

    def _enlarge(self) -> None:
        length = self._length
        self.close()
        self._enlarging.enlarge(length)

    def _use_part(self, file: DraftFile, percent: int) -> None:
        file.keep_first(percent)
        self._awaited = self._draft()
        self._composer.setFocus()

    def _draft(self) -> tuple[str, tuple[Attachment, ...]]:
        return self._composer.text, self._composer.tray.attachments

    def _on_use_changed(self, use: ContextUse | None) -> None:
        """Let a message go whose file was cut for it, once that is counted."""
        if self._awaited != self._draft():
            self._awaited = None
        elif use is not None and _fits(use):
            self._awaited = None
            self.fitted.emit()

    def _show_enlargement(
        self, banner: ChoiceBanner, found: Enlargement | None
    ) -> None:
        if banner is self._banner:
            self._length = found.context_tokens if found is not None else 0
            banner.show_enlargement(found)


def _fits(use: ContextUse) -> bool:
    return use.used + use.reserve <= use.limit


def _n_tokens(file: DraftFile) -> int:
    return file.cost.n_tokens if file.cost is not None else 0

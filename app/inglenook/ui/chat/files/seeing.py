"""Asks what to do with images for a model that cannot see them."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.chats.records import Attachment
from inglenook.engine.service import EngineService
from inglenook.library.projectors.service import ProjectorService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.composer import Composer
from inglenook.ui.chat.files.draft_file import DraftFile
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_strip import BannerStrip


class Seeing(QObject):
    """Looks for what makes the model see before images are sent to it.

    Lives on the GUI thread.

    Signals:
        seen(): What was to be sent can be, and is otherwise as it was.

    Args:
        engine: Has the model.
        projectors: Knows which models can see.
        composer: Where the images are.
        strip: Where the question stands.
        appearance: What it is drawn in.
    """

    seen = Signal()

    def __init__(
        self,
        engine: EngineService,
        projectors: ProjectorService,
        composer: Composer,
        strip: BannerStrip,
        appearance: Appearance,
    ) -> None:
        super().__init__(strip)
        self._engine = engine
        self._projectors = projectors
        self._composer = composer
        self._strip = strip
        self._appearance = appearance
        self._banner: Banner | None = None
        self._awaited: tuple[str, tuple[Attachment, ...]] | None = None
        composer.draft_changed.connect(self.close)
        projectors.looked.connect(self._on_looked)

    def is_stopped(self) -> bool:
        """Whether there are images, and no eyes are known; they are looked for then."""
        model = self._engine.state.path
        if model is None or not self._images() or self._projectors.of(model):
            return False
        self._awaited = self._draft()
        self._projectors.look(model)
        return True

    def close(self) -> None:
        """Ask no more; all stays as it is."""
        if self._banner is not None:
            self._strip.take_away(self._banner)
            self._banner = None

    def _images(self) -> list[DraftFile]:
        files = self._composer.tray.files
        return [f for f in files if f.attachment and f.attachment.kind == "image"]

    def _draft(self) -> tuple[str, tuple[Attachment, ...]]:
        return self._composer.text, self._composer.tray.attachments

    def _on_looked(self, model: Path) -> None:
        awaited, self._awaited = self._awaited, None
        if awaited is None or awaited != self._draft():
            return
        if self._projectors.of(model) is None:
            self._tell_unseen(model)
        else:
            self.seen.emit()

    def _tell_unseen(self, model: Path) -> None:
        self.close()
        words = self.tr(
            "Its vision part is missing: a file “mmproj-….gguf” in the folder"
            " “{folder}”. Not every model has one."
        )
        banner = self._banner = Banner(
            "question",
            self.tr("“{model}” cannot see images.").format(
                model=self._engine.state.model
            ),
            words.format(folder=model.parent),
            self._appearance,
        )
        remove = banner.add_button(self.tr("Remove the images"))
        remove.setObjectName("remove-images")
        remove.clicked.connect(self._remove_images)
        cancel = banner.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.close)
        cancel.clicked.connect(self._composer.setFocus)
        self._strip.show_banner(banner)

    def _remove_images(self) -> None:
        for file in self._images():
            self._composer.tray.remove(file)

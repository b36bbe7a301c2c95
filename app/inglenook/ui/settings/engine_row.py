"""One engine that is installed, or that could be."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inglenook.engine.packs.choose import Choice, backend_of
from inglenook.engine.report import EngineReport
from inglenook.translation import clauses, listed
from inglenook.ui.appearance import Appearance
from inglenook.ui.settings.name_lines import NameLines
from inglenook.ui.widgets.folding_row import FoldingRow
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.picture_button import PictureButton
from inglenook.ui.widgets.pill import Pill
from inglenook.ui.widgets.quiet_words import quiet_words


class EngineRow(FoldingRow):
    """An engine on this machine. Lives on the GUI thread.

    Signals:
        remove_requested(): The user wants it gone.
    """

    remove_requested = Signal()

    def __init__(
        self,
        engine: EngineReport,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._remove = IconButton(
            "ph.trash", self.tr("Remove {name}").format(name=engine.name), appearance
        )
        self._remove.setProperty("dense", "row")
        self._remove.clicked.connect(self.remove_requested)
        self.fill(
            (self._names(engine), quiet_words(self._abilities(engine))),
            self._state(engine, appearance),
            () if engine.built_in else (self._remove,),
        )

    def set_busy(self, *, is_busy: bool) -> None:
        """Take nothing while a change is under way."""
        self._remove.setEnabled(not is_busy)

    def _names(self, engine: EngineReport) -> NameLines:
        if engine.built_in:
            return NameLines(self.tr("Built in"), engine.version)
        title = backend_of(engine.name) or "CPU"
        return NameLines(title, f"{engine.name} · {engine.version}")

    def _abilities(self, engine: EngineReport) -> str:
        if not engine.usable:
            return self.tr("Cannot be used: {reason}").format(reason=engine.reason)
        words = self.tr("Computes with {backends}").format(
            backends=listed(engine.backends)
        )
        return clauses([words, engine.reason])

    def _state(self, engine: EngineReport, appearance: Appearance) -> Pill:
        if not engine.usable:
            return Pill(self.tr("Unusable"), "bad", appearance, icon_name="ph.x")
        if engine.in_use:
            return Pill(self.tr("In use"), "good", appearance, icon_name="ph.check")
        return Pill(self.tr("Stands by"), "neu", appearance)


class BuildRow(FoldingRow):
    """A build that could be installed. Lives on the GUI thread.

    Args:
        is_suggested: Whether nothing that is installed is as good.

    Signals:
        install_requested(): The user wants it to be fetched.
    """

    install_requested = Signal()

    def __init__(
        self,
        build: Choice,
        appearance: Appearance,
        *,
        is_suggested: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._install = PictureButton(
            "ph.download-simple", self.tr("Install"), appearance
        )
        name = self.tr("Install {name}").format(name=build.tag)
        self._install.setAccessibleName(name)
        self._install.clicked.connect(self.install_requested)
        words = self.tr("Suggested") if is_suggested else self.tr("Not installed")
        self.fill(
            (
                NameLines(backend_of(build.tag), build.tag),
                quiet_words(_sentence(build.reason)),
            ),
            Pill(words, "warn" if is_suggested else "neu", appearance),
            (self._install,),
        )

    def set_busy(self, *, is_busy: bool) -> None:
        """Take nothing while a change is under way."""
        self._install.setEnabled(not is_busy)


def _sentence(clause: str) -> str:
    return f"{clause[:1].upper()}{clause[1:]}."

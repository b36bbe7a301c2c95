"""What fills the context, and how long it is to be after the next load."""

from typing import Any

import msgspec
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inglenook.chats.context.records import ContextUse
from inglenook.chats.service import ChatService
from inglenook.engine.prospects.prospects import Prospect
from inglenook.engine.prospects.service import TrialService
from inglenook.engine.service import EngineService
from inglenook.errors import AppError
from inglenook.offload.plan import OffloadPlan
from inglenook.offload.rope import warning_words
from inglenook.settings.schema import Engine
from inglenook.settings.service import SettingsService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.context.use_parts import UseParts
from inglenook.ui.chat.side_panel.panel_section import (
    Fields,
    PanelSection,
    choice_box,
)
from inglenook.ui.style import restyle
from inglenook.ui.widgets.boxes import DecimalBox
from inglenook.ui.widgets.plan_pill import plan_look
from inglenook.ui.widgets.quiet_words import small_print
from inglenook.units import format_count, format_memory

_LENGTHS = (2048, 4096, 8192, 16384, 32768, 65536, 131072)
_FIELDS = ("context_tokens", "kv_type", "rope_method", "rope_factor")
_MOST_FACTOR = 64


class ContextSection(PanelSection):
    """The gauge, and a draft of other settings with the memory that they take.

    Nothing is loaded anew before the user agrees. Lives on the GUI thread.
    """

    def __init__(
        self,
        chats: ChatService,
        engine: EngineService,
        settings: SettingsService,
        trials: TrialService,
        appearance: Appearance,
    ) -> None:
        super().__init__(self.tr("Context"), appearance)
        self._engine = engine
        self._settings = settings
        self._trials = trials
        self._draft = settings.settings.engine
        self._use = UseParts(appearance)
        self._length = choice_box("context-length", self.tr("Length"))
        self._kv_type = choice_box("context-kv", self.tr("KV cache"))
        self._method = choice_box("context-method", self.tr("RoPE"))
        self._factor = DecimalBox()
        self._foresight = small_print()
        self._warnings = small_print()
        self._fields = Fields()
        self._buttons = QWidget()
        self._reload = QPushButton()
        self._set_up()
        self._lay_out()
        chats.prompt.use_changed.connect(self._show_use)
        settings.changed.connect(self._begin_anew)
        engine.state_changed.connect(self._show)
        trials.told.connect(self._on_told)
        trials.failed.connect(self._on_failed)
        self._show_use(chats.prompt.use)
        self._begin_anew()

    def _set_up(self) -> None:
        self._fill_choices()
        self._factor.setProperty("dense", "panel")
        self._factor.setRange(0, _MOST_FACTOR)
        self._factor.setSingleStep(0.5)
        self._factor.setDecimals(2)
        self._factor.setSpecialValueText(self.tr("as needed"))
        self._factor.setObjectName("rope-factor")
        self._warnings.setObjectName("rope-warnings")
        restyle(self._warnings, tone="warn")
        self._length.activated.connect(
            lambda: self._change(context_tokens=self._length.currentData())
        )
        self._kv_type.activated.connect(
            lambda: self._change(kv_type=self._kv_type.currentData())
        )
        self._method.activated.connect(
            lambda: self._change(rope_method=self._method.currentData())
        )
        self._factor.valueChanged.connect(
            lambda value: self._change(rope_factor=round(value, 2))
        )

    def _fill_choices(self) -> None:
        methods = {
            "model": self.tr("As the model says"),
            "yarn": self.tr("YaRN"),
            "ntk": self.tr("NTK-aware"),
            "linear": self.tr("Linear"),
            "none": self.tr("No scaling"),
        }
        kv_types = {
            "auto": self.tr("Automatic"),
            "f16": self.tr("16 bits"),
            "q8_0": self.tr("8 bits"),
        }
        for box, titles in ((self._method, methods), (self._kv_type, kv_types)):
            for value, title in titles.items():
                box.addItem(title, value)
        self._length.addItem(self.tr("Automatic"), 0)
        for tokens in _LENGTHS:
            self._length.addItem(format_count(tokens), tokens)

    def _lay_out(self) -> None:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self._begin_anew)
        self._reload.setObjectName("reload")
        self._reload.clicked.connect(self._on_reload_clicked)
        line = QHBoxLayout(self._buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for button in (self._reload, cancel):
            button.setProperty("dense", "row")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            line.addWidget(button)
        line.addStretch()
        self.rows.addWidget(self._use)
        for title, control in (
            (self.tr("Length"), self._length),
            (self.tr("KV cache"), self._kv_type),
            (self.tr("RoPE"), self._method),
            (self.tr("Factor"), self._factor),
        ):
            self._fields.add_field(title, control)
        self.rows.addLayout(self._fields)
        for widget in (self._foresight, self._warnings, self._buttons):
            self.rows.addWidget(widget)

    def _begin_anew(self) -> None:
        """Show what counts."""
        self._draft = self._settings.settings.engine
        self._show()

    def _change(self, **fields: Any) -> None:
        """Draft another setting, and find out what it takes."""
        self._draft = msgspec.structs.replace(self._draft, **fields)
        self._foresight.setText("")
        self._warnings.setText("")
        self._show()
        state = self._engine.state
        if state.path is not None and self._is_other:
            self._trials.consider(state.path, self._draft, state.loaded)

    @property
    def _is_other(self) -> bool:
        chosen = self._settings.settings.engine
        return any(getattr(self._draft, f) != getattr(chosen, f) for f in _FIELDS)

    def _show(self) -> None:
        draft, is_other = self._draft, self._is_other
        self._show_length(draft.context_tokens)
        self._kv_type.setCurrentIndex(self._kv_type.findData(draft.kv_type))
        self._method.setCurrentIndex(self._method.findData(draft.rope_method))
        with QSignalBlocker(self._factor):
            self._factor.setValue(draft.rope_factor)
        is_scaled = draft.rope_method in {"linear", "ntk", "yarn"}
        self._fields.show_field(self._factor, is_shown=is_scaled)
        self._buttons.setVisible(is_other)
        is_loaded = self._engine.state.path is not None
        words = (
            self.tr("Reload now") if is_loaded else self.tr("Use from the next load")
        )
        self._reload.setText(words)
        if not is_other:
            self._tell_now()

    def _tell_now(self) -> None:
        """What holds for the model as it is loaded."""
        self._foresight.setText(self.tr("A change here reloads the model."))
        plan = self._engine.state.plan
        self._warn(plan)
        loaded = self._engine.state.loaded
        tokens = format_count(loaded.context_tokens) if loaded else ""
        self.say_gist(self.tr("{n} tokens").format(n=tokens) if tokens else "")

    def _show_length(self, chosen: int) -> None:
        """Have a length chosen; one that is not usual is offered from then on."""
        box = self._length
        if box.findData(chosen) < 0:
            offered = [box.itemData(place) for place in range(box.count())]
            place = sum(tokens < chosen for tokens in offered)
            box.insertItem(place, format_count(chosen), chosen)
        box.setCurrentIndex(box.findData(chosen))

    def _show_use(self, use: ContextUse | None) -> None:
        self._use.setVisible(use is not None)
        if use is not None:
            self._use.show_use(use)

    def _on_told(self, chosen: Engine, prospect: Prospect) -> None:
        if not self._is_asked(chosen):
            return
        plan = prospect.plan
        if plan is None:
            words = self.tr(
                "What this would take is not known: its file does not tell."
            )
        else:
            words = self._foresight_words(plan)
        self._foresight.setText(words)
        self._warn(plan)

    def _is_asked(self, chosen: Engine) -> bool:
        """Whether these settings are the draft: others ask about theirs, too."""
        return self._is_other and chosen == self._draft

    def _foresight_words(self, plan: OffloadPlan) -> str:
        if plan.mode == "refuse":
            return self.tr("Too long for this computer: {reason}").format(
                reason=plan.reason
            )
        on_gpus, in_ram = sum(plan.bytes.per_device), plan.bytes.host.total
        words = self.tr("{n} tokens would run so: {mode}, {ram} of RAM.")
        if plan.devices:
            words = self.tr(
                "{n} tokens would run so: {mode}, {gpu} of GPU memory, {ram} of RAM."
            )
        return words.format(
            n=format_count(plan.context_tokens),
            mode=plan_look(plan).words,
            gpu=format_memory(on_gpus),
            ram=format_memory(in_ram),
        )

    def _warn(self, plan: OffloadPlan | None) -> None:
        warnings = plan.rope_warnings if plan is not None else ()
        lines = [warning_words(warning) for warning in warnings]
        self._warnings.setText("\n".join(lines))
        self._warnings.setVisible(bool(lines))

    def _on_failed(self, chosen: Engine, error: AppError) -> None:
        if self._is_asked(chosen):
            self._foresight.setText(error.text)

    def _on_reload_clicked(self) -> None:
        # The first change that counts ends the draft.
        path, draft = self._engine.state.path, self._draft
        for name in _FIELDS:
            self._settings.change("engine", name, getattr(draft, name))
        if path is not None:
            self._engine.load(path)

"""What the tools say."""

from PySide6.QtCore import QCoreApplication

from inglenook.library.scan import LocalModel
from inglenook.tools.records import MadeFile, Mergeable, Progress, Recognized
from inglenook.tools.targets import Room
from inglenook.ui.models.mine.words import disk_size, short_folder
from inglenook.units import format_count, format_params, format_size, without_unit

translate = QCoreApplication.translate


def model_words(model: LocalModel) -> str:
    """The facts of a model: `qwen3 · 8.2 B parameters · 16.4 GB`."""
    facts = [model.architecture]
    if model.n_params:
        words = translate("Tools", "{n} parameters")
        facts.append(words.format(n=format_params(model.n_params)))
    facts.append(format_size(model.size_bytes))
    return " · ".join(filter(None, facts))


def recognized_words(found: Recognized) -> str:
    """What a folder holds: `A model · qwen3 · 8.2 B parameters · 399 tensors`."""
    kinds = {
        "model": translate("Tools", "A model"),
        "adapter": translate("Tools", "A LoRA adapter"),
    }
    params = translate("Tools", "{n} parameters")
    tensors = translate("Tools", "{n} tensors")
    facts = (
        kinds[found.kind],
        found.architecture,
        params.format(n=format_params(found.n_params)),
        tensors.format(n=format_count(found.n_tensors)),
    )
    return " · ".join(facts)


def mergeable_words(found: Mergeable) -> str:
    """How an adapter changes a model: `Rank 16 · changes 224 of 291 tensors`."""
    words = translate(
        "Tools", "They go together: rank {rank}, changes {n} of {all} tensors"
    )
    return words.format(
        rank=found.rank,
        n=format_count(found.n_changed),
        all=format_count(found.n_tensors),
    )


def room_words(room: Room) -> str:
    """What a file needs of its disk: `Needs 4.45 GB · 118 GB free`."""
    free = disk_size(room.free_bytes)
    if not room.needed_bytes:
        return translate("Tools", "{free} free").format(free=free)
    words = translate("Tools", "Needs {size} · {free} free")
    return words.format(size=format_size(room.needed_bytes), free=free)


def progress_words(progress: Progress) -> str:
    """How far something is, without what will be."""
    if progress.phase == "importance":
        words = translate(
            "Tools", "Reading the text for the importance matrix: {n} of {all} parts"
        )
        return words.format(n=progress.done, all=progress.total)
    total = format_size(progress.total)
    done = without_unit(format_size(progress.done), total)
    words = translate("Tools", "{done} of {total}")
    facts = [words.format(done=done, total=total)]
    if progress.total_tensors:
        words = translate("Tools", "{n} of {all} tensors")
        n_done, n_all = progress.done_tensors, progress.total_tensors
        facts.append(words.format(n=format_count(n_done), all=format_count(n_all)))
    return " · ".join(facts)


def made_words(made: MadeFile) -> str:
    """What was made: its size, and where it is."""
    words = translate(
        "Tools",
        "{size}, in {folder}. Its SHA-256 is noted, so that it can be verified.",
    )
    size, folder = format_size(made.size_bytes), short_folder(made.path.parent)
    return words.format(size=size, folder=folder)

"""Failures of a model's file on disk."""

from collections.abc import Sequence

from inglenook.errors.base import AppError
from inglenook.translation import listed, translate


class ModelFileError(AppError):
    """A model's file on disk cannot be used."""


class ModelNotFound(ModelFileError):
    """Neither a file nor a name in the library.

    Args:
        name: What the user gave.
    """

    def __init__(self, name: str) -> None:
        super().__init__(
            translate("Errors", "There is no model “{name}”.").format(name=name),
            hint=translate("Errors", "Check the name, and whether the file was moved."),
        )


class ModelAmbiguous(ModelFileError):
    """Several models in the library have the name that was given.

    Args:
        name: What the user gave.
        candidates: What would name just one of them.
    """

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        super().__init__(
            translate("Errors", "There are several models “{name}”.").format(name=name),
            hint=translate("Errors", "Choose one of: {candidates}.").format(
                candidates=listed(candidates)
            ),
        )
        self.candidates = tuple(candidates)


class NoModelChosen(ModelFileError):
    """None was named or used before, and the starter model is not there."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "No model was chosen."),
            hint=translate("Errors", "Choose one; any .gguf file will do."),
        )


class NotAGguf(ModelFileError):
    """The file is something else."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” is not a GGUF model: {detail}.").format(
                name=name, detail=detail
            ),
            hint=translate(
                "Errors", "Choose another file; models for Inglenook are in GGUF files."
            ),
        )


class ModelUnreadable(ModelFileError):
    """A GGUF of a kind that this program does not know, or may not open."""

    def __init__(
        self,
        name: str,
        detail: str,
        *,
        hint: str = "",
    ) -> None:
        super().__init__(
            translate("Errors", "“{name}” cannot be read: {detail}.").format(
                name=name, detail=detail
            ),
            hint=hint
            or translate(
                "Errors", "Choose another variant, or use a newer version of Inglenook."
            ),
        )


class ModelDamaged(ModelFileError):
    """A GGUF that is cut off, or whose header makes no sense."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” is damaged: {detail}.").format(
                name=name, detail=detail
            ),
            hint=translate(
                "Errors", "Download it again, or copy it anew from where it came."
            ),
        )


class ModelPartMissing(ModelFileError):
    """A split model without all its files."""

    def __init__(self, missing: str) -> None:
        super().__init__(
            translate("Errors", "A part of this model is missing: “{missing}”.").format(
                missing=missing
            ),
            hint=translate("Errors", "Put all parts of the model into one folder."),
        )


class ModelNotOurs(ModelFileError):
    """A model to be deleted that lies outside of the library's own folders."""

    def __init__(self, name: str, folder: str) -> None:
        super().__init__(
            translate(
                "Errors",
                "“{name}” is not deleted: it is used where it is, in “{folder}”.",
            ).format(name=name, folder=folder),
            hint=translate(
                "Errors",
                "Delete it with the program that it belongs to, or by yourself.",
            ),
        )


class ModelNotRemoved(ModelFileError):
    """The system does not let us delete a file."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” cannot be deleted: {detail}.").format(
                name=name, detail=detail
            ),
            hint=translate(
                "Errors", "Check that no program uses it, and the rights of its folder."
            ),
        )


class ModelNotTrashed(ModelFileError):
    """The system has no trash for a file, or does not let us use it."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            translate(
                "Errors", "“{name}” cannot be put into the trash: {detail}."
            ).format(name=name, detail=detail),
            hint=translate(
                "Errors", "It is still there; delete it for good, if you want."
            ),
        )


class ModelNotRestored(ModelFileError):
    """A file cannot be taken out of the trash again."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” cannot be put back: {detail}.").format(
                name=name, detail=detail
            ),
            hint=translate("Errors", "Look for it in the system’s trash."),
        )

"""How large the models are that a search asks for."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_B = 10**9


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeRange:
    """Weights of a model, at least and at most; 0 for any."""

    words: str
    least_params: int = 0
    most_params: int = 0


def size_ranges() -> tuple[SizeRange, ...]:
    """Those to choose from, the first is any."""
    between = translate("Discover", "{least} to {most} B")
    edges = ((3, 9), (9, 16), (16, 40))
    return (
        SizeRange(words=translate("Discover", "Any size")),
        SizeRange(
            words=translate("Discover", "Up to {most} B").format(most=3),
            most_params=3 * _B,
        ),
        *(
            SizeRange(
                words=between.format(least=least, most=most),
                least_params=least * _B,
                most_params=most * _B,
            )
            for least, most in edges
        ),
        SizeRange(
            words=translate("Discover", "Over {least} B").format(least=40),
            least_params=40 * _B,
        ),
    )

"""The numbers of a header that tell a model's shape, checked before any is used."""

from inglenook.errors import ModelDamaged, ModelUnreadable
from inglenook.library.header import GgufHeader
from inglenook.translation import translate
from inglenook.units import format_count

#: llama.cpp aborts beyond; the reader keeps arrays of this length whole.
MAX_LAYERS = 512
#: No width, head count or window of a real model comes near.
MAX_WIDTH = 2**20
#: A recurrent state has a million values or two.
MAX_STATE = 2**32
#: llama.cpp's type of a position ends here.
MAX_CONTEXT = 2**31 - 1


class ShapeKeys:
    """Keys of the header that begin with the architecture's name.

    All methods raise ModelDamaged for a value that cannot be meant so.

    Args:
        header: Of the model's first file.
        name: What errors call the file.

    Attributes:
        n_layers: Repeating layers, NextN layers included.
        n_trunk: Those that are not NextN layers.

    Raises:
        ModelUnreadable: The architecture is not told.
    """

    def __init__(self, header: GgufHeader, name: str) -> None:
        if not header.architecture:
            raise ModelUnreadable(
                name, translate("Gguf", "it does not tell its architecture")
            )
        self.architecture = header.architecture
        self._header = header
        self._name = name
        self.n_layers = self.whole("block_count", most=MAX_LAYERS)
        if not self.n_layers:
            raise ModelDamaged(name, translate("Gguf", "it has no layers"))
        n_nextn = self.whole("nextn_predict_layers", most=self.n_layers)
        self.n_trunk = self.n_layers - n_nextn or self.n_layers

    def has(self, key: str) -> bool:
        """Whether there is such a key."""
        return f"{self.architecture}.{key}" in self._header.metadata

    def whole(self, key: str, default: int = 0, most: int = MAX_WIDTH) -> int:
        """A whole number; `default` if there is none of this key."""
        if not self.has(key):
            return default
        return self._checked(key, self._value(key), most)

    def amount(self, key: str) -> float:
        """A number that is not negative; 0 if there is none of this key."""
        if not self.has(key):
            return 0.0
        number = self._header.number(f"{self.architecture}.{key}")
        if number is None or number < 0:
            raise self._nonsense(key, self._value(key))
        return float(number)

    def text(self, key: str) -> str:
        """A text; empty if there is none of this key."""
        return self._header.text(f"{self.architecture}.{key}")

    def per_layer(self, key: str, default: tuple[int, ...]) -> tuple[int, ...]:
        """A number for each layer; the file gives one for all, or one for each."""
        if not self.has(key):
            return default
        value = self._value(key)
        if not isinstance(value, tuple):
            return (self._checked(key, value, MAX_WIDTH),) * self.n_layers
        if len(value) != self.n_layers:
            raise self._nonsense(
                key,
                translate("Gguf", "{n} values for {n_layers} layers").format(
                    n=len(value), n_layers=self.n_layers
                ),
            )
        return tuple(self._checked(key, each, MAX_WIDTH) for each in value)

    def flags(self, key: str) -> tuple[bool, ...] | None:
        """A yes or no for each layer; None if the key has no list."""
        value = self._value(key)
        if not isinstance(value, tuple):
            return None
        missing = (False,) * max(0, self.n_layers - len(value))
        return tuple(bool(each) for each in value[: self.n_layers]) + missing

    def product(self, what: str, product: int, most: int = MAX_WIDTH) -> int:
        """A product of such numbers, which must make sense too."""
        if product > most:
            n = format_count(product)
            raise ModelDamaged(
                self._name,
                translate("Gguf", "its {what} has {n} values").format(what=what, n=n),
            )
        return product

    def _value(self, key: str) -> object:
        return self._header.metadata.get(f"{self.architecture}.{key}")

    def _checked(self, key: str, value: object, most: int) -> int:
        if type(value) is not int or not 0 <= value <= most:
            raise self._nonsense(key, value)
        return value

    def _nonsense(self, key: str, value: object) -> ModelDamaged:
        return ModelDamaged(
            self._name,
            translate("Gguf", "its “{key}” is {value}").format(
                key=key, value=str(value)[:40]
            ),
        )

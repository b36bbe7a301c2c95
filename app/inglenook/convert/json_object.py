"""The settings that others keep beside their weights, each a JSON object."""

from pathlib import Path
from typing import Any

import msgspec

from inglenook.errors import CheckpointInvalid
from inglenook.translation import translate

#: A tokenizer of a million tokens has some 60 MB.
_MOST_BYTES = 256_000_000
#: GGUF keeps counts in 32 bits.
_MOST_COUNT = 2**31 - 1
_MOST_NUMBER = 3e38


class JsonObject:
    """A JSON object of which nothing is believed.

    Args:
        name: The file it is from, for the user.
        values: What stands in it; a key that is null is as good as none.
    """

    def __init__(self, name: str, values: dict[str, Any]) -> None:
        self._name = name
        self.values = {key: value for key, value in values.items() if value is not None}

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def over(self, defaults: dict[str, Any]) -> "JsonObject":
        """The same with what stands for keys that it does not have."""
        return JsonObject(self._name, defaults | self.values)

    def count(self, key: str, most: int = _MOST_COUNT) -> int:
        """A whole number of at least one, and of at most `most`.

        Raises:
            CheckpointInvalid: There is no such number.
        """
        value = self.values.get(key)
        if type(value) is int and 0 < value <= most:
            return value
        raise self._without(key)

    def number(self, key: str) -> float:
        """A finite number.

        Raises:
            CheckpointInvalid: There is no such number.
        """
        value: Any = self.values.get(key)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        # JSON has no infinity, and GGUF keeps 32 bits.
        if is_number and abs(value) < _MOST_NUMBER:
            return float(value)
        raise self._without(key)

    def text(self, key: str) -> str:
        """A text; empty where there is none."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def flag(self, key: str) -> bool:
        """Whether something is switched on."""
        return self.values.get(key) is True

    def list(self, key: str) -> list[Any]:
        """A list; empty where there is none."""
        value = self.values.get(key)
        return value if isinstance(value, list) else []

    def dict(self, key: str) -> dict[str, Any]:
        """A part of it as it is; empty where there is none."""
        value = self.values.get(key)
        return value if isinstance(value, dict) else {}

    def part(self, key: str) -> "JsonObject":
        """A part of it; an empty one where there is none."""
        return JsonObject(self._name, self.dict(key))

    def _without(self, key: str) -> CheckpointInvalid:
        return CheckpointInvalid(
            self._name,
            translate("Convert", "it has no usable “{key}”").format(key=key),
        )


def read_object(path: Path) -> JsonObject:
    """Read a file with a JSON object; an empty one where there is no such file.

    Raises:
        CheckpointInvalid: The file cannot be read, or holds something else.
    """
    if not path.is_file():
        return JsonObject(path.name, {})
    try:
        with path.open("rb") as file:
            text = file.read(_MOST_BYTES)
        return JsonObject(path.name, msgspec.json.decode(text, type=dict[str, Any]))
    except OSError as error:
        raise CheckpointInvalid(path.name, str(error.strerror)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise CheckpointInvalid(
            path.name, translate("Convert", "it is no JSON object")
        ) from error

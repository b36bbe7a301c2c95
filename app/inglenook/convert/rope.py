"""How a model tells positions apart, as its configuration has it."""

import math

import numpy as np

from inglenook.convert.json_object import JsonObject
from inglenook.convert.safetensors import Array
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported
from inglenook.translation import translate

#: “dynamic” changes nothing within the context that a model was trained for.
_METHODS = {"", "default", "dynamic", "linear", "llama3", "yarn"}
#: The longest heads have 512 values.
_MOST_HEAD = 2**16


class Rope:
    """Rotary position embeddings.

    Args:
        config: The configuration of the model.

    Attributes:
        method: How positions are scaled: one of “linear”, “yarn” and “llama3”;
            anything else is not at all.
        settings: Of that method.
        base: Of the frequencies.
        local_base: That of layers with a sliding window; None if it is the same.

    Raises:
        CheckpointInvalid: The configuration makes no sense.
        CheckpointUnsupported: Positions are scaled in another way.
    """

    def __init__(self, config: JsonObject) -> None:
        # Transformers 5 calls it otherwise, with a part for each kind of layer.
        key = "rope_parameters" if "rope_parameters" in config else "rope_scaling"
        given = config.part(key)
        everywhere = (
            given.part("full_attention") if "full_attention" in given else given
        )
        local = given.part("sliding_attention").over(
            {"rope_theta": config.values.get("rope_local_base_freq")}
        )
        self._config = config
        self.settings = everywhere
        self.method = everywhere.text("rope_type") or everywhere.text("type")
        self.base = everywhere.over(config.values).number("rope_theta")
        self.local_base = local.number("rope_theta") if "rope_theta" in local else None
        if self.method not in _METHODS:
            raise CheckpointUnsupported(
                "config.json",
                translate("Convert", "its positions are scaled by “{method}”").format(
                    method=self.method[:40]
                ),
            )

    @property
    def trained_tokens(self) -> int:
        """The context that the model had before its positions were scaled."""
        key = "original_max_position_embeddings"
        return self.settings.over(self._config.values).count(key)

    def factors(self) -> Array | None:
        """What llama.cpp divides each frequency by; None if all by one.

        Low frequencies are stretched, high ones stay, and in between the factor
        changes smoothly: so Llama 3.1 and its successors scale positions.

        Raises:
            CheckpointInvalid: What the configuration says of that makes no sense.
        """
        if self.method != "llama3":
            return None
        with np.errstate(all="ignore"):
            factors = self._stretched()
        if not (np.isfinite(factors) & (factors > 0)).all():
            raise CheckpointInvalid(
                "config.json",
                translate("Convert", "it scales positions in a way that makes none"),
            )
        return factors

    def _stretched(self) -> Array:
        length = self._config.count("head_dim", _MOST_HEAD)
        steps = np.arange(0, length, 2, dtype=np.float32) / np.float32(length)
        # NumPy's powers of 32 bits are less exact than PyTorch's.
        powers = np.float64(self.base) ** steps.astype(np.float64)
        # As PyTorch divides a number by an array, for the same last bits.
        frequencies = np.reciprocal(powers.astype(np.float32))
        waves = np.reciprocal(frequencies) * np.float32(2 * math.pi)
        factor = self._setting("factor", 8.0)
        low = self._setting("low_freq_factor", 1.0)
        high = self._setting("high_freq_factor", 4.0)
        trained = self._setting("original_max_position_embeddings", 8192.0)
        smooth = (np.reciprocal(waves) * trained - low) / (high - low)
        between = 1 / ((1 - smooth) / factor + smooth)
        stretched = np.where(waves > trained / low, factor, between)
        return np.where(waves < trained / high, 1, stretched).astype(np.float32)

    def _setting(self, key: str, default: float) -> np.float32:
        return np.float32(self.settings.over({key: default}).number(key))

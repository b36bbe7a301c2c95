"""What PEFT says of a LoRA adapter, and which of its tensors belong together."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from inglenook.convert.json_object import JsonObject
from inglenook.convert.safetensors import StoredTensor
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported
from inglenook.translation import translate

_NAME = re.compile(
    r"(?:base_model\.model\.)?(?P<module>.+)\.lora_(?P<table>embedding_)?(?P<half>[AB])"
    r"(?:\.default)?(?:\.weight)?"
)
#: Settings that make more of an adapter than a product of two matrices.
_MORE = {
    "use_dora": "DoRA",
    "modules_to_save": "modules_to_save",
    "layer_replication": "layer_replication",
    "trainable_token_indices": "trainable_token_indices",
    "alora_invocation_tokens": "aLoRA",
    "use_qalora": "QA-LoRA",
    "lora_bias": "lora_bias",
}
#: Ways to begin that change the weights of the model too.
_CHANGING_STARTS = ("pissa", "olora", "corda", "loftq")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The two matrices whose product is added to a tensor.

    Attributes:
        module: What Transformers calls the tensor's part of the model.
        is_table: Whether its rows are looked up, as those of embeddings are.
    """

    module: str
    a: StoredTensor
    b: StoredTensor
    is_table: bool

    @property
    def rank(self) -> int:
        """The length that both share."""
        return self.a.shape[0]


class Scaling:
    """How strongly each pair counts.

    A GGUF has one alpha, and llama.cpp scales each pair by it over the pair's rank. So
    what PEFT scales in another way has to be in the matrices.

    Args:
        config: The adapter's adapter_config.json.

    Raises:
        CheckpointInvalid: It does not say how strongly they count.
        CheckpointUnsupported: It says so by regular expressions.
    """

    def __init__(self, config: JsonObject) -> None:
        self._rank = config.count("r")
        self._alpha = config.number("lora_alpha")
        self._is_rank_stabilized = config.flag("use_rslora")
        patterns = config.part("alpha_pattern")
        self._alphas = {
            key.removeprefix("^"): patterns.number(key) for key in patterns.values
        }
        for key in self._alphas:
            # Those of others may take forever to match.
            if not re.fullmatch(r"[\w.\\]+", key):
                raise CheckpointUnsupported(
                    "adapter_config.json",
                    translate("Convert", "its “alpha_pattern” is not plain"),
                )

    @property
    def alpha(self) -> float:
        """The alpha of the file."""
        return self._alpha / self._divisor(self._rank) * self._rank

    def factor(self, pair: Pair) -> float:
        """What B of a pair must be multiplied with; 1 for nearly all."""
        alpha = self._alphas.get(self._pattern_of(pair.module), self._alpha)
        if (alpha, pair.rank) == (self._alpha, self._rank):
            return 1.0
        return alpha / self._divisor(pair.rank) * pair.rank / self.alpha

    def _divisor(self, rank: int) -> float:
        return math.sqrt(rank) if self._is_rank_stabilized else rank

    def _pattern_of(self, module: str) -> str:
        ends = (key for key in self._alphas if f".{module}".endswith(f".{key}"))
        return next(ends, "")


def require_plain(name: str, config: JsonObject) -> None:
    """Refuse all but plain LoRA, each other kind by its name.

    Args:
        name: What errors call the adapter.
        config: Its adapter_config.json.

    Raises:
        CheckpointInvalid: It is no adapter, or one that changes nothing.
        CheckpointUnsupported: It is of another kind.
    """
    if not config.values or not config.values.get("lora_alpha"):
        raise CheckpointInvalid(
            name, translate("Convert", "its adapter_config.json describes no LoRA")
        )
    kind = config.text("peft_type")
    more = [word for key, word in _MORE.items() if config.values.get(key)]
    start = str(config.values.get("init_lora_weights", "")).lower()
    if kind != "LORA":
        more = [kind or "?"]
    elif start.startswith(_CHANGING_STARTS):
        more = [start]
    if more:
        raise CheckpointUnsupported(
            name,
            translate("Convert", "it uses {kind}, which is not supported").format(
                kind=more[0][:40]
            ),
        )


def pair_up(name: str, tensors: Iterable[StoredTensor]) -> list[Pair]:
    """The matrices of an adapter, two by two.

    Args:
        name: What errors call the adapter.
        tensors: All that it has.

    Raises:
        CheckpointInvalid: One lacks its other half, or does not fit it.
        CheckpointUnsupported: One is no half of a pair.
    """
    halves: dict[tuple[str, bool], dict[str, StoredTensor]] = {}
    for tensor in tensors:
        found = _NAME.fullmatch(tensor.name)
        if found is None:
            raise CheckpointUnsupported(
                name,
                translate("Convert", "it replaces “{tensor}”").format(
                    tensor=tensor.name[:80]
                ),
            )
        key = (found["module"], bool(found["table"]))
        halves.setdefault(key, {})[found["half"]] = tensor
    pairs: list[Pair] = []
    for (module, is_table), half in halves.items():
        a, b = half.get("A"), half.get("B")
        if a is None or b is None or not _fit(a, b):
            raise CheckpointInvalid(
                name,
                translate("Convert", "half of its “{tensor}” is missing").format(
                    tensor=module[:80]
                ),
            )
        pairs.append(Pair(module=module, a=a, b=b, is_table=is_table))
    return pairs


def _fit(a: StoredTensor, b: StoredTensor) -> bool:
    is_flat = len(a.shape) == len(b.shape) == 2
    return is_flat and a.shape[0] == b.shape[1] and 0 not in a.shape + b.shape

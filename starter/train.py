"""Training: bf16 on the CPU, Muon for the matrices and AdamW for the rest."""

import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from starter.model import StarterModel
from starter.shape import Shape

_LOG_EVERY = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How to train.

    Attributes:
        n_tokens: Tokens to see in all.
        batch_size: Sequences in a step, each as long as the model's context.
        muon_rate: Highest learning rate of the matrices inside the layers.
        adam_rate: Highest learning rate of the embedding and the norms.
        warm_up: Share of the steps in which the rate rises.
        cool_down: Share of the steps at the end in which it falls to zero.
        other_weight: Weight in the loss of what the assistant does not say.
    """

    seed: int = 1
    n_tokens: int = 27_000_000
    batch_size: int = 8
    muon_rate: float = 0.04
    adam_rate: float = 0.008
    warm_up: float = 0.02
    cool_down: float = 0.5
    other_weight: float = 0.1


def train(
    tokens: np.ndarray, is_answer: np.ndarray, shape: Shape, recipe: Recipe, log: Path
) -> StarterModel:
    """Train a model from scratch.

    Args:
        tokens: The corpus, uint16.
        is_answer: For each token, whether the assistant says it.
        shape: Sizes of the model.
        recipe: How to train it.
        log: Where a line of JSON goes now and then: step, tokens, loss, seconds.
    """
    torch.manual_seed(recipe.seed)
    model = StarterModel(shape)
    optimizers = _optimizers_of(model, recipe)
    loss_of = torch.compile(_loss)
    n_steps = recipe.n_tokens // (recipe.batch_size * shape.n_context)
    batches = _batches(tokens, is_answer, shape, recipe)
    started, losses = time.monotonic(), []
    with log.open("w") as file:
        file.write(json.dumps({"shape": asdict(shape), **asdict(recipe)}) + "\n")
        for step in range(n_steps):
            _set_rates(optimizers, _rate(step / n_steps, recipe))
            loss = loss_of(model, *next(batches))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            for optimizer in optimizers:
                optimizer.step()
                optimizer.zero_grad()
            losses.append(loss.item())
            if len(losses) == _LOG_EVERY or step == n_steps - 1:
                seen = (step + 1) * recipe.batch_size * shape.n_context
                line = {
                    "step": step + 1,
                    "tokens": seen,
                    "loss": round(sum(losses) / len(losses), 4),
                    "seconds": round(time.monotonic() - started, 1),
                }
                file.write(json.dumps(line) + "\n")
                file.flush()
                losses = []
    return model


def _loss(
    model: StarterModel, inputs: Tensor, targets: Tensor, weights: Tensor
) -> Tensor:
    with torch.autocast("cpu", torch.bfloat16):
        logits = model(inputs)
    each = F.cross_entropy(logits.flatten(0, 1).float(), targets, reduction="none")
    return (each * weights).sum() / weights.sum()


def _optimizers_of(model: StarterModel, recipe: Recipe) -> list[torch.optim.Optimizer]:
    matrices = [weight for weight in model.blocks.parameters() if weight.ndim == 2]
    known = set(map(id, matrices))
    others = [weight for weight in model.parameters() if id(weight) not in known]
    optimizers: list[torch.optim.Optimizer] = [
        torch.optim.Muon(matrices, lr=recipe.muon_rate, weight_decay=0.05),
        torch.optim.AdamW(others, lr=recipe.adam_rate, betas=(0.9, 0.95), fused=True),
    ]
    for optimizer in optimizers:
        for group in optimizer.param_groups:
            group["initial_lr"] = group["lr"]
    return optimizers


def _set_rates(optimizers: list[torch.optim.Optimizer], scale: float) -> None:
    for optimizer in optimizers:
        for group in optimizer.param_groups:
            group["lr"] = group["initial_lr"] * scale


def _rate(share: float, recipe: Recipe) -> float:
    """The learning rate after that share of the steps, as a share of the highest."""
    if share < recipe.warm_up:
        return share / recipe.warm_up
    return min(1.0, (1.0 - share) / recipe.cool_down)


def _batches(
    tokens: np.ndarray, is_answer: np.ndarray, shape: Shape, recipe: Recipe
) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    """Inputs, targets and weights; each pass cuts the corpus at other places."""
    rng = np.random.default_rng(recipe.seed)
    length = shape.n_context
    while True:
        first = rng.integers(length)
        starts = np.arange(first, len(tokens) - length - 1, length)
        rng.shuffle(starts)
        for at in range(0, len(starts) - recipe.batch_size + 1, recipe.batch_size):
            chosen = starts[at : at + recipe.batch_size]
            window = chosen[:, None] + np.arange(length + 1)
            piece = torch.from_numpy(tokens[window].astype(np.int64))
            said = torch.from_numpy(is_answer[window[:, 1:]].astype(np.float32))
            weights = said + recipe.other_weight * (1 - said)
            yield piece[:, :-1], piece[:, 1:].flatten(), weights.flatten()

"""Makes the starter model: `python -m starter`, or one step of it.

    corpus     draw the dialogues, and learn the tokenizer
    train      train the model, and export it
    evaluate   ask the held-out questions, and write the model card

Everything that is made on the way lies in `build/starter`.
"""

import argparse
import hashlib
import json
import random
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np

from inglenook.hardware.processor import read_processor
from starter.card import Findings, groups_of, share_right, write_card
from starter.corpus import N_DIALOGUES, Corpus
from starter.evaluation import evaluate
from starter.export import export
from starter.held_out import QUESTIONS, read_questions
from starter.perplexity import QUANTIZATIONS, perplexity, quantize, unseen_text
from starter.shape import Shape
from starter.timing import ask_seconds
from starter.tokenizer import encode, read_tokenizer, train_tokenizer
from starter.train import Recipe, train

_ROOT = Path(__file__).parents[1]
BUILD = _ROOT / "build" / "starter"
RESULT = _ROOT / "resources" / "starter"
MODEL = RESULT / "Starter-F16.gguf"

_SEED = 1


def make_corpus() -> None:
    """Draw the dialogues, and learn the tokenizer from them."""
    BUILD.mkdir(parents=True, exist_ok=True)
    corpus, rng = Corpus(), random.Random(_SEED)
    dialogues = [corpus.draw(rng) for _ in range(N_DIALOGUES)]
    texts = [dialogue.render() for dialogue in dialogues]
    (BUILD / "corpus.txt").write_text("\n".join(texts), encoding="utf-8")
    tokenizer = train_tokenizer(texts, Shape().n_vocabulary)
    tokenizer.save(str(BUILD / "tokenizer.json"))
    tokens, is_answer = encode(tokenizer, dialogues)
    np.savez(BUILD / "corpus.npz", tokens=tokens, is_answer=is_answer)
    facts = {
        "dialogues": len(dialogues),
        "turns": sum(len(dialogue.turns) for dialogue in dialogues),
        "tokens": len(tokens),
        "answer_tokens": int(is_answer.sum()),
        "sha256": hashlib.sha256("\n".join(texts).encode()).hexdigest(),
    }
    (BUILD / "corpus.json").write_text(json.dumps(facts, indent=2))
    print(json.dumps(facts))


def train_model() -> None:
    """Train the model on the corpus, and export it."""
    corpus = np.load(BUILD / "corpus.npz")
    log = BUILD / "training.jsonl"
    model = train(corpus["tokens"], corpus["is_answer"], Shape(), Recipe(), log)
    export(model, read_tokenizer(BUILD / "tokenizer.json"), MODEL)


def evaluate_model() -> None:
    """Ask the held-out questions, and write the model card."""
    questions = read_questions(QUESTIONS)
    verdicts = list(evaluate(MODEL, questions))
    text = unseen_text()
    paths = {"F16": MODEL}
    for label in QUANTIZATIONS:
        paths[label] = quantize(MODEL, BUILD / f"Starter-{label}.gguf", label)
    processor = read_processor()
    header, *losses = map(json.loads, (BUILD / "training.jsonl").open())
    found = Findings(
        corpus=json.loads((BUILD / "corpus.json").read_text()),
        recipe={name: value for name, value in header.items() if name != "shape"},
        losses=losses,
        verdicts=verdicts,
        perplexities={
            label: (path.stat().st_size, *perplexity(path, text))
            for label, path in paths.items()
        },
        speed=median(verdict.tokens_per_s for verdict in verdicts),
        ask_s=ask_seconds(),
        machine=f"{processor.n_cores} cores of {processor.name}",
    )
    (RESULT / "MODEL_CARD.md").write_text(write_card(found), encoding="utf-8")
    for name, group in groups_of(verdicts).items():
        print(f"{name}: {share_right(group):.1%} of {len(group)}")


_STEPS: dict[str, Callable[[], None]] = {
    "corpus": make_corpus,
    "train": train_model,
    "evaluate": evaluate_model,
}


def main() -> None:
    """Run the steps that are asked for; all of them by default."""
    parser = argparse.ArgumentParser(prog="python -m starter", description=__doc__)
    parser.add_argument("step", nargs="*", choices=[*_STEPS, []])
    chosen = parser.parse_args().step or [*_STEPS]
    for name in chosen:
        _STEPS[name]()


if __name__ == "__main__":
    main()

"""`inglenook merge`."""

import hashlib
import json

from tests.cli.test_ask import assert_refused, run
from tests.tiny_models import write_adapter


def test_a_merged_model_says_what_the_adapter_makes_of_it(babbler, tmp_path):
    adapter, target = write_adapter(tmp_path / "lora.gguf"), tmp_path / "merged.gguf"
    done = run("merge", babbler, f"{adapter}:0.5", target, "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report == {
        "output": str(target),
        "bytes": target.stat().st_size,
        "sha256": hashlib.sha256(target.read_bytes()).hexdigest(),
        "strength": 0.5,
        "n_changed": 4,
        "n_tensors": report["n_tensors"],
    }
    options = ("--temp", 0, "--max-tokens", 6)
    plain, merged, adapted = (
        run("ask", "-m", model, *options, *more, "Hi").stdout
        for model, more in (
            (babbler, ()),
            (target, ()),
            (babbler, ("--lora", f"{adapter}:0.5")),
        )
    )
    assert merged == adapted != plain


def test_a_model_that_is_not_there_ends_in_a_sentence(babbler, tmp_path):
    adapter = write_adapter(tmp_path / "lora.gguf")
    assert_refused(run("merge", tmp_path / "none.gguf", adapter))
    assert_refused(run("merge", babbler, tmp_path / "none.gguf"))
    assert_refused(run("merge", babbler, babbler))

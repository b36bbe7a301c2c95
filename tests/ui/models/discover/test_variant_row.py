from dataclasses import replace
from pathlib import Path

import pytest
from tests.hub.remote_models import size_of
from tests.ui.models.discover.conftest import inventory
from tests.ui.widgets.plans import planned

from inglenook.engine.state import EngineState, Phase
from inglenook.errors import ModelUnreadable
from inglenook.hub.download.queue import Item
from inglenook.hub.offer import Offer
from inglenook.hub.preview import Outlook, Shapes
from inglenook.hub.records import Details, RemoteFile
from inglenook.hub.survey import Survey
from inglenook.hub.variants import sort_files
from inglenook.library.scan import LocalModel
from inglenook.offload.planner import Wishes
from inglenook.ui.models.discover.variant_row import rows_of

REPO = "a/Llama-GGUF"
PATHS = ("Llama-Q8_0.gguf", "sub/Llama-Q4_K_M.gguf", "Llama-Q2_K.gguf")


def details(paths):
    files = tuple(RemoteFile(path=p, size_bytes=size_of("Q4_K_M")) for p in paths)
    return Details(
        repo_id=REPO, commit="0" * 40, author="a", downloads=0, likes=0, updated=None,
        created=None, gate="", licence="", base_models=(), tags=(),
        task="", architecture="", n_params=None, context_tokens=None, card="",
        files=files, seen_at=None,
    )  # fmt: skip


def offer(paths=PATHS, modes=None):
    made = details(paths)
    files = sort_files(made.files)
    return Offer(
        details=made,
        survey=Survey(files=files, shapes=Shapes(found={}), n_params=0),
        endpoint="http://hub",
        inventory=inventory(),
        wishes=Wishes(),
        outlooks={
            path: Outlook(plan=planned(s), is_exact=False, speed=None, trained_tokens=0)
            for path, s in (modes or {}).items()
        },
        best=None,
    )


def local(path, **changes):
    model = LocalModel(
        path=Path("/models/a/Llama-GGUF", path),
        name="Llama",
        variant="",
        repo=REPO,
        size_bytes=1,
    )
    return replace(model, **changes)


def standing(made, path, models=(), items=(), state=None):
    rows = rows_of(made, models, items, {}, state or EngineState())
    return next(row for row in rows if row.variant.path == path).standing


def test_what_is_nowhere_can_be_downloaded():
    assert standing(offer(), PATHS[0]) == "away"


def test_what_fits_nowhere_is_too_large():
    assert standing(offer(modes={PATHS[0]: "S31"}), PATHS[0]) == "too large"


@pytest.mark.parametrize("path", PATHS)
def test_what_is_here_can_be_loaded(path):
    models = [local(path)]
    assert standing(offer(), path, models) == "here"
    others = [other for other in PATHS if other != path]
    assert [standing(offer(), other, models) for other in others] == ["away"] * 2


def test_a_file_of_the_same_name_in_another_repository_is_another():
    assert standing(offer(), PATHS[0], [local(PATHS[0], repo="b/Other")]) == "away"


def test_a_file_that_cannot_be_used_is_not_here():
    broken = local(PATHS[0], error=ModelUnreadable("x", "it is cut off"))
    assert standing(offer(), PATHS[0], [broken]) == "away"


def test_pieces_that_were_joined_are_found():
    pieces = [f"llama.Q8_0.gguf-split-{letter}" for letter in "ab"]
    models = [local("llama.Q8_0.gguf")]
    assert standing(offer(pieces), pieces[0], models) == "here"


def test_a_missing_piece_makes_it_incomplete():
    paths = ["big-Q8_0-00002-of-00003.gguf"]
    assert standing(offer(paths), paths[0]) == "incomplete"


@pytest.mark.parametrize("state", ["queued", "running", "paused", "failed"])
def test_a_download_tells_how_it_stands(state):
    made = offer()
    variant = next(v for v in made.survey.files.variants if v.path == PATHS[0])
    item = Item(order=made.order(variant), state=state)
    assert standing(made, PATHS[0], items=[item]) == state


@pytest.mark.parametrize(
    ("phase", "expected"),
    [(Phase.LOADING, "loading"), (Phase.READY, "loaded"), (Phase.ANSWERING, "loaded"),
     (Phase.FAILED, "here")],
)  # fmt: skip
def test_the_engine_tells_whether_it_is_loaded(phase, expected):
    model = local(PATHS[0])
    state = EngineState(phase=phase, path=model.path)
    assert standing(offer(), PATHS[0], [model], state=state) == expected

"""`inglenook ask --image`."""

import shutil

from tests.cli.test_ask import assert_refused, run
from tests.pictures import png
from tests.tiny_models import write_projector


def test_a_question_is_about_a_picture(babbler, tmp_path):
    model = tmp_path / "eye.gguf"
    shutil.copy(babbler, model)
    picture = tmp_path / "red.png"
    picture.write_bytes(png(255, 0, 0))
    asked = ("ask", "-m", model, "--temp", 0, "--max-tokens", 12, "What is it?")
    assert_refused(run(*asked, "--image", picture))
    write_projector(tmp_path / "mmproj-eye-F16.gguf")
    seen = run(*asked, "--image", picture)
    assert seen.returncode == 0
    assert seen.stdout != run(*asked).stdout


def test_a_picture_that_is_not_there_is_wrong_usage(babbler, tmp_path):
    missing = tmp_path / "none.png"
    assert run("ask", "-m", babbler, "--image", missing, "Hi").returncode == 2

"""Everything that is remembered, in one folder."""

import json

from tests.engine.calibration.conftest import calibration
from tests.engine.calibration.test_store import HELLO, MODEL

from inglenook.engine.experience import Experience
from inglenook.engine.outcomes import Outcome


def test_all_of_it_is_kept_in_one_folder_and_can_be_forgotten(tmp_path):
    experience = Experience.in_folder(tmp_path / "engines")
    assert not (tmp_path / "engines").exists()
    experience.outcomes.write("engine", "model", Outcome(cpu_only=True))
    experience.probes.write("engine", "", "It stopped.")
    experience.calibrations.write(HELLO, "", MODEL, calibration())
    again = Experience.in_folder(tmp_path / "engines")
    assert again.outcomes.read("engine", "model").cpu_only
    assert again.calibrations.newest() == calibration()
    again.forget()
    assert experience.outcomes.read("engine", "model") == Outcome()
    assert experience.probes.read("engine", "") == ""
    assert experience.calibrations.newest() is None
    assert experience.margins.read("engine") == {}
    for file in (tmp_path / "engines").iterdir():
        assert not json.loads(file.read_text())

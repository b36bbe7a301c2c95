from inglenook import paths
from inglenook.updates.records import releases_address


def test_a_copy_made_from_the_source_knows_no_address():
    assert releases_address() == ""


def test_a_bundle_knows_the_one_it_was_made_with(tmp_path, monkeypatch):
    folder = tmp_path / "inglenook"
    (folder / "resources").mkdir(parents=True)
    address = "https://forge.test/me/inglenook/releases/latest"
    (folder / "resources/releases-url.txt").write_text(f"{address}\n")
    monkeypatch.setattr(paths, "__file__", str(folder / "paths.py"))
    assert releases_address() == address

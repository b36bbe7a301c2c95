import sys

from inglenook.children import clean_environment, own_command


def test_a_child_is_this_program_again(monkeypatch):
    assert own_command("--x", "y") == (sys.executable, "-m", "inglenook", "--x", "y")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command("--x", "y") == (sys.executable, "--x", "y")


def test_it_is_told_no_secrets(monkeypatch):
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    monkeypatch.setenv("LANG", "C.UTF-8")
    environment = clean_environment()
    assert "HF_TOKEN" not in environment
    assert environment["LANG"] == "C.UTF-8"
    assert environment["PYTHONSAFEPATH"] == "1"

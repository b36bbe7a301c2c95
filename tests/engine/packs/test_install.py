"""Packs from a real index into real engine processes."""

import hashlib
import re
import sys
from pathlib import Path

import psutil
import pytest
from tests.conftest import SCRIPT
from tests.engine.packs.local_index import (
    ELSEWHERE,
    INSTALLED,
    VERSION,
    full_wheel,
    slim_wheel,
    write_wheel,
)

from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Generate, LoadPlan, Message, Piece, Sampling
from inglenook.engine.packs.install import Order, install_pack
from inglenook.engine.packs.web import Web
from inglenook.errors import NetworkOff, PackMissing, PackNotInstalled
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.work import drain

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="ELF libraries")


@pytest.fixture(scope="session")
def good_wheel(tmp_path_factory):
    return full_wheel(tmp_path_factory.mktemp("good"))


@pytest.fixture
def wheels(tmp_path):
    folder = tmp_path / "wheels"
    folder.mkdir()
    return folder


@pytest.fixture
def install(packs, web, tmp_path):
    """Installs a pack, and gives it and the steps that were told."""

    def install_(root, tag="cpu", *, web=web, **options):
        steps = []
        order = Order(tag=tag, index=root, **options)
        pack = drain(install_pack(packs, order, web, tmp_path / "logs"), steps.append)
        return pack, [step.step for step in steps]

    return install_


def folders(tmp_path):
    return sorted(each.name for each in (tmp_path / "engines").glob("*"))


def test_a_good_pack_answers_from_its_own_folder(
    index, install, packs, good_wheel, tmp_path, reciter
):
    pack, steps = install(index.offer(good_wheel))
    assert packs.installed() == (pack,)
    assert packs.why_unusable(pack) == ""
    assert (steps[0], steps[-1]) == ("Fetching", "Trying")
    assert pack.source == f"{index.url}/simple/llama-cpp-python/"
    assert pack.wheel == good_wheel.name

    client = EngineClient(tmp_path / "logs", packs.start_command(pack))
    try:
        hello = drain(client.greet())
        maps = {each.path for each in psutil.Process(client.pid).memory_maps()}
        libraries = {Path(path).parent for path in maps if "libllama" in path}
        assert libraries == {tmp_path / "engines/cpu/llama_cpp/lib"}
        assert hello.engine == pack.trial.engine

        plan = LoadPlan(context_tokens=512, n_threads=2, use_extra_bufts=False)
        drain(client.load(reciter, plan))
        hello = (Message("user", "Hello"),)
        greedy = Generate(messages=hello, sampling=Sampling(temperature=0))
        pieces = []
        drain(client.generate(greedy), pieces.append)
        text = "".join(piece.text for piece in pieces if isinstance(piece, Piece))
        assert text == SCRIPT
    finally:
        client.close()


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("import os; os.abort()", r"signal SIGABRT"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGILL)", r"signal SIGILL"),
        (
            "raise RuntimeError(f'no {__file__}')",
            r"exit status 1: RuntimeError: no llama_cpp.__init__\.py",
        ),
    ],
)
def test_a_pack_that_does_not_start_is_kept_with_the_reason(
    index, install, packs, wheels, source, reason
):
    pack, _ = install(index.offer(slim_wheel(wheels, source)), "cu124")
    assert packs.installed() == (pack,)
    assert re.fullmatch(reason, packs.why_unusable(pack))


def test_a_pack_without_llama_cpp_is_not_the_built_in_one(index, install, wheels):
    pack, _ = install(index.offer(write_wheel(wheels, {"other/__init__.py": ""})))
    assert "no llama_cpp in the engine pack" in pack.trial.reason


def test_a_pack_that_is_not_the_version_that_it_is_called(index, install, wheels):
    older = slim_wheel(wheels, number="0.3.1")
    lying = older.rename(wheels / older.name.replace("0.3.1", VERSION))
    pack, _ = install(index.offer(lying))
    assert "0.3.1" in pack.trial.reason


def test_a_pack_with_a_wrong_checksum_leaves_nothing(index, install, wheels, tmp_path):
    root = index.offer(slim_wheel(wheels), sha256="0" * 64)
    with pytest.raises(PackNotInstalled, match="SHA-256 differs"):
        install(root)
    assert folders(tmp_path) == []


@pytest.mark.parametrize(
    ("options", "words"),
    [({"platform": ELSEWHERE}, "for this system"), ({"number": "0.3.1"}, "has no")],
)
def test_a_pack_that_does_not_fit_is_not_fetched(
    index, install, wheels, tmp_path, options, words
):
    root = index.offer(slim_wheel(wheels, **options))
    with pytest.raises(PackNotInstalled, match=words):
        install(root)
    assert folders(tmp_path) == []
    assert not [path for path in index.paths() if path.startswith("/files")]


def test_a_pack_that_leads_elsewhere_leaves_nothing(index, install, wheels, tmp_path):
    root = index.offer(write_wheel(wheels, {"llama_cpp/../../../evil.py": "evil"}))
    with pytest.raises(PackNotInstalled, match="leads elsewhere"):
        install(root)
    assert folders(tmp_path) == []
    assert not list(tmp_path.rglob("evil.py"))


def test_a_failure_leaves_the_earlier_pack(index, install, packs, wheels, tmp_path):
    earlier, _ = install(index.offer(slim_wheel(wheels)))
    index.put(f"/files/{earlier.wheel}", b"another file")
    with pytest.raises(PackNotInstalled):
        install(index.url + "/simple")
    assert packs.installed() == (earlier,)
    assert folders(tmp_path) == ["cpu"]


@pytest.mark.parametrize("n_steps", [1, 2, 3, 5, 8])
def test_who_gives_up_leaves_nothing(index, packs, web, good_wheel, tmp_path, n_steps):
    order = Order(tag="cpu", index=index.offer(good_wheel))
    work = install_pack(packs, order, web, tmp_path / "logs")
    for _ in range(n_steps):
        next(work)
    work.close()
    assert folders(tmp_path) == []
    assert packs.installed() == ()


@pytest.mark.parametrize("tag", ["", "..", "../x", "CU124", "built-in", "a/b"])
def test_a_name_that_no_folder_should_have_is_refused(index, install, tag, tmp_path):
    with pytest.raises(PackMissing):
        install(index.url, tag)
    assert index.asked == []
    assert folders(tmp_path) == []


def test_offline_nothing_is_asked(index, install, wheels, tmp_path):
    root = index.offer(slim_wheel(wheels))
    with pytest.raises(NetworkOff):
        install(root, web=Web(Network(NetworkOptions(is_offline=True))))
    assert index.asked == []
    assert folders(tmp_path) == []


def test_a_password_of_the_index_is_not_written_down(index, install, wheels, tmp_path):
    root = index.offer(slim_wheel(wheels))
    pack, _ = install(root.replace("http://", "http://me:secret@"))
    assert pack.source == f"{index.url}/simple/llama-cpp-python/"
    assert "secret" not in (tmp_path / "engines/cpu/pack.json").read_text()


def test_an_index_without_checksums_needs_the_users(index, install, wheels):
    wheel = slim_wheel(wheels)
    root = index.offer(wheel, sha256="")
    with pytest.raises(PackNotInstalled, match="no SHA-256"):
        install(root)
    known = hashlib.sha256(wheel.read_bytes()).hexdigest()
    pack, _ = install(root, sha256=known)
    assert pack.sha256 == known


NEEDS_CUDART = "import ctypes; ctypes.CDLL('libcudart.so.12')"


def offer_runtime(index, wheels):
    """NVIDIA's wheels, with a library of our own in the place of theirs."""
    library = (INSTALLED / "lib/libggml-base.so").read_bytes()
    # The name that the system's loader knows it by.
    named = library.replace(b"libggml-base.so.0\0", b"libcudart.so.12\0\0\0")
    content = {"nvidia/cuda_runtime/lib/libcudart.so.12": named}
    for number in ("12.4.99", "12.4.127", "12.9.79"):
        runtime = {"project": "nvidia_cuda_runtime_cu12", "number": number}
        index.offer(write_wheel(wheels, content, **runtime), root="/nvidia")
    cublas = {"project": "nvidia_cublas_cu12", "number": "12.4.5.8"}
    nothing = {"nvidia/cublas/include/cublas.h": ""}
    return index.offer(write_wheel(wheels, nothing, **cublas), root="/nvidia")


@linux_only
def test_nvidias_libraries_are_fetched_where_they_are_missing(
    index, install, packs, wheels, tmp_path
):
    runtime_index = offer_runtime(index, wheels)
    root = index.offer(slim_wheel(wheels, NEEDS_CUDART))
    pack, steps = install(root, "cu124", runtime_index=runtime_index)
    assert packs.why_unusable(pack) == ""
    assert steps.count("Trying") == 2
    assert [name.split("-")[1] for name in pack.runtime] == ["12.4.127", "12.4.5.8"]
    library = "engines/cu124/runtime/nvidia/cuda_runtime/lib/libcudart.so.12"
    assert (tmp_path / library).is_file()


@linux_only
def test_what_needs_nothing_of_nvidias_does_not_ask_for_it(index, install, wheels):
    root = index.offer(slim_wheel(wheels))
    pack, steps = install(root, "cu124", runtime_index=index.url + "/nvidia")
    assert pack.runtime == ()
    assert steps.count("Trying") == 1
    assert not [path for path in index.paths() if path.startswith("/nvidia")]


@linux_only
def test_without_nvidias_libraries_nothing_is_installed(
    index, install, wheels, tmp_path
):
    root = index.offer(slim_wheel(wheels, NEEDS_CUDART))
    with pytest.raises(PackNotInstalled, match="nvidia-cuda-runtime-cu12"):
        install(root, "cu124", runtime_index=index.url + "/nvidia")
    assert folders(tmp_path) == []

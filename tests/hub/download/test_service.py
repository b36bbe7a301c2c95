"""Downloads for the window, from a real hub."""

import threading

import pytest
from PySide6.QtCore import QObject
from tests.hub.download.conftest import CONTENT, NAME, REPO
from tests.local_hub import Fault

from inglenook import json_file
from inglenook.errors import ChecksumWrong, HubFailing
from inglenook.hub.download import service as downloading
from inglenook.hub.download.queue import Item, Queue
from inglenook.hub.download.service import DownloadService
from inglenook.json_file import JsonFile

NAMES = [f"tiny-Q{n}_0.gguf" for n in (4, 5, 6, 8)]


class World:
    """A service, and what it lives on."""

    def __init__(self, place):
        self.place = place
        self.parent = QObject()
        self.list = place.folder.parent / "downloads.json"
        self.service = self.start()

    def start(self):
        return DownloadService(
            self.place.folder, Queue(self.list), self.place.means, self.parent
        )

    def states(self):
        return [item.state for item in self.service.items]

    def states_kept(self):
        kept = JsonFile(self.list, tuple[Item, ...]).read() or ()
        return [item.state for item in kept]

    def is_here(self, name):
        return (self.place.folder / REPO / name).exists()


@pytest.fixture
def world(qapp, place):
    place.hub.commit(REPO, dict.fromkeys(NAMES, CONTENT))
    made = World(place)
    yield made
    made.service.close()


def slowly(world):
    world.place.hub.fault(Fault("slow", bytes_per_s=1_000_000), on="cdn", times=None)


def until_fetching(qtbot, service):
    return qtbot.waitSignal(
        service.progressed, check_params_cb=lambda _, at: at.done_bytes > 100_000
    )


def test_a_variant_is_downloaded_and_told(world, qtbot):
    service = world.service
    with qtbot.waitSignal(service.succeeded) as told:
        item_id = service.add(world.place.order())
        assert world.states() == ["running"]
    assert told.args[0].id == item_id
    assert world.states() == ["done"]
    assert service.items[0].done_bytes == service.items[0].total_bytes == len(CONTENT)
    assert world.place.is_right()
    service.clear_done()
    assert service.items == ()


def test_two_at_a_time_in_their_order(world, qtbot):
    slowly(world)
    service = world.service
    ids = [service.add(world.place.order(name)) for name in NAMES]
    assert world.states() == ["running", "running", "queued", "queued"]
    service.put_first(ids[3])
    with qtbot.waitSignal(service.succeeded):
        world.place.hub.heal()
    order = [item.order.files[0].path for item in service.items]
    assert order == [NAMES[3], *NAMES[:3]]
    with qtbot.waitSignals([service.succeeded] * 2):
        pass
    while "running" in world.states() or "queued" in world.states():
        with qtbot.waitSignal(service.changed):
            pass
    assert all(world.is_here(name) for name in NAMES)


def test_one_that_is_paused_goes_on_from_there(world, qtbot):
    slowly(world)
    service = world.service
    with until_fetching(qtbot, service):
        item_id = service.add(world.place.order())
    service.pause(item_id)
    assert world.states() == ["paused"]
    world.place.hub.heal()
    with qtbot.waitSignal(service.succeeded):
        service.resume(item_id)
    assert world.place.hub.asked("cdn")[-1].start > 100_000
    assert world.place.is_right()


def test_one_that_fails_can_be_tried_again(world, qtbot):
    world.place.hub.fault(Fault("status", status=500), on="cdn", times=None)
    service = world.service
    with qtbot.waitSignal(service.failed) as told:
        item_id = service.add(world.place.order())
    assert isinstance(told.args[1], HubFailing)
    assert world.states() == ["failed"]
    assert service.items[0].error_hint
    world.place.hub.heal()
    with qtbot.waitSignal(service.succeeded):
        service.resume(item_id)
    assert service.items[0].error_text == ""


def test_what_arrived_damaged_is_not_told_as_kept(world, qtbot):
    world.place.hub.fault(Fault("flip", at_bytes=100_000), on="cdn", times=None)
    service = world.service
    with qtbot.waitSignal(service.failed) as told:
        service.add(world.place.order())
    assert isinstance(told.args[1], ChecksumWrong)
    qtbot.waitUntil(lambda: service.items[0].done_bytes == 0)


def give_up(world, qtbot):
    """Have a download give up when some of it has arrived; gives the item."""
    slowly(world)
    with until_fetching(qtbot, world.service):
        item_id = world.service.add(world.place.order())
    with qtbot.waitSignal(world.service.given_up) as told:
        world.service.cancel(item_id)
    assert world.service.items == ()
    return told.args[0]


def parts(world):
    return list(world.place.target.parent.iterdir())


def test_one_that_is_given_up_leaves_nothing(world, qtbot, monkeypatch):
    monkeypatch.setattr(downloading, "UNDO_MS", 0)
    give_up(world, qtbot)
    qtbot.waitUntil(lambda: not parts(world))


def test_one_that_is_given_up_leaves_nothing_when_the_program_ends(world, qtbot):
    give_up(world, qtbot)
    assert parts(world)
    world.service.close()
    assert not parts(world)


def test_one_that_is_taken_back_goes_on_from_there(world, qtbot):
    item = give_up(world, qtbot)
    world.place.hub.heal()
    with qtbot.waitSignal(world.service.succeeded):
        world.service.take_back(item)
    assert world.place.hub.asked("cdn")[-1].start > 100_000
    assert world.place.is_right()


def test_one_that_was_paused_is_paused_when_it_is_taken_back(world, qtbot):
    slowly(world)
    with until_fetching(qtbot, world.service):
        item_id = world.service.add(world.place.order())
    world.service.pause(item_id)
    with qtbot.waitSignal(world.service.given_up) as told:
        world.service.cancel(item_id)
    world.service.take_back(told.args[0])
    assert world.states() == ["paused"]


def test_after_a_restart_what_was_under_way_is_paused(world, qtbot):
    slowly(world)
    with until_fetching(qtbot, world.service):
        item_id = world.service.add(world.place.order())
    world.service.add(world.place.order(NAMES[1]))
    world.service.close()
    world.place.hub.heal()
    n_asked = len(world.place.hub.requests)
    world.service = world.start()
    assert world.states() == ["paused", "paused"]
    assert len(world.place.hub.requests) == n_asked
    with qtbot.waitSignal(world.service.succeeded):
        world.service.resume(item_id)
    assert world.place.target.read_bytes() == CONTENT


def test_the_window_does_not_wait_for_the_disk(world, qtbot, monkeypatch):
    """A list that is written while downloads fill the disk would hold it up."""
    writers, replace = [], json_file.replace_file

    def noted(path, data):
        writers.append(threading.current_thread())
        replace(path, data)

    monkeypatch.setattr(json_file, "replace_file", noted)
    slowly(world)
    ids = [world.service.add(world.place.order(name)) for name in NAMES]
    world.service.pause_all()
    qtbot.waitUntil(lambda: world.states_kept() == ["paused"] * 4)
    assert threading.main_thread() not in writers
    world.service.put_first(ids[3])
    world.service.close()
    assert next(iter(Queue(world.list))).id == ids[3]


def test_after_a_kill_the_part_tells_how_much_is_here(world, qtbot):
    slowly(world)
    with until_fetching(qtbot, world.service):
        item_id = world.service.add(world.place.order())
    qtbot.waitUntil(lambda: world.states_kept() == ["running"])
    killed = world.list.read_bytes()
    world.service.close()
    world.list.write_bytes(killed)
    world.service = world.start()
    assert world.service.items[0].done_bytes == 0
    with qtbot.waitSignal(world.service.changed):
        pass
    (item,) = world.service.items
    assert (item.id, item.state) == (item_id, "paused")
    assert item.done_bytes == world.place.part.stat().st_size > 100_000


def test_the_same_is_not_downloaded_twice(world, qtbot):
    service = world.service
    with qtbot.waitSignal(service.succeeded):
        assert service.add(world.place.order()) == service.add(world.place.order())
        assert len(service.items) == 1


def test_a_name_that_must_not_be_is_told(world, qtbot):
    order = world.place.order(files=(world.place.order().files[0],))
    world.place.target.parent.mkdir(parents=True)
    world.place.target.write_bytes(b"mine")
    with qtbot.waitSignal(world.service.failed):
        world.service.add(order)
    assert world.place.target.read_bytes() == b"mine"
    assert NAME in world.service.items[0].error_text


def test_those_that_wait_change_places(world, qtbot):
    slowly(world)
    service = world.service
    ids = [service.add(world.place.order(name)) for name in NAMES]
    service.move_up(ids[3])
    assert [item.id for item in service.items] == [ids[0], ids[1], ids[3], ids[2]]
    service.move_up(ids[3])
    service.move_up(ids[0])
    assert [item.id for item in service.items] == [ids[0], ids[1], ids[3], ids[2]]
    service.move_down(ids[3])
    assert [item.id for item in service.items] == ids


def test_one_that_waits_takes_the_place_of_another(world):
    slowly(world)
    service = world.service
    ids = [service.add(world.place.order(name)) for name in NAMES]
    service.take_place(ids[3], ids[2])
    service.take_place(ids[3], ids[0])
    assert [item.id for item in service.items] == [ids[0], ids[1], ids[3], ids[2]]


def test_all_that_is_paused_goes_on_together(world, qtbot):
    slowly(world)
    service = world.service
    for name in NAMES[:2]:
        service.add(world.place.order(name))
    service.pause_all()
    assert world.states() == ["paused", "paused"]
    world.place.hub.heal()
    with qtbot.waitSignals([service.succeeded] * 2):
        service.resume_all()
    assert world.is_here(NAMES[1])


def test_one_that_waits_for_the_server_can_try_at_once(world, qtbot):
    busy = Fault("status", status=429, headers={"Retry-After": "200"})
    world.place.hub.fault(busy, on="cdn", times=None)
    service = world.service
    with qtbot.waitSignal(
        service.progressed, check_params_cb=lambda _, at: at.step == "waiting"
    ):
        item_id = service.add(world.place.order())
    world.place.hub.heal()
    with qtbot.waitSignal(service.succeeded):
        service.try_now(item_id)
    assert service.path_of(service.items[0]) == world.place.target

from contextlib import closing

import pytest

from inglenook.chats.connection import connect, connect_memory
from inglenook.chats.copies import copy_path
from inglenook.chats.records import FIRST_TEMPORARY_ID
from inglenook.errors import StoreDamaged


def pragma(db, name):
    return db.execute(f"PRAGMA {name}").fetchone()[0]


def test_the_file_is_made_with_its_folder_and_for_its_user_alone(chats_path):
    with closing(connect(chats_path)):
        assert chats_path.stat().st_mode & 0o077 == 0


def test_writes_go_to_a_log_and_keys_are_checked(chats_path):
    with closing(connect(chats_path)) as db:
        assert pragma(db, "journal_mode") == "wal"
        assert pragma(db, "synchronous") == 1
        assert pragma(db, "foreign_keys") == 1


def test_what_is_deleted_is_overwritten(chats_path):
    with closing(connect(chats_path)) as db:
        assert pragma(db, "secure_delete") == 1


def test_an_empty_file_beside_its_copy_has_lost_something(chats_path):
    connect(copy_path(chats_path)).close()
    chats_path.touch()

    with pytest.raises(StoreDamaged):
        connect(chats_path)


def test_what_is_temporary_is_never_written_to_a_file():
    with closing(connect_memory()) as db:
        assert pragma(db, "journal_mode") == "memory"
        assert pragma(db, "temp_store") == 2


def test_temporary_ids_begin_behind_those_of_the_file():
    with closing(connect_memory()) as db:
        added = db.execute(
            "INSERT INTO chat (title, created_at, updated_at) VALUES ('', 0, 0)"
        )
        assert added.lastrowid == FIRST_TEMPORARY_ID

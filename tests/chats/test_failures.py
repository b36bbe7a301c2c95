import errno
import sqlite3

import pytest

from inglenook.chats.failures import store_errors
from inglenook.errors import StoreDamaged, StoreFull, StoreLocked, StoreUnusable


def sqlite_error(code):
    error = sqlite3.OperationalError("it failed")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (sqlite_error(sqlite3.SQLITE_BUSY_SNAPSHOT), StoreLocked),
        (sqlite_error(sqlite3.SQLITE_FULL), StoreFull),
        (sqlite_error(sqlite3.SQLITE_CORRUPT_VTAB), StoreDamaged),
        (sqlite_error(sqlite3.SQLITE_NOTADB), StoreDamaged),
        (sqlite_error(sqlite3.SQLITE_IOERR_READ), StoreUnusable),
        (sqlite3.OperationalError("without a code"), StoreUnusable),
        (OSError(errno.ENOSPC, "No space left on device"), StoreFull),
        (PermissionError(errno.EACCES, "Permission denied"), StoreUnusable),
    ],
)
def test_each_failure_is_told_by_what_helps_against_it(tmp_path, raised, told):
    with pytest.raises(told) as caught, store_errors(tmp_path / "chats.sqlite3"):
        raise raised

    assert type(caught.value) is told
    assert "chats.sqlite3" in caught.value.text
    assert caught.value.__cause__ is raised


@pytest.mark.parametrize("bug", [sqlite3.ProgrammingError, sqlite3.IntegrityError])
def test_our_own_bugs_are_not_the_files(tmp_path, bug):
    with pytest.raises(bug), store_errors(tmp_path):
        raise bug

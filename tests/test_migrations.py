import sqlite3
from contextlib import closing

import pytest

from inglenook.migrations import take_steps, version_of

FIRST = "CREATE TABLE one (a); INSERT INTO one VALUES (1);"


@pytest.fixture
def db():
    with closing(sqlite3.connect(":memory:")) as db:
        yield db


def test_a_file_takes_the_steps_that_it_lacks(db):
    take_steps(db, [FIRST])
    take_steps(db, [FIRST, "ALTER TABLE one ADD COLUMN b;"])

    assert version_of(db) == 2
    assert db.execute("SELECT * FROM one").fetchall() == [(1, None)]


def test_a_step_that_fails_leaves_the_file_as_it_was_before(db):
    with pytest.raises(sqlite3.OperationalError):
        take_steps(db, [FIRST, "DROP TABLE one; nonsense;"])

    assert version_of(db) == 1
    assert db.execute("SELECT a FROM one").fetchall() == [(1,)]


def test_a_file_that_had_more_steps_is_left_alone(db):
    take_steps(db, [FIRST, ""])
    take_steps(db, [FIRST])

    assert version_of(db) == 2

"""A statement is written with names, and the driver is given its values by number."""

import sqlite3
from contextlib import closing

import pytest

from storage.statements import counted

VALUES = {"of": 3, "and_of": 4, "unsaid": 5}


@pytest.mark.parametrize(
    "sql, names, row",
    [
        ("SELECT :and_of, :of, :and_of", ("of", "and_of"), (4, 3, 4)),
        ("SELECT :of", ("of",), (3,)),
        ("SELECT ':of', 'isn''t :of', :of", ("of",), (":of", "isn't :of", 3)),
        ("SELECT CAST(:of AS TEXT)", ("unsaid", "of"), ("3",)),
        ("SELECT 1", (), (1,)),
    ],
)
def test_every_value_stands_where_its_name_does(sql: str, names: tuple[str, ...], row: tuple[object, ...]) -> None:
    numbered, order = counted(sql, names)

    with closing(sqlite3.connect(":memory:")) as connection:
        assert connection.execute(numbered, order(VALUES)).fetchone() == row


def test_a_value_that_was_not_given_is_missed_at_once() -> None:
    _, order = counted("SELECT :of, :other", ("of", "other"))

    with pytest.raises(KeyError):
        order(VALUES)

"""Bring a PostgreSQL database up to the newest schema, whole or not at all: the same steps, in its own words."""

import re
from pathlib import Path
from typing import Any

import psycopg
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

WORDS = (
    (" WITHOUT ROWID", ""),
    ("strftime('%s', 'now')", "CAST(EXTRACT(EPOCH FROM now()) AS BIGINT)"),
    ("abs(random() % 14400)", "CAST(floor(random() * 14400) AS BIGINT)"),
    ("lower(hex(randomblob(11)))", "substr(md5(random()::text), 1, 22)"),
)
"""What steps say to SQLite alone, and what means the same here."""

PATIENCE = "-c lock_timeout=60s"
"""How long a step waits for a table that something else holds: a copy that is being taken has time to end."""

TEXT = re.compile(r"\bTEXT\b")
COLLATED = 'TEXT COLLATE "C"'
"""Texts are compared by their bytes, as SQLite does, whatever the database was made with."""


def upgrade(url: str) -> None:
    """Run the missing steps in one transaction."""
    engine = create_engine("postgresql+psycopg://", creator=lambda: _connected(url), poolclass=NullPool)
    event.listen(engine, "before_cursor_execute", spoken, retval=True)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    try:
        with engine.begin() as opened:
            config.attributes["connection"] = opened
            command.upgrade(config, "head")
    except DBAPIError as error:
        if isinstance(error.orig, psycopg.Error):
            raise error.orig from None
        raise


def _connected(url: str) -> psycopg.Connection[Any]:
    options = psycopg.conninfo.conninfo_to_dict(url).get("options") or ""
    return psycopg.connect(url, options=f"{options} {PATIENCE}".strip())


def spoken(_: Any, __: Any, statement: str, values: Any, *___: Any) -> tuple[str, Any]:
    """Give a statement on its way to the driver in PostgreSQL's words."""
    return translated(statement.replace("%%", "%")).replace("%", "%%") if not values else statement, values


def translated(statement: str) -> str:
    """Say a step's statement in PostgreSQL's words."""
    for word, instead in WORDS:
        statement = statement.replace(word, instead)
    return (
        TEXT.sub(COLLATED, statement) if statement.lstrip().startswith(("CREATE TABLE", "ALTER TABLE")) else statement
    )

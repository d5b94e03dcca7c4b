"""Spaces that let the bot in by themselves: what it speaks with there, sealed. They need belong to no community yet."""

from alembic import op

revision = "0019"
down_revision = "0018"

INSTALLATIONS = """CREATE TABLE installations (
    space_id TEXT NOT NULL,
    access TEXT NOT NULL,
    PRIMARY KEY (space_id)
) WITHOUT ROWID"""


def upgrade() -> None:
    """Build it; until now the bot had one token, from its settings."""
    op.execute(INSTALLATIONS)

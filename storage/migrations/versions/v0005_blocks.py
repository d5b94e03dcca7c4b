"""Blocks: one sealed list a person, so that no pair is in any column."""

from alembic import op

revision = "0005"
down_revision = "0004"

BLOCKS = """CREATE TABLE blocks (
    community_id TEXT NOT NULL,
    tag TEXT NOT NULL,
    blocked TEXT NOT NULL,
    PRIMARY KEY (community_id, tag)
) WITHOUT ROWID"""


def upgrade() -> None:
    """Build it."""
    op.execute(BLOCKS)

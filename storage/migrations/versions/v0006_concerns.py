"""Concerns: cards that moderators were pointed to, and days on which somebody is left in peace.

A mark is a day and a tag under a label of its own, made of that day too: it joins with nothing. Eight days
later it is gone.
"""

from alembic import op

revision = "0006"
down_revision = "0005"

CONCERNS = (
    """CREATE TABLE concerns (
        community_id TEXT NOT NULL,
        ask_id TEXT NOT NULL,
        seen_by TEXT NOT NULL,
        PRIMARY KEY (community_id, ask_id),
        FOREIGN KEY (community_id, ask_id) REFERENCES asks (community_id, id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    """CREATE TABLE marks (
        community_id TEXT NOT NULL,
        day INTEGER NOT NULL,
        tag TEXT NOT NULL,
        PRIMARY KEY (community_id, day, tag)
    ) WITHOUT ROWID""",
    "CREATE INDEX marks_by_day ON marks (day)",
)


def upgrade() -> None:
    """Build it."""
    for statement in CONCERNS:
        op.execute(statement)

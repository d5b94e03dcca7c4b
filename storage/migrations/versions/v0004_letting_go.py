"""Letting go: what has ended is destroyed some time later, and what a helper keeps of it hangs on no ask.

`given` has the month of help that was kept and the note about it, under a tag that no other table has.
"""

from alembic import op

revision = "0004"
down_revision = "0003"

GIVEN = (
    """CREATE TABLE given (
        community_id TEXT NOT NULL,
        id TEXT NOT NULL,
        tag TEXT NOT NULL,
        month INTEGER NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (community_id, id)
    ) WITHOUT ROWID""",
    "CREATE INDEX given_by_tag ON given (community_id, tag)",
)

DUE = (
    """INSERT INTO timers (community_id, owner, alarm, id, due)
        SELECT community_id, id, 'destroy', id, (ended_at + 3599) / 3600 * 3600 + 30 * 86400 FROM asks
        WHERE state IN ('sorted', 'closed') AND ended_at IS NOT NULL""",
    """INSERT INTO timers (community_id, owner, alarm, id, due)
        SELECT community_id, id, 'drop turns', id, (strftime('%s', 'now') / 3600 + 7 * 24) * 3600 FROM conversations
        WHERE is_open = 0""",
)
"""When a conversation ended nobody remembers: its words have their week from now on."""


def upgrade() -> None:
    """Build it."""
    for statement in (*GIVEN, *DUE):
        op.execute(statement)

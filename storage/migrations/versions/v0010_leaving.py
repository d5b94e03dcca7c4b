"""Leaving: whatever is live is looked at once a night, and a space remembers since when the bot is not in it.

That somebody is gone is written nowhere but under the seals of what they left, which are made anew each night.
"""

from alembic import op

revision = "0010"
down_revision = "0009"

SPACES = (
    "ALTER TABLE spaces ADD COLUMN left_on INTEGER",
    "CREATE TABLE erasures (community_id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID",
)

LOOKS = (
    """INSERT INTO timers (community_id, owner, alarm, id, due)
        SELECT community_id, id, 'look in', id, (strftime('%s', 'now') / 86400 + 1) * 86400 + abs(random() % 14400)
        FROM asks WHERE state NOT IN ('sorted', 'closed', 'removed')""",
    """INSERT INTO timers (community_id, owner, alarm, id, due)
        SELECT community_id, id, 'look in', id, (strftime('%s', 'now') / 86400 + 1) * 86400 + abs(random() % 14400)
        FROM offers WHERE state IN ('offered', 'declined', 'accepted')""",
)


def upgrade() -> None:
    """Build it."""
    for statement in (*SPACES, *LOOKS):
        op.execute(statement)

"""Opening a name in an emergency: which asks' authors were told of it, requests, and since when moderators act.

Nobody whose ask is here already was told anything, so none of these asks is covered.
"""

from alembic import op

revision = "0007"
down_revision = "0006"

UNMASKING = (
    "ALTER TABLE asks ADD COLUMN covered INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX asks_covered ON asks (community_id, shown_at, id) WHERE covered = 1 AND shown_at IS NOT NULL",
    """CREATE TABLE unmaskings (
        community_id TEXT NOT NULL,
        id TEXT NOT NULL,
        ask_id TEXT NOT NULL,
        state TEXT NOT NULL,
        requested_at BIGINT NOT NULL,
        agreed_at BIGINT,
        requester TEXT,
        requester_tag TEXT,
        words TEXT NOT NULL,
        PRIMARY KEY (community_id, id),
        FOREIGN KEY (community_id, ask_id) REFERENCES asks (community_id, id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    "CREATE INDEX unmaskings_by_ask ON unmaskings (community_id, ask_id)",
    "CREATE INDEX unmaskings_agreed ON unmaskings (community_id) WHERE state = 'agreed'",
    """CREATE TABLE moderators (
        community_id TEXT NOT NULL,
        tag TEXT NOT NULL,
        since_day INTEGER NOT NULL,
        last_day INTEGER NOT NULL,
        PRIMARY KEY (community_id, tag)
    ) WITHOUT ROWID""",
    "CREATE INDEX moderators_by_day ON moderators (last_day)",
)


def upgrade() -> None:
    """Build it."""
    for statement in UNMASKING:
        op.execute(statement)

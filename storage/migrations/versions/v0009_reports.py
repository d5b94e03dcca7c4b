"""Reports: what was pointed out to moderators, what they did, and whom that keeps from what.

Who reported, who is paused and who is barred are tags that each hang on their own row: no two rows show whether they
are one person's, and a pause leads back to nothing that its person asked.
"""

from alembic import op

revision = "0009"
down_revision = "0008"

ASKS = ("ALTER TABLE asks ADD COLUMN hidden_from TEXT",)

HELP = ("ALTER TABLE conversations ADD COLUMN is_frozen INTEGER NOT NULL DEFAULT 0",)

REPORTS = (
    """CREATE TABLE reports (
        community_id TEXT NOT NULL,
        id TEXT NOT NULL,
        ask_id TEXT NOT NULL,
        conversation_id TEXT,
        turn_id TEXT,
        side TEXT,
        state TEXT NOT NULL,
        version INTEGER NOT NULL,
        at BIGINT NOT NULL,
        reporter_tag TEXT,
        words TEXT NOT NULL,
        PRIMARY KEY (community_id, id),
        FOREIGN KEY (community_id, ask_id) REFERENCES asks (community_id, id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    "CREATE INDEX reports_by_ask ON reports (community_id, ask_id)",
    "CREATE UNIQUE INDEX reports_once ON reports (community_id, reporter_tag)",
    "CREATE INDEX reports_open ON reports (community_id, id) WHERE state = 'open'",
    """CREATE TABLE bars (
        community_id TEXT NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        tag TEXT NOT NULL,
        until BIGINT,
        PRIMARY KEY (community_id, id)
    ) WITHOUT ROWID""",
    "CREATE INDEX bars_by_end ON bars (until) WHERE until IS NOT NULL",
)


def upgrade() -> None:
    """Build it."""
    for statement in (*ASKS, *HELP, *REPORTS):
        op.execute(statement)

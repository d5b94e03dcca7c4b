"""Since which hour moderators hear that an ask waits: what its asker does in private changes nothing about it."""

from alembic import op

revision = "0018"
down_revision = "0017"

STATEMENTS = (
    "ALTER TABLE asks ADD COLUMN heard_at BIGINT",
    "UPDATE asks SET heard_at = COALESCE(watched_from, posted_at) / 3600 * 3600 WHERE step >= 100",
    "DROP INDEX asks_overdue",
    "CREATE INDEX asks_heard ON asks (community_id, heard_at, id) WHERE state = 'open' AND heard_at IS NOT NULL",
)


def upgrade() -> None:
    """Build it; of what waited before, the hour is that since which it does."""
    for statement in STATEMENTS:
        op.execute(statement)

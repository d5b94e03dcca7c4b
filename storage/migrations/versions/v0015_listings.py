"""What moderators see in a browser is listed by index: what waits longest first, by whole hours, then by random id."""

from alembic import op

revision = "0015"
down_revision = "0014"

CONCERNS = "ALTER TABLE concerns ADD COLUMN is_seen INTEGER NOT NULL DEFAULT 0"

INDEXES = (
    "CREATE INDEX reports_to_review ON reports (community_id, at, id) WHERE state = 'open' AND matter = 'review'",
    "CREATE INDEX reports_to_judge ON reports (community_id, at, id) WHERE state = 'open' AND matter <> 'review'",
    "CREATE INDEX reports_dealt_with ON reports (community_id, at, id, matter) WHERE state <> 'open'",
    """CREATE INDEX asks_overdue ON asks (community_id, (COALESCE(watched_from, posted_at) / 3600), id)
    WHERE state = 'open' AND step >= 100""",
    "CREATE INDEX concerns_unseen ON concerns (community_id, ask_id) WHERE is_seen = 0",
    """CREATE INDEX unmaskings_standing ON unmaskings (community_id, requested_at, id)
    WHERE state IN ('requested', 'agreed')""",
    "CREATE INDEX bars_of_helpers ON bars (community_id, id) WHERE kind = 'offers'",
)


def upgrade() -> None:
    """Build it; which notices were seen before is under seal, so those are looked at as they are listed."""
    for statement in (CONCERNS, *INDEXES):
        op.execute(statement)

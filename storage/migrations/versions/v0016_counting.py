"""What waits is counted where it is listed, too: notices by whether they were seen, bars by their kind."""

from alembic import op

revision = "0016"
down_revision = "0015"

STATEMENTS = (
    "DROP INDEX concerns_unseen",
    "CREATE INDEX concerns_seen ON concerns (community_id, is_seen, ask_id)",
    "DROP INDEX bars_of_helpers",
    "CREATE INDEX bars_by_kind ON bars (community_id, kind, id)",
    "DROP INDEX reports_dealt_with",
    "CREATE INDEX reports_dealt_with ON reports (community_id, at DESC, id, matter) WHERE state <> 'open'",
)


def upgrade() -> None:
    """Build other indexes in the place of those that no plan chose."""
    for statement in STATEMENTS:
        op.execute(statement)

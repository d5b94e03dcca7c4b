"""What grows is found by an index: asks that are not shown yet, lists to be forgotten, figures by their days."""

from alembic import op

revision = "0020"
down_revision = "0019"

INDEXES = (
    "CREATE INDEX asks_unshown ON asks (community_id, id) WHERE state IN ('review', 'queued')",
    "CREATE INDEX handles_of_lists ON handles (community_id, until_day) WHERE subject = 'list'",
    "CREATE INDEX figures_by_time ON figures (community_id, figure, begins)",
)


def upgrade() -> None:
    """Build them."""
    for statement in INDEXES:
        op.execute(statement)

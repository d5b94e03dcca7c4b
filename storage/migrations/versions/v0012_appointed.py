"""People who look after a place and do not run it: one sealed list a community."""

from alembic import op

revision = "0012"
down_revision = "0011"

APPOINTED = """CREATE TABLE appointed (
    community_id TEXT NOT NULL,
    people TEXT NOT NULL,
    PRIMARY KEY (community_id)
) WITHOUT ROWID"""


def upgrade() -> None:
    """Build it; nobody was named before."""
    op.execute(APPOINTED)

"""The audit trail: every line hangs on the one before, and its details can be erased without breaking that.

What was written before had no hash, and none can be made for it here: it stays readable in a table of its own.
"""

from alembic import op

revision = "0003"
down_revision = "0002"

TRAIL = (
    "ALTER TABLE audit RENAME TO audit_before",
    """CREATE TABLE audit (
        community_id TEXT NOT NULL,
        place INTEGER NOT NULL,
        at BIGINT NOT NULL,
        deed TEXT NOT NULL,
        details TEXT,
        commitment TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (community_id, place)
    ) WITHOUT ROWID""",
)


def upgrade() -> None:
    """Build it."""
    for statement in TRAIL:
        op.execute(statement)

"""Lingering: what an asker is told in their morning stays for a day, and whether it was told is sealed."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Build it; what waits already was told nobody."""
    op.execute("ALTER TABLE outbox ADD COLUMN mark TEXT")

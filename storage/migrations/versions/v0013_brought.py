"""What the bot itself brings before moderators: anonymous asks to look at first, and cards that were lost."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Build it; whatever is before moderators was reported by somebody."""
    op.execute("ALTER TABLE reports ADD COLUMN matter TEXT NOT NULL DEFAULT 'reported'")

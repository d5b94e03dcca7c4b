"""Two sides of a conversation may say who they are: one sealed row a conversation, which goes with it."""

from alembic import op

revision = "0008"
down_revision = "0007"

REVEALS = """CREATE TABLE reveals (
    community_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (community_id, conversation_id),
    FOREIGN KEY (community_id, conversation_id) REFERENCES conversations (community_id, id) ON DELETE CASCADE
) WITHOUT ROWID"""


def upgrade() -> None:
    """Build it."""
    op.execute(REVEALS)

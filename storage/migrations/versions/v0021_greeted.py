"""Where a hello was said: the board remembers it, so that it is said once in a channel however often that is chosen."""

from alembic import op

revision = "0021"
down_revision = "0020"

STATEMENTS = (
    """INSERT INTO board (community_id, about_id, space, channel, message)
    SELECT community_id, 'hello', space_id, channel, '' FROM communities WHERE channel IS NOT NULL""",
    """INSERT INTO board (community_id, about_id, space, channel, message)
    SELECT community_id, 'hello, moderators', moderators_space, moderators_channel, '' FROM communities
    WHERE moderators_channel IS NOT NULL""",
)


def upgrade() -> None:
    """Take it that hellos were said wherever a channel was chosen before."""
    for statement in STATEMENTS:
        op.execute(statement)

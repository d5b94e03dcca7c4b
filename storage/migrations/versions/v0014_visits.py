"""Moderators at the dashboard: browsers that want in, browsers that are in, and codes that were typed in vain.

A login belongs to no community before somebody confirms it.
"""

from alembic import op

revision = "0014"
down_revision = "0013"

VISITS = (
    """CREATE TABLE logins (
        id TEXT NOT NULL,
        code_tag TEXT NOT NULL,
        secret_tag TEXT NOT NULL,
        begun_at BIGINT NOT NULL,
        community_id TEXT,
        PRIMARY KEY (id)
    ) WITHOUT ROWID""",
    "CREATE UNIQUE INDEX logins_by_code ON logins (code_tag)",
    "CREATE UNIQUE INDEX logins_by_secret ON logins (secret_tag)",
    "CREATE INDEX logins_by_time ON logins (begun_at)",
    """CREATE TABLE admissions (
        community_id TEXT NOT NULL,
        login_id TEXT NOT NULL,
        visitor TEXT NOT NULL,
        PRIMARY KEY (community_id, login_id),
        FOREIGN KEY (login_id) REFERENCES logins (id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    "CREATE INDEX admissions_by_login ON admissions (login_id)",
    """CREATE TABLE sessions (
        community_id TEXT NOT NULL,
        tag TEXT NOT NULL,
        visitor_tag TEXT NOT NULL,
        visitor TEXT NOT NULL,
        since BIGINT NOT NULL,
        seen_at BIGINT NOT NULL,
        PRIMARY KEY (community_id, tag)
    ) WITHOUT ROWID""",
    "CREATE INDEX sessions_by_visitor ON sessions (community_id, visitor_tag)",
    "CREATE INDEX sessions_by_time ON sessions (seen_at)",
    """CREATE TABLE guesses (
        community_id TEXT NOT NULL,
        hour BIGINT NOT NULL,
        tag TEXT NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (community_id, hour, tag)
    ) WITHOUT ROWID""",
    "CREATE INDEX guesses_by_hour ON guesses (hour)",
)


def upgrade() -> None:
    """Build it; nobody was at a dashboard before."""
    for statement in VISITS:
        op.execute(statement)

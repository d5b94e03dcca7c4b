"""Follow-through: how far an ask and a promise have been followed, what members chose, and who was asked to help.

A member's row has an id, a seal and a tag of its own and is on nothing that they ask; `asked` remembers a month under
a tag that no other table has.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

ASKS = (
    "ALTER TABLE asks ADD COLUMN shown_at BIGINT",
    "ALTER TABLE asks ADD COLUMN watched_from BIGINT",
    "ALTER TABLE asks ADD COLUMN step INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE asks ADD COLUMN answered_for TEXT",
    """CREATE TABLE asked (
        community_id TEXT NOT NULL,
        month INTEGER NOT NULL,
        tag TEXT NOT NULL,
        PRIMARY KEY (community_id, month, tag)
    ) WITHOUT ROWID""",
    "CREATE INDEX asked_by_month ON asked (month)",
)

HELP = (
    "ALTER TABLE offers ADD COLUMN promised_at BIGINT",
    "ALTER TABLE offers ADD COLUMN step INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE offers ADD COLUMN kept_at BIGINT",
    "DROP INDEX offers_standing",
    """CREATE UNIQUE INDEX offers_standing ON offers (community_id, ask_id, helper_tag)
        WHERE state IN ('offered', 'declined', 'accepted')""",
    """CREATE TABLE requests (
        community_id TEXT NOT NULL,
        id TEXT NOT NULL,
        ask_id TEXT NOT NULL,
        member_id TEXT NOT NULL,
        PRIMARY KEY (community_id, id),
        FOREIGN KEY (community_id, ask_id) REFERENCES asks (community_id, id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    "CREATE INDEX requests_by_ask ON requests (community_id, ask_id)",
)

MEMBERS = (
    """CREATE TABLE members (
        community_id TEXT NOT NULL,
        id TEXT NOT NULL,
        tag TEXT NOT NULL,
        account TEXT NOT NULL,
        choices TEXT NOT NULL,
        PRIMARY KEY (community_id, id)
    ) WITHOUT ROWID""",
    "CREATE UNIQUE INDEX members_by_tag ON members (community_id, tag)",
    """CREATE TABLE helps_with (
        community_id TEXT NOT NULL,
        topic TEXT NOT NULL,
        member_id TEXT NOT NULL,
        PRIMARY KEY (community_id, topic, member_id),
        FOREIGN KEY (community_id, member_id) REFERENCES members (community_id, id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    "CREATE INDEX helps_with_by_member ON helps_with (community_id, member_id)",
)

MODERATORS = (
    "ALTER TABLE communities ADD COLUMN moderators_space TEXT",
    "ALTER TABLE communities ADD COLUMN moderators_channel TEXT",
    """CREATE TABLE board (
        community_id TEXT NOT NULL,
        about_id TEXT NOT NULL,
        space TEXT NOT NULL,
        channel TEXT NOT NULL,
        message TEXT NOT NULL,
        PRIMARY KEY (community_id, about_id)
    ) WITHOUT ROWID""",
)

FOLLOWED = (
    "UPDATE asks SET shown_at = posted_at, watched_from = posted_at WHERE state = 'open'",
    """UPDATE asks SET shown_at = posted_at, watched_from = strftime('%s', 'now') / 3600 * 3600
        WHERE state = 'taken'""",
    """INSERT INTO timers (community_id, owner, alarm, id, due)
        SELECT community_id, id, 'watch ask', id, posted_at FROM asks WHERE state IN ('open', 'taken')""",
    """INSERT INTO timers (community_id, owner, alarm, id, due)
        SELECT community_id, community_id, 'say weekly', community_id, 0 FROM communities WHERE channel IS NOT NULL""",
    """INSERT INTO timers (community_id, owner, alarm, id, due)
        SELECT community_id, id, 'watch offer', id, (strftime('%s', 'now') / 3600 + 7 * 24) * 3600 FROM offers
        WHERE state = 'offered'""",
    """INSERT INTO timers (community_id, owner, alarm, id, due)
        SELECT community_id, id, 'watch talk', id, (strftime('%s', 'now') / 3600 + 14 * 24) * 3600 FROM conversations
        WHERE is_open = 1""",
    """INSERT INTO timers (community_id, owner, alarm, id, due)
        SELECT community_id, id, 'drop draft', id, (strftime('%s', 'now') / 86400 + 31) * 86400 FROM drafts""",
)
"""What was there already is followed like everything that comes; what ends by itself has its whole time from now on,
the same for all. An accepted offer says by when in words of its own, so that only its ask is followed."""


def upgrade() -> None:
    """Build it."""
    for statement in (*ASKS, *HELP, *MEMBERS, *MODERATORS, *FOLLOWED):
        op.execute(statement)

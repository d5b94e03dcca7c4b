"""The ground floor: asks, offers, conversations, and what keeps them safe and on time.

Every table is WITHOUT ROWID: a row number would say who came after whom. Every primary key begins with the community,
but for the directory (spaces, keys), so that rows can be distributed as they are.
"""

from alembic import op

revision = "0001"
down_revision = None

DIRECTORY = (
    """CREATE TABLE keys (
        key_id TEXT NOT NULL PRIMARY KEY,
        proof TEXT NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE spaces (
        space_id TEXT NOT NULL PRIMARY KEY,
        community_id TEXT NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE communities (
        community_id TEXT NOT NULL PRIMARY KEY,
        space_id TEXT,
        channel TEXT,
        settings TEXT NOT NULL
    ) WITHOUT ROWID""",
)

TIME = (
    """CREATE TABLE seen (
        community_id TEXT NOT NULL,
        tag TEXT NOT NULL,
        day INTEGER NOT NULL,
        PRIMARY KEY (community_id, tag)
    ) WITHOUT ROWID""",
    "CREATE INDEX seen_by_day ON seen (day)",
    """CREATE TABLE outbox (
        community_id TEXT NOT NULL,
        id TEXT NOT NULL,
        lane TEXT NOT NULL,
        position BIGINT NOT NULL,
        due BIGINT NOT NULL,
        ready_at BIGINT NOT NULL,
        until BIGINT,
        state TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        claimed_at BIGINT,
        tried_at BIGINT,
        effect TEXT NOT NULL,
        why TEXT,
        PRIMARY KEY (community_id, id)
    ) WITHOUT ROWID""",
    "CREATE INDEX outbox_lanes ON outbox (community_id, lane, position) WHERE state <> 'parked'",
    "CREATE INDEX outbox_ready ON outbox (ready_at) WHERE state <> 'parked'",
    "CREATE INDEX outbox_parked ON outbox (community_id, lane) WHERE state = 'parked'",
    """CREATE TABLE timers (
        community_id TEXT NOT NULL,
        owner TEXT NOT NULL,
        alarm TEXT NOT NULL,
        id TEXT NOT NULL,
        due BIGINT NOT NULL,
        PRIMARY KEY (community_id, owner, alarm)
    ) WITHOUT ROWID""",
    "CREATE INDEX timers_by_due ON timers (due)",
    """CREATE TABLE audit (
        community_id TEXT NOT NULL,
        at BIGINT NOT NULL,
        place INTEGER NOT NULL,
        line TEXT NOT NULL,
        PRIMARY KEY (community_id, at, place)
    ) WITHOUT ROWID""",
    """CREATE TABLE counts (
        community_id TEXT NOT NULL,
        counter TEXT NOT NULL,
        week INTEGER NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (community_id, counter, week)
    ) WITHOUT ROWID""",
)

ASKS = (
    """CREATE TABLE drafts (
        community_id TEXT NOT NULL,
        id TEXT NOT NULL,
        owner_tag TEXT NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (community_id, id)
    ) WITHOUT ROWID""",
    "CREATE INDEX drafts_by_owner ON drafts (community_id, owner_tag)",
    """CREATE TABLE asks (
        community_id TEXT NOT NULL,
        id TEXT NOT NULL,
        state TEXT NOT NULL,
        version INTEGER NOT NULL,
        anonymous INTEGER NOT NULL,
        posted_at BIGINT NOT NULL,
        deadline BIGINT,
        ended_at BIGINT,
        topic TEXT,
        kind TEXT NOT NULL,
        size TEXT NOT NULL,
        by_when TEXT NOT NULL,
        others INTEGER NOT NULL,
        card_space TEXT,
        card_channel TEXT,
        card_message TEXT,
        author TEXT,
        author_tag TEXT,
        words TEXT NOT NULL,
        PRIMARY KEY (community_id, id)
    ) WITHOUT ROWID""",
    """CREATE INDEX asks_on_show ON asks (community_id, id, topic, kind, size, state)
        WHERE state IN ('open', 'taken')""",
    """CREATE TABLE me_toos (
        community_id TEXT NOT NULL,
        ask_id TEXT NOT NULL,
        tag TEXT NOT NULL,
        PRIMARY KEY (community_id, ask_id, tag),
        FOREIGN KEY (community_id, ask_id) REFERENCES asks (community_id, id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    """CREATE TABLE lockers (
        community_id TEXT NOT NULL,
        tag TEXT NOT NULL,
        asks TEXT NOT NULL,
        PRIMARY KEY (community_id, tag)
    ) WITHOUT ROWID""",
)

HELP = (
    """CREATE TABLE offers (
        community_id TEXT NOT NULL,
        id TEXT NOT NULL,
        ask_id TEXT NOT NULL,
        state TEXT NOT NULL,
        conversation_id TEXT,
        helper TEXT,
        offer_tag TEXT,
        helper_tag TEXT,
        words TEXT NOT NULL,
        PRIMARY KEY (community_id, id),
        FOREIGN KEY (community_id, ask_id) REFERENCES asks (community_id, id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    "CREATE INDEX offers_by_ask ON offers (community_id, ask_id)",
    "CREATE INDEX offers_by_helper ON offers (community_id, helper_tag)",
    """CREATE UNIQUE INDEX offers_standing ON offers (community_id, ask_id, helper_tag)
        WHERE state IN ('offered', 'accepted')""",
    """CREATE TABLE conversations (
        community_id TEXT NOT NULL,
        id TEXT NOT NULL,
        ask_id TEXT NOT NULL,
        offer_id TEXT NOT NULL,
        is_open INTEGER NOT NULL,
        PRIMARY KEY (community_id, id),
        FOREIGN KEY (community_id, offer_id) REFERENCES offers (community_id, id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    "CREATE INDEX conversations_by_offer ON conversations (community_id, offer_id)",
    """CREATE TABLE turns (
        community_id TEXT NOT NULL,
        conversation_id TEXT NOT NULL,
        place INTEGER NOT NULL,
        id TEXT NOT NULL,
        side TEXT NOT NULL,
        at BIGINT NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (community_id, conversation_id, place),
        FOREIGN KEY (community_id, conversation_id) REFERENCES conversations (community_id, id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    """CREATE TABLE notes (
        community_id TEXT NOT NULL,
        offer_id TEXT NOT NULL,
        id TEXT NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (community_id, offer_id),
        FOREIGN KEY (community_id, offer_id) REFERENCES offers (community_id, id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    """CREATE TABLE handles (
        community_id TEXT NOT NULL,
        id TEXT NOT NULL,
        subject TEXT NOT NULL,
        about_id TEXT NOT NULL,
        version INTEGER NOT NULL,
        state TEXT NOT NULL,
        verbs TEXT NOT NULL,
        until_day INTEGER,
        PRIMARY KEY (community_id, id)
    ) WITHOUT ROWID""",
    "CREATE INDEX handles_by_subject ON handles (community_id, about_id)",
    "CREATE INDEX handles_by_day ON handles (until_day) WHERE until_day IS NOT NULL",
)


def upgrade() -> None:
    """Build it."""
    for statement in (*DIRECTORY, *TIME, *ASKS, *HELP):
        op.execute(statement)

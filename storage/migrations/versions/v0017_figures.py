"""Figures: what is counted by kind, what was published, and an alarm a week in every community that is set up."""

from alembic import op

revision = "0017"
down_revision = "0016"

COUNTED_BY_KIND = (
    """CREATE TABLE counts_by_kind (
        community_id TEXT NOT NULL,
        counter TEXT NOT NULL,
        week INTEGER NOT NULL,
        kind TEXT NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (community_id, counter, week, kind)
    ) WITHOUT ROWID""",
    "INSERT INTO counts_by_kind SELECT community_id, counter, week, '', n FROM counts",
    "DROP TABLE counts",
    "ALTER TABLE counts_by_kind RENAME TO counts",
)

FIGURES = """CREATE TABLE figures (
    community_id TEXT NOT NULL,
    id TEXT NOT NULL,
    figure TEXT NOT NULL,
    begins INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (community_id, id)
) WITHOUT ROWID"""

ALARM = """INSERT INTO timers (community_id, owner, alarm, id, due)
    SELECT community_id, community_id, 'take figures', lower(hex(randomblob(11))), 0
    FROM communities WHERE channel IS NOT NULL"""


def upgrade() -> None:
    """Build it; the first look finds nothing to publish yet, and sets the next."""
    for statement in (*COUNTED_BY_KIND, FIGURES, ALARM):
        op.execute(statement)

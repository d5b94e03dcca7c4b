"""Everything of a community goes: table by table, what hangs on a row before the row itself."""

from storage.statements import Statements

TABLES = (
    *("outbox", "timers", "handles", "seen", "counts", "drafts", "me_toos", "lockers", "reveals", "turns", "notes"),
    *("asked", "requests", "helps_with", "board", "given", "blocks", "concerns", "marks", "unmaskings", "moderators"),
    *("appointed", "reports", "bars", "conversations", "members", "offers", "asks", "audit", "audit_before"),
    *("admissions", "logins", "sessions", "guesses", "figures"),
    "communities",
)
"""A test holds them equal to all tables that know communities."""


def erase_some(sql: Statements, community: str, most: int) -> int:
    """Erase up to *most* rows; with the last of them gone, nothing says any more that there was a community."""
    erased = 0
    for table in TABLES:
        if erased < most:
            erased += getattr(sql, f"erase_from_{table}")(community_id=community, most=most - erased)
    return erased or int(sql.end_erasure(community_id=community))

"""The audit trail, as all moderators can read it: when what was done, and whether the trail holds. Never about whom."""

from collections.abc import Sequence

from bot.model.audit import Deed, Entry, Followed
from bot.model.pages import Page
from bot.views.pages import Lines, Shown, shown
from bot.views.words import Words


def trail(t: Words, entries: Sequence[Entry], holds: Sequence[str], *, zone: str, after: str) -> Shown:
    """Give the lines of a page, under the sentences that say how far the trail holds."""
    said = deeds(t)
    unknown = t("Something that this bot knows no word for.")
    rows = tuple((str(one.place), t.hour(one.at, zone), said[one.deed] if one.deed else unknown) for one in entries)
    table = Lines(
        title=t("What was done"),
        columns=(t("Line"), t("When"), t("What")),
        rows=rows,
        empty=t("Nothing yet. Whatever moderators settle and do is written down here, and never changed."),
        after=after,
    )
    what_it_is = t("Times are whole hours. Nobody who asked or helped stands in any line.")
    return shown(t, Page.AUDIT, (*holds, what_it_is), (table,))


def holds(t: Words, followed: Followed, length: int, zone: str) -> tuple[str, ...]:
    """Say how far a trail of so many lines holds."""
    begun, so_far = t.moment(followed.begun_at, zone), str(followed.place)
    if followed.broken:
        line = str(followed.place + 1)
        return (
            t(
                "The trail breaks at line {line}: it, or what stood before it, was changed, taken out or moved.",
                line=line,
            ),
            t("Whoever runs this bot can look closer with askaround audit."),
        )
    if length == 0:
        return ()
    if followed.place < length:
        share = t(
            "Lines 1 to {some} of {all} hold so far; more are looked through each time.", some=so_far, all=str(length)
        )
        return (share,)
    return (t("Unbroken up to here: all {count} lines hold, looked through since {time}.", count=so_far, time=begun),)


def deeds(t: Words) -> dict[Deed, str]:
    """Say of each deed that it was done."""
    return {
        Deed.CHANNEL_CHOSEN: t("The channel for asks was chosen."),
        Deed.MODERATORS_CHANNEL_CHOSEN: t("The moderators’ channel was chosen."),
        Deed.MODERATORS_CHOSEN: t("Who looks after this place was chosen."),
        Deed.SETTINGS_CHANGED: t("Settings were changed."),
        Deed.REPORT_DISMISSED: t("A report was dismissed."),
        Deed.ASK_HIDDEN: t("An ask was hidden."),
        Deed.ASK_RESTORED: t("A hidden ask was restored."),
        Deed.ASK_REMOVED: t("A hidden ask was removed."),
        Deed.CONVERSATION_FROZEN: t("A conversation was frozen."),
        Deed.CONVERSATION_FREED: t("A conversation was freed."),
        Deed.HELPER_BARRED: t("A helper was barred."),
        Deed.HELPER_ALLOWED: t("A helper was allowed again."),
        Deed.AUTHOR_PAUSED: t("The author of something was paused."),
        Deed.ASK_APPROVED: t("The words of an anonymous ask were approved."),
        Deed.ASK_RETURNED: t("The words of an anonymous ask were returned with a note."),
        Deed.ASK_DECLINED: t("The words of an anonymous ask were declined."),
        Deed.CARD_POSTED_AGAIN: t("A card was posted again."),
        Deed.ALL_PAUSED: t("Everything was paused."),
        Deed.ALL_RESUMED: t("Everything was resumed."),
        Deed.DASHBOARD_OPENED: t("A moderator opened the dashboard."),
        Deed.DETAILS_ERASED: t("Whoever runs this bot erased the details of a line."),
        Deed.UNMASKING_ALLOWED: t("Opening names was allowed, to hold from a week later on."),
        Deed.UNMASKING_FORBIDDEN: t("Opening names was forbidden."),
        Deed.UNMASKING_REQUESTED: t("A moderator asked for a name."),
        Deed.UNMASKING_AGREED: t("Another moderator agreed."),
        Deed.UNMASKING_SHOWN: t("A name was shown to the moderator who asked for it."),
        Deed.UNMASKING_FOUND_NOBODY: t("Two moderators agreed, and nobody could be named."),
        Deed.UNMASKING_WITHDRAWN: t("A request for a name was withdrawn."),
        Deed.UNMASKING_RAN_OUT: t("A request for a name ran out."),
    }

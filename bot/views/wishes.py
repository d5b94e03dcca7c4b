"""The words for how big, how soon, what kind and what about; the same in a form, on a card and in a list."""

from datetime import datetime

from bot.model.asks import Ask, AskState, ByWhen, Draft, Kind, Size
from bot.model.communities import DEFAULT_TOPICS
from bot.model.offers import Offer, Promise
from bot.views.words import Words

ANYTHING = "*"
"""The choice of no topic, and of every one."""

_SOUGHT = frozenset({AskState.QUEUED, AskState.OPEN})


def sizes(t: Words) -> dict[Size, str]:
    """Name the sizes of an ask."""
    return {
        Size.FIVE_MINUTES: t("5 minutes"),
        Size.QUARTER_HOUR: t("15 minutes"),
        Size.HOUR: t("an hour"),
        Size.MORE: t("more"),
    }


def times(t: Words) -> dict[ByWhen, str]:
    """Name how soon an ask can be."""
    return {
        ByWhen.TODAY: t("today"),
        ByWhen.THREE_DAYS: t("three days"),
        ByWhen.THIS_WEEK: t("this week"),
        ByWhen.NO_RUSH: t("no rush"),
    }


def promises(t: Words) -> dict[Promise, str]:
    """Name how soon after a yes a helper will be there."""
    return {
        Promise.HOUR: t("within an hour"),
        Promise.SAME_DAY: t("the same day"),
        Promise.THREE_DAYS: t("within three days"),
        Promise.WEEK: t("within a week"),
    }


def promised(t: Words, offer: Offer, zone: str) -> str:
    """Say by when a helper said they would be there, or before a yes how soon after it."""
    if offer.promised_at is None:
        return t("How soon after a yes: {when}.", when=promises(t)[offer.by_when])
    return t("By when: {when}.", when=t.moment(offer.promised_at, zone))


def kinds(t: Words) -> dict[Kind, str]:
    """Name the kinds of help."""
    return {Kind.HANDS: t("hands"), Kind.ADVICE: t("advice"), Kind.COMPANY: t("company")}


def topics(t: Words) -> dict[str, str]:
    """Name the topics that a place has before it chose any."""
    named = (t("Hands-on"), t("Tech"), t("Writing and forms"), t("Learning"), t("Getting around"), t("Listening"))
    return dict(zip(DEFAULT_TOPICS, named, strict=True))


def topic(t: Words, kept: str) -> str:
    """Name one topic: what we brought in the language that is read, what a place chose as it was typed."""
    return topics(t)[kept] if kept in DEFAULT_TOPICS else kept


def someone(t: Words, name: str | None) -> str:
    """Name a person as they chose to be named."""
    return name if name is not None else t("Someone here")


def particulars(t: Words, ask: Ask, zone: str, now: datetime) -> str:
    """Give an ask's one muted line: size, by when, kind, topic, and who while it is live.

    What has ended names nobody: closing, leaving and being forgotten look the same.
    """
    wish, until, who = ask.wish, _until(t, ask, zone, now), someone(t, ask.name) if ask.live else None
    parts = (sizes(t)[wish.size], until, kinds(t)[wish.kind], wish.topic and topic(t, wish.topic), who)
    return " · ".join(part for part in parts if part)


def _until(t: Words, ask: Ask, zone: str, now: datetime) -> str | None:
    """Say by when, while it is ahead and somebody is looked for: a card in good hands may stand for long."""
    if ask.deadline and now < ask.deadline and ask.state in _SOUGHT:
        return t("by {day}", day=t.last_day(ask.deadline, zone))
    return t("no rush") if ask.wish.by_when is ByWhen.NO_RUSH else None


ENTRY = 75
"""Characters of what can be chosen in a menu: as many as both platforms show of it."""


def short(text: str, most: int = 60) -> str:
    """Give one line of *text*, cut at a word where it is long."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def title(t: Words, one: Ask | Draft) -> str:
    """Name an ask or a draft in a list."""
    return short(one.wish.help or one.wish.hand) or t("a draft without words")


def helper(t: Words, offer: Offer) -> str:
    """Name whoever offered, as they chose."""
    return someone(t, offer.name)

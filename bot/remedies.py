"""What the command `askaround doctor` says of what is kept and of channels, and what to do about each. Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot import board
from bot.leaving import ERASED_AFTER
from bot.model.communities import Place
from bot.model.effects import Effect, SayHello, SayUnmasking, SayWeekly, ShowAgain, ShowCard, TakeAway
from bot.model.findings import Finding
from bot.model.ids import CommunityId, SpaceId
from bot.model.surveys import Found
from bot.outcomes import CANNOT_DRAW, NO_ANSWER, PERHAPS_SENT
from bot.platforms import FILTERED, MAY_NOT_WRITE

CLOCK, SENDING, PLACES = "clock", "sending", "places"

MAY_BE_OFF = timedelta(minutes=1)
"""Slack refuses what is five minutes off, and Discord's keys against posting twice last for two."""

BEING_ERASED = "a place that is being erased"

LATE = timedelta(hours=1, minutes=10)
"""What waits for a morning is looked at on every full hour; what is later than that nobody looks at."""

Parked = Iterable[tuple[CommunityId, Effect, str]]


class Use(StrEnum):
    """What a channel was chosen for."""

    ASKS = "asks should appear"
    MODERATORS = "moderators should hear"


class Pile(StrEnum):
    """What may have been set aside, in the plural."""

    ASKS = "cards among the asks"
    MODERATORS = "cards for moderators"
    WORDS = "announcements"
    PRIVATE = "private messages"


SINGULAR = {Pile.ASKS: "card among the asks", Pile.MODERATORS: "card for moderators", Pile.WORDS: "announcement"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A channel as it was found, None where nobody was asked; and how whoever runs the place can mend it."""

    home: str
    use: Use
    place: Place | None
    found: Found | None
    lets_in: str
    command: str


def of_clock(platform: str, ahead: timedelta | None) -> Finding:
    """Say whether this machine's clock goes as the platform's does."""
    if ahead is None:
        return Finding(
            about=CLOCK, what=f"{platform} did not say what time it is", todo="run this again", can_wait=True
        )
    if abs(ahead) <= MAY_BE_OFF:
        return Finding(about=CLOCK, what=f"This machine's clock agrees with that of {platform}")
    where = "behind" if ahead > timedelta() else "before"
    return Finding(
        about=CLOCK,
        what=f"This machine's clock is {_long(abs(ahead))} {where} that of {platform}",
        todo="let it be set from the network (`timedatectl set-ntp true`): all that is promised goes by it",
    )


def of_parked(parked: Parked, homes: Mapping[CommunityId, str]) -> Iterator[Finding]:
    """Say what was set aside and why, counted where a count tells of nobody."""
    piles = Counter((homes.get(community, BEING_ERASED), _pile(effect), why) for community, effect, why in parked)
    for (home, pile, why), number in sorted(piles.items()):
        todo, can_wait = _remedy(pile, why)
        what = f"{home}: {_counted(pile, number)} set aside ({why})"
        yield Finding(about=SENDING, what=what, todo=todo, can_wait=can_wait)
    if not piles:
        yield Finding(about=SENDING, what="Nothing was set aside, and no platform refused anything for good")


def of_being_behind(*, behind: bool) -> Finding:
    """Say whether somebody sends what is due."""
    if not behind:
        return Finding(about=SENDING, what="Nothing that is due waits for longer than it should")
    return Finding(
        about=SENDING,
        what="Something has been due for more than an hour, and was neither sent nor done",
        todo="see whether the bot is running (`askaround run`), and what its log says",
    )


def of_left(left: Iterable[tuple[SpaceId, datetime]]) -> Iterator[Finding]:
    """Say where the bot is no more, and until when it can come back to what is kept."""
    for space, since in left:
        until = since + ERASED_AFTER
        yield Finding(
            about=PLACES,
            what=f"The bot was removed from {space}, and what is kept of it is erased on {until:%Y-%m-%d}",
            todo="let it in again before that, or let it be",
            can_wait=True,
        )


def of_gone(space: SpaceId) -> Finding:
    """Say that the platform does not know the bot in a place that it has not missed yet."""
    what = f"The bot is not in {space} any more"
    return Finding(about=PLACES, what=what, todo="let it in again within thirty days, or let it be", can_wait=True)


def of_silence(space: SpaceId) -> Finding:
    """Say that a place belongs to another token."""
    return Finding(
        about=PLACES,
        what=f"These tokens do not open {space}, of which something is kept",
        todo="put in the tokens of that place, or run a bot with a folder of its own for each",
        can_wait=True,
    )


def of_nobody(ways_in: Sequence[str], command: str) -> Finding:
    """Say that nobody has set the bot up yet; of Slack's one workspace there is no way in, since its token is one."""
    lets_in = f"let it in at {' or at '.join(ways_in)} , " if ways_in else ""
    todo = f"see that it runs, {lets_in}and let somebody who runs the place type {command} there"
    return Finding(about=PLACES, what="The bot serves no place yet", todo=todo, can_wait=True)


def of_all_well(places: int, *, looked: bool) -> Finding:
    """Say that nothing was found in any place."""
    if not looked:
        return Finding(about=PLACES, what="Channels for asks are chosen; whether the bot may write there was not asked")
    where = "the one place" if places == 1 else f"all {places:,} places"
    return Finding(about=PLACES, what=f"Cards can arrive in {where} that the bot serves")


def of_channel(seen: Seen) -> Finding | None:
    """Say what keeps cards from arriving in a channel, if anything that is known does."""
    if seen.place is None:
        return _not_chosen(seen)
    where = f"channel {seen.place.channel} of {seen.home}, where {seen.use}"
    match seen.found:
        case Found.CANNOT_VIEW:
            what, todo = f"The bot cannot see {where}", f"{seen.lets_in}, or choose another where it is gone"
        case Found.CANNOT_SEND:
            what, todo = f"The bot may not write in {where}", seen.lets_in
        case Found.READ_BY_ALL:
            what, todo = f"Everybody can read {where}", "make it private, or choose another"
        case Found.UNKNOWN:
            what, todo = f"It could not be seen how things are in {where}", "run this again"
        case _:
            return None
    return Finding(about=PLACES, what=what, todo=todo)


def _not_chosen(seen: Seen) -> Finding:
    todo = f"let somebody who runs the place type {seen.command} and choose one"
    if seen.use is Use.ASKS:
        return Finding(about=PLACES, what=f"No channel for asks was chosen in {seen.home}", todo=todo)
    what = f"No channel for moderators was chosen in {seen.home}, so that they hear in the dashboard alone"
    return Finding(about=PLACES, what=what, todo=todo, can_wait=True)


def _pile(effect: Effect) -> Pile:
    if isinstance(effect, ShowCard | ShowAgain | TakeAway):
        return Pile.ASKS
    if isinstance(effect, board.Standing):
        return Pile.MODERATORS
    return Pile.WORDS if isinstance(effect, SayHello | SayUnmasking | SayWeekly) else Pile.PRIVATE


def _counted(pile: Pile, number: int) -> str:
    """Say how many, but of what is private only that there is something."""
    if pile is Pile.PRIVATE:
        return f"{pile} are"
    return f"1 {SINGULAR[pile]} is" if number == 1 else f"{number:,} {pile} are"


def _remedy(pile: Pile, why: str) -> tuple[str, bool]:
    """Say what to do about a pile, and whether it can wait."""
    if why == CANNOT_DRAW:
        return "tell those who make Askaround, with the lines of the log around it: this is a bug", False
    if pile is Pile.PRIVATE:
        return "nothing: whoever they are for finds the same under /my", True
    if why == PERHAPS_SENT and pile is Pile.ASKS:
        return "ask moderators to look, who have a card about it with [Post again]", False
    if why == PERHAPS_SENT:
        return "ask moderators to look in their channel: what is not there is in the dashboard", True
    if why in (MAY_NOT_WRITE, NO_ANSWER):
        return "let the bot write in that channel, and choose it once more in setup: then all of it is shown", False
    if why == FILTERED:
        return "let the bot's own messages pass the place's filter, and choose the channel once more in setup", False
    return "look that up in the platform's own pages, mend it, and choose the channel once more in setup", False


def _long(time: timedelta) -> str:
    """Say how long something is in whole numbers of the unit that fits."""
    for seconds, unit in ((86_400, "day"), (3600, "hour"), (60, "minute")):
        if number := round(time.total_seconds()) // seconds:
            return f"{number} {unit}{'s' if number > 1 else ''}"
    return f"{round(time.total_seconds())} seconds"

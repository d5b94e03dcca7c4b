"""`askaround doctor`: what stands in the bot's way, in plain words, each with what to do."""

import textwrap
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from bot import remedies, wiring
from bot.config import Config
from bot.decide import checking
from bot.model.communities import Community, Place
from bot.model.findings import Finding
from bot.model.ids import CommunityId, SpaceId
from bot.model.installations import Installation
from bot.model.surveys import Found
from bot.platforms import Checkup
from bot.ports import Clock, Directory
from bot.remedies import Seen, Use

IN_THE_WAY = frozenset({"schema", "keys"})
"""Nothing that is kept can be read while one of these wants mending."""


@dataclass(frozen=True, slots=True)
class Home:
    """A community and the spaces that it owns, by which it is called here: what members call it nobody need know."""

    community: Community
    spaces: tuple[SpaceId, ...]

    @property
    def called(self) -> str:
        """Name it as `askaround audit` does."""
        return ", ".join(self.spaces)


async def examine(config: Config, clock: Clock, *, offline: bool = False) -> Sequence[Finding]:
    """Look at the machine, at what is kept, and unless *offline* at every platform that there is a token for."""
    found = [*wiring.of_machine(config)]
    homes: tuple[Home, ...] = ()
    given: tuple[Installation, ...] = ()
    if not _is_shut(found) and wiring.is_there(config):
        with wiring.looking(config) as directory:
            homes, given = _homes(directory), wiring.installed(directory)
            found += _of_what_is_kept(directory, homes, clock)
    async with AsyncExitStack() as opened:
        asked, ways_in = dict[str, Checkup](), list[str]()
        for platform, checkup in ({} if offline else wiring.make_checkups(config, clock, given)).items():
            opened.push_async_callback(checkup.close)
            checked = await checkup.check()
            found += checked.findings
            if checked.opens:
                asked[platform] = checkup
                ways_in += filter(None, [checked.way_in])
                found.append(remedies.of_clock(checkup.called, checked.ahead))
        commands = {one.platform: one.command for one in wiring.applications(config)}
        of_places = [one async for one in _of_places(homes, asked, commands)]
    nobody = remedies.of_nobody(ways_in, commands[next(iter(asked), "discord")])
    return [*found, *(of_places or _of_no_trouble(homes, found, nobody, looked=bool(asked)))]


def report(findings: Sequence[Finding], console: Console) -> bool:
    """Print what was found, under its headings; say whether all is well."""
    margin, about = max((len(finding.about) for finding in findings), default=0), ""
    for finding in findings:
        heading = "" if finding.about == about else finding.about
        # The terminal may wrap what is longer than a line: an address stays one there, and can be opened and copied.
        console.print(_drawn(heading.ljust(margin), finding, console.width), soft_wrap=True)
        about = finding.about
    pressing = sum(finding.presses for finding in findings)
    console.print(_closing(pressing))
    return not pressing


def _is_shut(found: Sequence[Finding]) -> bool:
    return any(one.presses and one.about in IN_THE_WAY for one in found)


def _drawn(heading: str, finding: Finding, width: int) -> Text:
    """Draw what was found as a hanging paragraph, in which no word is broken."""
    mark, style = _mark(finding)
    shown = Text.assemble((heading, "bold"), "  ", (f"{mark:4}", style), "  ")
    margin, todo = len(shown), finding.todo[:1].upper() + finding.todo[1:]
    for sentence, style in ((f"{finding.what}.", ""), *([(f"{todo}.", "italic")] if todo else [])):
        for line in textwrap.wrap(sentence, max(width - margin, 1), break_long_words=False, break_on_hyphens=False):
            shown.append("" if len(shown) == margin else f"\n{' ' * margin}").append(line, style=style)
    return shown


def _mark(finding: Finding) -> tuple[str, str]:
    if not finding.todo:
        return "ok", "green"
    return ("note", "yellow") if finding.can_wait else ("do", "bold red")


def _closing(pressing: int) -> Text:
    if not pressing:
        return Text("All is well.", style="green")
    return Text("One thing wants doing." if pressing == 1 else f"{pressing} things want doing.", style="bold red")


def _homes(directory: Directory) -> tuple[Home, ...]:
    """Give the communities that the bot has not left."""
    left, owned = {space for space, _ in directory.left()}, dict[CommunityId, list[SpaceId]]()
    for community, space in directory.spaces():
        owned.setdefault(community, []).append(space)
    return tuple(
        Home(directory.within(one).settings() or Community(id=one), tuple(spaces))
        for one, spaces in owned.items()
        if not left.issuperset(spaces)
    )


def _of_what_is_kept(directory: Directory, homes: Sequence[Home], clock: Clock) -> Iterator[Finding]:
    yield from remedies.of_parked(directory.parked(), {home.community.id: home.called for home in homes})
    yield remedies.of_being_behind(behind=directory.is_behind(clock.now() - remedies.LATE))
    yield from remedies.of_left(directory.left())


def _of_no_trouble(
    homes: Sequence[Home], found: Sequence[Finding], nobody: Finding, *, looked: bool
) -> Iterator[Finding]:
    """Say so of places, or that there is *nobody* yet, unless it is not known which there are."""
    if homes:
        yield remedies.of_all_well(len(homes), looked=looked)
    elif not _is_shut(found):
        yield nobody


async def _of_places(
    homes: Sequence[Home], asked: Mapping[str, Checkup], commands: Mapping[str, str]
) -> AsyncIterator[Finding]:
    """Look at one channel after the other: the bot shares its limits with whoever looks."""
    missing: set[SpaceId] = set()
    for platform, checkup in asked.items():
        known = frozenset(space for home in homes for space in home.spaces if _platform(space) == platform)
        where = await checkup.whereabouts(known)
        for space in sorted(where.gone):
            yield remedies.of_gone(space)
        for space in sorted(known - where.gone - where.here):
            yield remedies.of_silence(space)
        missing |= known - where.here
    for home in homes:
        if not missing.intersection(home.spaces):
            async for seen in _seen(home, asked, commands):
                if finding := remedies.of_channel(seen):
                    yield finding


async def _seen(home: Home, asked: Mapping[str, Checkup], commands: Mapping[str, str]) -> AsyncIterator[Seen]:
    for use, place in ((Use.ASKS, home.community.channel), (Use.MODERATORS, home.community.moderators)):
        platform = _platform(place.space if place else home.spaces[0])
        checkup = asked.get(platform)
        yield Seen(
            home=home.called,
            use=use,
            place=place,
            found=await _found(checkup, place, private=use is Use.MODERATORS),
            lets_in=checkup.lets_in if checkup else "",
            command=commands.get(platform, ""),
        )


async def _found(checkup: Checkup | None, place: Place | None, *, private: bool) -> Found | None:
    if checkup is None or place is None:
        return None
    return checking.channel(await checkup.survey(place), private=private)


def _platform(space: SpaceId) -> str:
    return space.partition(":")[0]

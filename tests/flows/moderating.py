"""What reporters and moderators do, in the words of a test."""

from tests.flows.neighbours import Neighbour, Seen
from tests.flows.street import Street

WHY = "Anything moderators should know?"
SAY = "What would you like to say?"
HELLO = "Asks that wait and reports are shown here"


async def choose_mods(street: Street, channel: str = "mods") -> None:
    setup = await street.mo.run("/askaround setup")
    await street.mo.choose(setup, "Choose the moderators' channel", [channel])
    await street.settle()


def reported(street: Street) -> list[Seen]:
    """Give the cards in #mods, but for the hello."""
    return [seen for seen in street.mo.channel("mods") if HELLO not in seen.text]


async def the_report(street: Street, *labels: str) -> Seen:
    """Wait until one card stands in #mods, with these buttons."""
    await street.until(lambda: [seen.labels for seen in reported(street)] == [labels])
    return reported(street)[0]


async def reports(who: Neighbour, seen: Seen, why: str = "") -> Seen:
    return await who.fill(await who.press(seen, "Report"), {WHY: why} if why else {})


async def reported_ask(street: Street, *, anonymously: bool = True, why: str = "") -> Seen:
    """Let Ana ask, and Ben report it; give the card in #mods."""
    await street.post(street.ana, anonymously=anonymously)
    await reports(street.ben, await street.card(street.ben), why)
    return await the_report(street, "Hide", "Dismiss", "Pause the author")


async def acts(street: Street, label: str, *then: str) -> tuple[Seen, Seen]:
    """Let Mo press a button on the only card in #mods; give the answer and the card that has these buttons then."""
    answer = await street.mo.press(reported(street)[0], label)
    return answer, await the_report(street, *then)


async def says(who: Neighbour, seen: Seen, words: str) -> Seen:
    return await who.fill(await who.press(seen, "Reply"), {SAY: words})

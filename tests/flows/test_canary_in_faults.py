"""Things go wrong while somebody asks anonymously, and whatever is said of it, nobody learns who they are."""

import asyncio
from collections.abc import Iterator
from typing import NoReturn

import pytest

from adapters.discord.courier import DiscordCourier
from adapters.slack.courier import SlackCourier
from bot.model.actions import Action, Ran, Spoken
from bot.model.people import Actor, Person
from tests.flows.canaries import NAME, live_through, secrets_of, spellings
from tests.flows.neighbours import Neighbour
from tests.flows.street import Street
from tests.logged import everything, scrubbed


@pytest.fixture(autouse=True)
def as_started() -> Iterator[None]:
    """Let the log be as a running bot's."""
    with scrubbed():
        yield


def found(street: Street, asker: Neighbour, *where: bytes) -> list[bytes]:
    forms = [form for secret in secrets_of(street, asker) for form in spellings(secret)]
    return [form for form in forms if any(form in one for one in where)]


async def test_no_logger_tells_who_asked_not_even_at_debug(
    street: Street, asker: Neighbour, capfd: pytest.CaptureFixture[str]
) -> None:
    with everything() as heard:
        await live_through(street, asker)

    said = heard.getvalue()
    library = "discord" if street.platform == "discord" else "slack_"
    assert f"DEBUG {library}" in said, "a library that says nothing proves nothing"
    assert found(street, asker, said.encode(), "".join(capfd.readouterr()).encode()) == []


def clumsily(asker: Neighbour, *names: str) -> object:
    """Give a function with a bug that tells everything it knows."""

    def stumble(*given: object, **named: object) -> NoReturn:
        raise RuntimeError(f"{asker.id} {NAME} {given!r} {named!r}", asker.id)

    async def stumble_later(*given: object, **named: object) -> NoReturn:
        await asyncio.sleep(0)
        stumble(*given, **named)

    return stumble_later if "later" in names else stumble


@pytest.mark.parametrize(
    "place", ["bot.decide.asks.post", "bot.keeping.keep", "bot.views.asks.posted", "bot.handle.Askaround._desk"]
)
async def test_a_bug_while_somebody_asks_tells_of_nobody(
    street: Street,
    asker: Neighbour,
    place: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    preview = await street.preview(asker)
    preview = await asker.choose(preview, "By name or anonymously?", ["Post anonymously"])
    monkeypatch.setattr(place, clumsily(asker))

    with everything() as heard:
        await asker.press(preview, "Post it")
        monkeypatch.undo()

    assert "an action was not answered: RuntimeError" in heard.getvalue()
    assert found(street, asker, heard.getvalue().encode(), "".join(capfd.readouterr()).encode()) == []


async def test_a_bug_of_a_courier_tells_of_nobody(
    street: Street, asker: Neighbour, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    await street.post(asker, anonymously=True)
    card = await street.card(street.ben)
    courier = DiscordCourier if street.platform == "discord" else SlackCourier
    monkeypatch.setattr(courier, "tell", clumsily(asker, "later"))

    with everything() as heard:
        await street.offer(street.ben, card)
        await street.until(lambda: "a sending went wrong" in heard.getvalue())
        monkeypatch.undo()

    assert "a sending went wrong: RuntimeError" in heard.getvalue()
    assert found(street, asker, heard.getvalue().encode(), "".join(capfd.readouterr()).encode()) == []


def test_what_an_exception_may_print_of_an_action_names_nobody() -> None:
    person = Person("discord:731592648101112131")
    actor = Actor(person=person, name=NAME, known_as=("zephyrine_q",))
    action = Action(key="discord:1", actor=actor, space=None, what=Ran(command=Spoken.ASK))

    printed = f"{action!r} {actor} {person!r} {vars(type(actor))!r}"
    assert not [one for one in (person.account, "731592648101112131", NAME, "zephyrine_q") if one in printed]

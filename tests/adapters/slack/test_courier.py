"""Cards arrive, or it is said why not."""

import asyncio
import time
from datetime import timedelta

import pytest

from adapters.slack import errors, limits, render
from adapters.slack.gateway import SlackGateway
from bot.model.communities import MessageRef
from bot.platforms import Census, Courier, TryLater, Undeliverable, Unsure
from sandbox.slack import Actor, SlackSandbox
from tests.adapters.discord.drawings import a_card
from tests.adapters.slack.core import Core, a_gateway, help_channel, person, running


async def test_it_is_a_courier_and_a_census(gateway: SlackGateway):
    courier: Courier = gateway.courier
    census: Census = gateway

    assert courier.remembers == timedelta(0)
    assert census is gateway


async def test_a_card_is_posted_as_a_plain_message(gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox):
    place = help_channel(ana)
    posted = await gateway.courier.post(place, a_card("Anybody?"), "key")

    (seen,) = ana.channel("help")
    (sent,) = [one.body for one in sandbox.exchanges if one.path == "chat.postMessage"]
    assert posted == MessageRef(place=place, message=seen.id)
    assert (seen.text, seen.ephemeral, seen.author) == ("Anybody?", False, "Askaround")
    assert (sent["unfurl_links"], sent["unfurl_media"], sent["parse"], sent["link_names"]) == (
        False,
        False,
        "none",
        False,
    )


async def test_a_card_is_drawn_again_where_it_stands(gateway: SlackGateway, ana: Actor):
    posted = await gateway.courier.post(help_channel(ana), a_card("Anybody?"), "key")

    await gateway.courier.redraw(posted, a_card("Sorted"))

    assert [seen.text for seen in ana.channel("help")] == ["Sorted"]


async def test_a_card_is_removed_and_one_that_is_gone_already_is_fine(gateway: SlackGateway, ana: Actor):
    posted = await gateway.courier.post(help_channel(ana), a_card("Anybody?"), "key")

    for _ in range(2):
        await gateway.courier.remove(posted)

    assert not ana.channel("help")


@pytest.mark.parametrize("trouble,error", [("cant_delete_message", Undeliverable), ("fatal_error", TryLater)])
async def test_what_is_not_removed_says_so(
    trouble: str, error: type[Exception], gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox
):
    posted = await gateway.courier.post(help_channel(ana), a_card("Anybody?"), "key")
    sandbox.fail_next("chat.delete", trouble)

    with pytest.raises(error) as refused:
        await gateway.courier.remove(posted)

    assert not isinstance(refused.value, Unsure)
    assert ana.channel("help")


async def test_a_private_channel_is_opened_once(gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox):
    for key in ("one", "two"):
        await gateway.courier.tell(person(ana), a_card(key), key)

    assert [seen.text for seen in ana.dms()] == ["one", "two"]
    assert len([one for one in sandbox.exchanges if one.path == "conversations.open"]) == 1


async def test_the_longest_card_can_be_drawn_again(gateway: SlackGateway, ana: Actor):
    posted = await gateway.courier.post(help_channel(ana), a_card("x&" * 3000), "key")

    await gateway.courier.redraw(posted, a_card("<!here>" * 3000))


@pytest.mark.parametrize("opened", [False, True])
async def test_closed_dms_are_never_delivered(opened: bool, gateway: SlackGateway, ana: Actor):
    if opened:
        await gateway.courier.tell(person(ana), a_card("Hello"), "key")
    ana.close_dms()

    with pytest.raises(Undeliverable) as refused:
        await gateway.courier.tell(person(ana), a_card("Hello"), "key")

    assert refused.value.why == "dms closed"
    assert ana.id not in str(refused.value)


async def test_an_account_that_is_gone_is_never_written_to(gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox):
    sandbox.remove_member("Ana")

    with pytest.raises(Undeliverable) as refused:
        await gateway.courier.tell(person(ana), a_card("Hello"), "key")

    assert refused.value.why == "person is gone"


@pytest.mark.parametrize("how", ["not in it", "archived", "restricted", "unknown"])
async def test_where_it_may_not_write_it_says_so(how: str, gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox):
    place = help_channel(ana)
    channel = sandbox.channel("help")
    match how:
        case "not in it":
            sandbox.let_bot(False, "help")
        case "archived":
            channel.is_archived = True
        case "restricted":
            channel.restricted = "restricted_action"
        case _:
            del ana.workspace.channels[channel.id]

    with pytest.raises(Undeliverable) as refused:
        await gateway.courier.post(place, a_card("Hello"), "key")

    assert refused.value.why == "may not write there"


async def test_a_card_that_is_gone_says_so(gateway: SlackGateway, ana: Actor):
    with pytest.raises(Undeliverable) as refused:
        await gateway.courier.redraw(MessageRef(place=help_channel(ana), message="1.1"), a_card("Hello"))

    assert refused.value.why == "card is gone"


async def test_what_slack_never_takes_is_undeliverable(gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox):
    sandbox.fail_next("chat.postMessage", "invalid_blocks")

    with pytest.raises(Undeliverable) as refused:
        await gateway.courier.post(help_channel(ana), a_card("Hello"), "key")

    assert refused.value.why == "refused by Slack (invalid_blocks)"


async def test_a_rate_limit_says_when_to_come_again(gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox):
    sandbox.fail_next("chat.postMessage", retry_after=90)

    with pytest.raises(TryLater) as refused:
        await gateway.courier.post(help_channel(ana), a_card("Hello"), "key")

    assert refused.value.after == timedelta(seconds=90)
    assert not isinstance(refused.value, Unsure)


@pytest.mark.parametrize(
    "status,error,unsure",
    [
        (200, "service_unavailable", False),
        (200, "internal_error", True),
        (200, "fatal_error", True),
        (503, "", True),
        (0, "", True),
    ],
)
async def test_where_the_answer_was_lost_nobody_knows(
    *, status: int, error: str, unsure: bool, gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox
):
    sandbox.fail_next("chat.postMessage", error, status=status, after=True)

    with pytest.raises(TryLater) as refused:
        await gateway.courier.post(help_channel(ana), a_card("Hello"), "key")

    assert isinstance(refused.value, Unsure) is unsure
    assert refused.value.__cause__ is None
    assert len([one for one in sandbox.exchanges if one.path == "chat.postMessage"]) == 1  # Nobody tried again.


async def test_drawing_again_and_opening_a_channel_may_be_repeated(
    gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox
):
    posted = await gateway.courier.post(help_channel(ana), a_card("Anybody?"), "key")
    for method, carry in (
        ("chat.update", gateway.courier.redraw(posted, a_card("Sorted"))),
        ("conversations.open", gateway.courier.tell(person(ana), a_card("Hello"), "key")),
    ):
        sandbox.fail_next(method, status=503)
        with pytest.raises(TryLater) as refused:
            await carry
        assert not isinstance(refused.value, Unsure)


async def test_without_a_connection_nothing_was_sent(sandbox: SlackSandbox, core: Core, ana: Actor):
    gateway = a_gateway(sandbox, core, api_url="http://127.0.0.1:9/api/")

    with pytest.raises(TryLater) as refused:
        await gateway.courier.post(help_channel(ana), a_card("Hello"), "key")

    assert not isinstance(refused.value, Unsure)


async def test_a_channel_takes_its_messages_one_a_second_after_a_few(
    gateway: SlackGateway, ana: Actor, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "MESSAGE_EVERY", timedelta(seconds=0.1))
    started = time.monotonic()

    for turn in range(6):
        await gateway.courier.post(help_channel(ana), a_card(str(turn)), str(turn))

    assert [seen.text for seen in ana.channel("help")] == [str(turn) for turn in range(6)]
    assert time.monotonic() - started >= 0.29


async def test_who_delivers_to_a_busy_channel_is_told_when_to_come_again_and_keeps_the_turn(
    gateway: SlackGateway, ana: Actor, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "MESSAGE_EVERY", timedelta(seconds=0.1))
    tells = (gateway.courier.tell(person(ana), a_card(str(turn)), str(turn)) for turn in range(8))
    outcomes = await asyncio.gather(*tells, return_exceptions=True)
    waits = {turn: told.after for turn, told in enumerate(outcomes) if isinstance(told, TryLater) and told.after}

    await asyncio.sleep(max(waits.values()).total_seconds())
    for turn in reversed(waits):
        await gateway.courier.tell(person(ana), a_card(str(turn)), str(turn))

    assert list(waits) == list(range(8))[-len(waits) :]
    assert list(waits.values()) == sorted(waits.values())
    assert len(ana.dms()) == 8


async def test_an_answer_waits_for_its_turn_however_far(
    gateway: SlackGateway, ana: Actor, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "MESSAGE_EVERY", timedelta(seconds=0.1))

    courier = (await gateway._workspaces.of(help_channel(ana).space)).courier
    await asyncio.gather(*(courier.confide(ana.id, render.message(a_card("Hello"))) for _ in range(6)))

    assert len(ana.dms()) == 6


async def test_slacks_own_limits_are_kept(core: Core):
    async with SlackSandbox(limits=True).serve() as sandbox:
        async with running(sandbox, core) as gateway:
            place = help_channel(sandbox.member("Ana"))
            for turn in range(5):
                await gateway.courier.post(place, a_card(str(turn)), "key")

        assert {one.status for one in sandbox.exchanges} == {200}


def test_an_error_is_named_without_anybody():
    assert errors.where(ValueError("U012AB3CD")) == "ValueError at nowhere of ours"

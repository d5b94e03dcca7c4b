"""The bot is removed from a place: what is kept of it goes thirty days later, unless it comes back before that."""

import logging
from datetime import timedelta

import pytest

from bot.model.people import Person
from sandbox.discord import DiscordSandbox
from sandbox.slack import SlackSandbox
from tests.flows.street import Street

PERSON = Person("slack:T1:U1")


async def a_night(street: Street, **time: float) -> None:
    """Let time pass, and the bot look where it is."""
    street.sandbox.advance(timedelta(**time))
    assert street.bot
    await street.bot.leaving.see_to_it()


async def test_where_the_bot_stays_nothing_is_ever_erased(street: Street) -> None:
    await street.post(street.ana)
    for _ in range(2):
        await a_night(street, days=20)

    assert street.rows("SELECT left_on FROM spaces") == [(None,)]
    assert street.rows("SELECT count(*) FROM communities") == [(1,)]


@pytest.mark.parametrize("platform", ["discord"])
async def test_a_server_that_removed_the_bot_is_erased_after_thirty_days(
    street: Street, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "bot.leaving")
    assert isinstance(street.sandbox, DiscordSandbox)
    await street.post(street.ana)
    await a_night(street, days=1)
    street.sandbox.remove_bot("Maple Street")
    await a_night(street, days=1, hours=1)
    await a_night(street, days=29)
    before = street.rows("SELECT count(*) FROM asks")
    await a_night(street, days=1)

    assert before == [(1,)]
    for table in ("asks", "communities", "spaces", "handles", "timers", "outbox", "erasures"):
        assert street.rows(f"SELECT count(*) FROM {table}") == [(0,)], table  # noqa: S608
    assert "no longer in 1 space" in caplog.text
    assert street.ana.id not in caplog.text


@pytest.mark.parametrize("platform", ["discord"])
async def test_coming_back_in_time_stops_the_clock(street: Street) -> None:
    assert isinstance(street.sandbox, DiscordSandbox)
    await street.post(street.ana)
    await a_night(street, days=1)
    street.sandbox.remove_bot("Maple Street")
    await a_night(street, days=1, hours=1)
    street.sandbox.bring_back_bot("Maple Street")
    await a_night(street, days=20)
    await a_night(street, days=20)

    assert street.rows("SELECT left_on FROM spaces") == [(None,)]
    assert street.rows("SELECT count(*) FROM asks") == [(1,)]


@pytest.mark.parametrize("platform", ["discord"])
async def test_what_discord_does_not_say_changes_nothing(street: Street) -> None:
    assert isinstance(street.sandbox, DiscordSandbox)
    assert street.bot
    await street.bot.leaving.look()
    street.sandbox.fail_next("GET", "/users/@me/guilds", 503, {}, times=9)
    await street.bot.leaving.look()

    assert street.rows("SELECT left_on FROM spaces") == [(None,)]


@pytest.mark.parametrize("platform", ["slack"])
@pytest.mark.parametrize("events", [("tokens_revoked", "app_uninstalled"), ("app_uninstalled", "tokens_revoked"), ()])
async def test_a_workspace_that_let_the_bot_go_begins_its_thirty_days(street: Street, events: tuple[str, ...]) -> None:
    assert isinstance(street.sandbox, SlackSandbox)
    assert street.bot
    await street.post(street.ana)
    if events:
        street.sandbox.uninstall(*events)
    else:
        street.sandbox.revoke_token("account_inactive")
        await street.bot.gateways["slack"].rank(PERSON, street.space)
    with pytest.raises(Exception, match="Slack does not know a token"):
        await street.bot.ended()

    assert street.rows("SELECT left_on IS NULL FROM spaces") == [(0,)]

"""What happened before anybody looked stands where it would stand, and is told to nobody."""

from datetime import timedelta

import pytest

from sandbox.discord import DiscordSandbox
from sandbox.discord.errors import Refused
from sandbox.past import DiscordPast, SlackPast
from sandbox.slack import SlackSandbox


async def test_on_discord_yesterday_stands_above_today():
    sandbox = DiscordSandbox()
    sandbox.member("Ana")
    past, help_ = DiscordPast(sandbox), sandbox.guild("Maple Street").channel_named("help")
    assert help_
    yesterday = sandbox.clock.now() - timedelta(days=1)
    await sandbox.member("Ana").write("Today", channel="help")

    first = past.post(help_.id, {"content": "First"}, yesterday)
    past.post(help_.id, {"content": "Second"}, yesterday)
    past.redraw(help_.id, first, {"content": "First, as it stands now"})

    seen = sandbox.member("Ben").channel("help")
    assert [message.content for message in seen] == ["First, as it stands now", "Second", "Today"]
    assert int(first) < int(sandbox.began)


async def test_on_slack_yesterday_stands_above_today_and_in_private():
    sandbox = SlackSandbox()
    past, ana = SlackPast(sandbox), sandbox.member("Ana")
    yesterday = sandbox.clock.now() - timedelta(days=1)
    await ana.write("Today", channel="help")
    letters = past.private_channel(f"{sandbox.workspace().id}:{ana.id}")

    gone = past.post(sandbox.channel("help").id, {"text": "Taken away"}, yesterday)
    first = past.post(sandbox.channel("help").id, {"text": "First"}, yesterday)
    past.remove(sandbox.channel("help").id, gone)
    past.post(letters, {"text": "A letter"}, yesterday)

    assert [message.content for message in ana.channel("help")] == ["First", "Today"]
    assert [message.content for message in ana.dms()] == ["A letter"]
    assert float(first) < float(sandbox.began)


async def test_the_past_refuses_what_the_platform_refuses():
    sandbox = DiscordSandbox()
    help_ = sandbox.guild("Maple Street").channel_named("help")
    assert help_

    with pytest.raises(Refused):
        DiscordPast(sandbox).post(help_.id, {"content": "x" * 2001}, sandbox.clock.now())

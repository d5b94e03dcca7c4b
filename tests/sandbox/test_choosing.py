"""A bot that does not let its channel be chosen is not waited for in vain: whoever started it reads why."""

import pytest

from sandbox import choosing
from sandbox.choosing import NotSetUp, moderator_chooses
from sandbox.discord import DiscordSandbox
from sandbox.slack import SlackSandbox
from tests.sandbox.bots import COMMANDS, EPHEMERAL, Bot, says
from tests.sandbox.slack.bots import Answer, acks, running, silence

BARE = [COMMANDS[0], {**COMMANDS[1], "options": [{"type": 1, "name": "setup", "description": "Choose the channel"}]}]


async def test_on_discord_a_setup_without_a_menu_is_said(bot: Bot, sandbox: DiscordSandbox):
    await bot.register(BARE)
    bot.answer = says(4, {"content": "No menu here.", "flags": EPHEMERAL})

    with pytest.raises(NotSetUp, match="without a menu of channels"):
        await moderator_chooses(sandbox)


async def test_on_discord_a_setup_that_nobody_answers_is_said(bot: Bot, sandbox: DiscordSandbox):
    await bot.register(BARE)

    with pytest.raises(NotSetUp, match="The application did not respond"):
        await moderator_chooses(sandbox)


@pytest.mark.parametrize(
    "answer, words",
    [(acks(text="No menu here."), "without a menu of channels"), (acks(), "without a menu"), (silence, ".")],
)
async def test_on_slack_a_setup_without_a_menu_is_said(answer: Answer, words: str):
    async with SlackSandbox(limits=False, patience=0.05).serve() as sandbox, running(sandbox) as slack_bot:
        slack_bot.answer = answer

        with pytest.raises(NotSetUp, match=words):
            await moderator_chooses(sandbox)


async def test_a_bot_that_never_comes_is_not_waited_for_for_ever(
    sandbox: DiscordSandbox, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(choosing, "_PATIENCE", 0.1)

    with pytest.raises(NotSetUp, match="did not connect"):
        await choosing.arrived(sandbox)

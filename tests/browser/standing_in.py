"""What the stand-in bot says of its own accord."""

from sandbox.discord import DiscordSandbox
from tests.sandbox.bots import Bot


async def post(bot: Bot, sandbox: DiscordSandbox, channel: str, **body: object) -> str:
    found = sandbox.guild("Maple Street").channel_named(channel)
    assert found
    return str((await bot.call("POST", "/channels/{channel_id}/messages", body, channel_id=found.id))["id"])


async def write_to(bot: Bot, sandbox: DiscordSandbox, name: str, **body: object) -> None:
    dm = await bot.call("POST", "/users/@me/channels", {"recipient_id": sandbox.member(name).id})
    await bot.call("POST", "/channels/{channel_id}/messages", body, channel_id=dm["id"])

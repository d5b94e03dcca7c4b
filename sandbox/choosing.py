"""A bot that has just come is waited for, and let to choose its channel by a moderator, as people do."""

import asyncio
from collections.abc import Callable

from sandbox import slack
from sandbox.discord import DiscordSandbox, MessageView, Response
from sandbox.discord.limits import Part
from sandbox.people import MODERATOR
from sandbox.slack import SlackSandbox

_CHANNEL_MENUS = frozenset({"conversations_select", "channels_select"})
_PATIENCE = 10.0
_LOOK_AGAIN = 0.02


class NotSetUp(Exception):
    """The bot did not come, or did not let the moderator choose a channel."""


async def arrived(sandbox: DiscordSandbox | SlackSandbox) -> None:
    """Wait until a bot hears and offers its commands; raises NotSetUp."""
    await _until(lambda: _offers(sandbox))


async def moderator_chooses(sandbox: DiscordSandbox | SlackSandbox, channel: str = "help") -> None:
    """Let Mo run `/askaround setup` and choose *channel*, as a moderator would; raises NotSetUp."""
    if isinstance(sandbox, DiscordSandbox):
        await _choose_on_discord(sandbox, channel)
    else:
        await _choose_on_slack(sandbox, channel)


async def _choose_on_discord(sandbox: DiscordSandbox, channel: str) -> None:
    await arrived(sandbox)
    moderator = sandbox.member(MODERATOR)
    asked = _answered(await moderator.run("/askaround setup", channel=channel))
    menu = next((select for select in asked.selects if select.kind is Part.CHANNEL_SELECT), None)
    if menu is None:
        raise NotSetUp("The bot answered /askaround setup without a menu of channels.")
    _answered(await moderator.choose(asked, menu.custom_id, [channel]))
    for left in moderator.private():  # A newcomer who becomes Mo starts with a tidy screen.
        moderator.dismiss(left)


async def _choose_on_slack(sandbox: SlackSandbox, channel: str) -> None:
    await arrived(sandbox)
    moderator = sandbox.member(MODERATOR)
    asked = _not_failed(await moderator.run("/askaround setup", channel=channel))
    surface = asked.modal or asked.message or asked.home
    menu = next((one for one in _fields_of(surface) if one.kind in _CHANNEL_MENUS), None)
    if surface is None or menu is None:
        raise NotSetUp("The bot answered /askaround setup on Slack without a menu of channels.")
    if menu.in_form and isinstance(surface, slack.Modal):
        _not_failed(await moderator.submit(surface, {menu.action_id: [channel]}))
    else:
        _not_failed(await moderator.choose(surface, menu.action_id, [channel]))
    moderator.reload()  # As above: what is private and what is open goes.


async def _until(is_offered: Callable[[], bool]) -> None:
    try:
        async with asyncio.timeout(_PATIENCE):
            while not is_offered():  # noqa: ASYNC110 - no member sees it happen, so nobody is told.
                await asyncio.sleep(_LOOK_AGAIN)
    except TimeoutError as late:
        raise NotSetUp(f"The bot did not connect and offer /askaround within {_PATIENCE:.0f} seconds.") from late


def _offers(sandbox: DiscordSandbox | SlackSandbox) -> bool:
    if isinstance(sandbox, DiscordSandbox):
        return _offers_on_discord(sandbox)
    return _offers_on_slack(sandbox)


def _offers_on_discord(sandbox: DiscordSandbox) -> bool:
    return sandbox.gateway.is_connected and any(command["name"] == "askaround" for command in sandbox.world.commands)


def _offers_on_slack(sandbox: SlackSandbox) -> bool:
    return is_reachable(sandbox) and "/askaround" in sandbox.app.commands


def is_reachable(sandbox: SlackSandbox) -> bool:
    """Say whether a bot hears, by socket or over HTTP."""
    return sandbox.sockets.is_connected or bool(sandbox.requests.url)


def _answered(response: Response) -> MessageView:
    if response.message is None:
        raise NotSetUp(response.error or f"The bot answered with {response.kind!r} instead of a message.")
    return response.message


def _not_failed(response: slack.Response) -> slack.Response:
    if response.kind in ("failed", "errors"):
        raise NotSetUp(response.error or response.reason)
    return response


def _fields_of(surface: slack.Modal | slack.MessageView | slack.HomeView | None) -> tuple[slack.Field, ...]:
    if surface is None:
        return ()
    return surface.selects if isinstance(surface, slack.MessageView) else (*surface.selects, *surface.fields)

"""Make what speaks to platforms, as far as there are tokens for it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from bot.config import Config, Secret
from bot.model.actions import Action
from bot.platforms import Census, Courier, Resident, Voucher
from bot.ports import Clock
from bot.roles import ALL, Role, Share
from bot.tenancy import Tenancy
from bot.views import installs, replies
from bot.views.card import Card, Reply
from bot.views.words import words_in
from bot.wiring.starting import CannotStart

if TYPE_CHECKING:
    from adapters.slack.installs import Public

NO_PLATFORM = (
    "DISCORD_TOKEN is missing, and so is SLACK_BOT_TOKEN",
    "put the token of one platform, or of both, into .env; `make demo` tries everything without any",
)

HALF_PUBLIC = (
    "SLACK_CLIENT_ID alone lets no workspace install the bot",
    "add SLACK_CLIENT_SECRET and SLACK_SIGNING_SECRET; or, for one workspace, SLACK_BOT_TOKEN",
)

NO_ADDRESS = (
    "SLACK_URL does not say where browsers reach the bot, and no workspace could install it",
    "set it to the https address that the app's own pages name; or, for one workspace, set SLACK_BOT_TOKEN",
)

NO_DASHBOARD = (
    "This process is to serve the dashboard, and nothing says where",
    "set ASKAROUND_WEB, and ASKAROUND_WEB_URL where browsers reach it otherwise",
)

NO_WAY_IN = (
    "SLACK_BOT_TOKEN alone lets the bot speak, not hear",
    "add SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP",
)


Answer = Callable[[Action], Awaitable[Reply]]
"""The door of the core."""


class Gateway(Census, Resident, Protocol):
    """One platform, as wiring sees it."""

    @property
    def is_ready(self) -> bool:
        """Say whether it is connected and hears."""

    @property
    def courier(self) -> Courier:
        """Lend the client to whoever delivers."""

    async def reach(self) -> None:
        """Log in, which is enough to send and to ask; raises CannotConnect."""

    async def listen(self) -> None:
        """Connect, and hear what members do; raises CannotConnect."""

    async def ended(self) -> None:
        """Wait until the connection has ended for good; raises CannotConnect unless it was stopped."""

    async def stop(self) -> None:
        """Finish the answers that were begun, and let go."""


def any_may_install(config: Config) -> bool:
    """Say whether any Slack workspace may install the bot: its app is known, and no token of one workspace is set."""
    app = (config.slack_client_id, given(config.slack_client_secret), given(config.slack_signing_secret))
    return all(app) and not given(config.slack_bot_token)


def look_for_ways_in(config: Config, share: Share = ALL) -> None:
    if not (given(config.discord_token) or given(config.slack_bot_token) or any_may_install(config)):
        raise CannotStart(*(HALF_PUBLIC if config.slack_client_id else NO_PLATFORM))
    if share.roles == {Role.WEB} and not config.askaround_web.strip():
        raise CannotStart(*NO_DASHBOARD)
    if not share.has(Role.GATEWAY):
        return
    if any_may_install(config) and not slack_url(config).startswith("https://"):
        raise CannotStart(*NO_ADDRESS)
    if given(config.slack_bot_token) and not (given(config.slack_app_token) or given(config.slack_signing_secret)):
        raise CannotStart(*NO_WAY_IN)


def make_gateways(
    config: Config,
    answer: Answer,
    tenancy: Tenancy,
    mint: Callable[[], str],
    *,
    share: Share = ALL,
    turn: Callable[[str, float], Awaitable[None]] | None = None,
) -> dict[str, Gateway]:
    """Make a gateway for every platform that has a token, or whose spaces give their own, also where it only sends."""
    splits = share.has(Role.GATEWAY) and share.shards.count > 1
    made: dict[str, Gateway] = {}
    if token := given(config.discord_token):
        from adapters.discord.gateway import DiscordGateway

        made["discord"] = DiscordGateway(
            token=token,
            answer=answer,
            apology=apology,
            api_url=config.discord_api_url,
            gateway_url=config.discord_gateway_url,
            shards=share.shards if splits else None,
            turn=turn,
        )
    if given(config.slack_bot_token) or any_may_install(config):
        from adapters.slack.gateway import SlackGateway

        public = slack_app(config, tenancy.clock, mint) if any_may_install(config) else None
        made["slack"] = SlackGateway(
            bot_token=given(config.slack_bot_token),
            public=public,
            tenancy=tenancy,
            app_token="" if public else given(config.slack_app_token),
            signing_secret=given(config.slack_signing_secret),
            bind=config.slack_bind,
            api_url=config.slack_api_url,
            names=config.slack_commands(),
            closing=lambda language: replies.done(words_in(language)),
            answer=answer,
            apology=apology,
        )
    return made


def make_vouchers(config: Config, clock: Clock, gateways: Mapping[str, Gateway]) -> dict[str, Voucher]:
    """Make a voucher for every platform that we are on and where the app has a secret of its own."""
    made: dict[str, Voucher] = {}
    if "discord" in gateways and config.discord_client_id and (secret := given(config.discord_client_secret)):
        from adapters.discord.voucher import DiscordVoucher

        client_id, api_url = config.discord_client_id, config.discord_api_url
        made["discord"] = DiscordVoucher(client_id=client_id, client_secret=secret, api_url=api_url)
    if "slack" in gateways and config.slack_client_id and (secret := given(config.slack_client_secret)):
        from adapters.slack.voucher import SlackVoucher

        client_id, api_url = config.slack_client_id, config.slack_api_url
        made["slack"] = SlackVoucher(client_id=client_id, client_secret=secret, clock=clock, api_url=api_url)
    return made


def slack_app(config: Config, clock: Clock, mint: Callable[[], str]) -> "Public":
    """Say what Slack's pages call the app, and what whoever installs it reads."""
    from adapters.slack.installs import Public

    names = config.slack_names()
    return Public(
        client_id=config.slack_client_id,
        client_secret=given(config.slack_client_secret),
        url=slack_url(config),
        clock=clock,
        mint=mint,
        page=lambda outcome, language: installs.came_of(words_in(language, names), outcome),
    )


def slack_url(config: Config) -> str:
    """Give the address at which Slack and browsers reach us, if it was said, without any of our own paths."""
    from adapters.slack.paths import root

    return root(config.slack_url)


def slack_manifest(config: Config, url: str, *, public: bool = False) -> str:
    """Write the app manifest for Slack's pages, with the commands as they are called in the settings."""
    from adapters.slack.manifest import as_json

    return as_json(config.slack_commands(), url, public=public)


def apology(language: str) -> Card:
    """Say in *language* that something went wrong on our side."""
    return replies.apology(words_in(language))


def invitation(config: Config, share: Share = ALL) -> str:
    """Say where workspaces install the bot, where any may and this process answers them."""
    if not (any_may_install(config) and share.has(Role.GATEWAY)):
        return ""
    from adapters.slack.paths import INSTALL

    return f"Slack workspaces install it at {slack_url(config)}{INSTALL} . "


def given(secret: Secret | None) -> str:
    """Give what a secret says; nothing where it was left empty."""
    return secret.text if secret else ""

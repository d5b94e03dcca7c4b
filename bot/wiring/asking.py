"""What whoever installs the bot is asked about each platform: which pages to open, and what to copy from them."""

from dataclasses import dataclass

from bot.config import Config
from bot.model.actions import Spoken
from bot.wiring.gateways import any_may_install, invitation, slack_manifest, slack_url

_LETS_IN = "Type /invite @Askaround in the channel for asks, and in the one for moderators."


@dataclass(frozen=True, slots=True)
class Question:
    """A setting that is copied from a platform's own pages; none of them is shown again."""

    setting: str
    called: str
    begins: str = ""
    """How each of its kind begins, as far as the platform says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """What is to be done on a platform's pages, and what is to be copied there."""

    platform: str
    called: str
    steps: tuple[str, ...]
    questions: tuple[Question, ...]
    paste: str = ""
    """What one of the steps wants to be pasted."""
    lets_in: str = ""
    """How the bot is let in, where no address does it."""
    command: str


def applications(config: Config) -> tuple[Application, ...]:
    """List what is asked, a platform after the other."""
    return (
        Application(
            platform="discord",
            called="Discord",
            steps=(
                "Open https://discord.com/developers/applications and press [New Application].",
                "Under Bot press [Reset Token], and copy the token. Leave every privileged intent switched off.",
            ),
            questions=(Question("DISCORD_TOKEN", "The bot's token"),),
            command="/askaround setup",
        ),
        _any_workspace(config) if any_may_install(config) else _one_workspace(config),
    )


def _one_workspace(config: Config) -> Application:
    return Application(
        platform="slack",
        called="Slack",
        steps=(
            "Open https://api.slack.com/apps, press [Create New App], then [From a manifest], and paste what stands"
            " below.",
            "Under Install App install it to your workspace, and copy the Bot User OAuth Token.",
            "Under Basic Information make an App-Level Token with the scope connections:write, and copy it.",
        ),
        questions=(
            Question("SLACK_BOT_TOKEN", "The Bot User OAuth Token", "xoxb-"),
            Question("SLACK_APP_TOKEN", "The App-Level Token", "xapp-"),
        ),
        paste=slack_manifest(config, ""),
        lets_in=_LETS_IN,
        command=f"/{config.slack_commands()[Spoken.SETUP]} setup",
    )


def _any_workspace(config: Config) -> Application:
    """Ask for what an app has that any workspace may install: its own secrets, and no token."""
    url = slack_url(config)
    address = () if url else ("Write the https address at which Slack reaches this machine into .env, as SLACK_URL.",)
    return Application(
        platform="slack",
        called="Slack, for any workspace",
        steps=(
            *address,
            "Open https://api.slack.com/apps, and let the app's manifest say what stands below.",
            "Under Manage Distribution let it be installed by other workspaces.",
            "Under Basic Information copy the Client Secret, then the Signing Secret.",
        ),
        questions=(
            Question("SLACK_CLIENT_SECRET", "The Client Secret"),
            Question("SLACK_SIGNING_SECRET", "The Signing Secret"),
        ),
        paste=slack_manifest(config, url or "https://your.address", public=True),
        lets_in=f"{invitation(config) if url else ''}{_LETS_IN}",
        command=f"/{config.slack_commands()[Spoken.SETUP]} setup",
    )

"""Settings from the environment or a `.env` file, read once. A test holds `.env.example` equal to them."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from dotenv import dotenv_values

from bot.mendable import Mendable
from bot.model.actions import Spoken
from bot.views.words import Names

ABOUT, READS = "about", "reads"
ENV_FILE = Path(".env")


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """A text that nothing prints by accident: no log, no trace, no sentence that it is put into."""

    text: str

    @classmethod
    def read(cls, text: str) -> "Secret":
        """Read one as it was pasted; raises ValueError where it breaks off in a line or cannot be sent."""
        if not text.strip().isprintable():
            raise ValueError
        return cls(text.strip())

    def __repr__(self) -> str:
        return "Secret(...)"


def _port(text: str) -> int:
    """Read a port, 0 for any free one; raises ValueError."""
    port = int(text)
    if port not in range(1 << 16):
        raise ValueError
    return port


def _about(about: str, reads: Callable[[str], object] = str) -> dict[str, object]:
    return {ABOUT: about, READS: reads}


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What an operator may set. Everything has a default but the tokens."""

    discord_token: Secret | None = field(
        default=None, metadata=_about("The bot's token, from Discord's developer portal.", Secret.read)
    )
    discord_api_url: str | None = field(
        default=None,
        metadata=_about("Where Discord's REST API is, when it is not Discord itself (a sandbox, a proxy)."),
    )
    discord_gateway_url: str | None = field(
        default=None, metadata=_about("Where Discord's gateway is, when it is not Discord itself.")
    )
    discord_client_id: str = field(
        default="", metadata=_about("The application's id, to sign in at the dashboard with Discord (docs/sign-in.md).")
    )
    discord_client_secret: Secret | None = field(
        default=None,
        metadata=_about("The client secret that goes with it, from the same portal under OAuth2.", Secret.read),
    )
    slack_bot_token: Secret | None = field(
        default=None, metadata=_about("The bot's token (xoxb-...), from Slack's app settings.", Secret.read)
    )
    slack_app_token: Secret | None = field(
        default=None,
        metadata=_about(
            "The app-level token (xapp-...) for Socket Mode, which needs no address of your own.", Secret.read
        ),
    )
    slack_signing_secret: Secret | None = field(
        default=None, metadata=_about("The signing secret, when Slack calls the bot over HTTP instead.", Secret.read)
    )
    slack_client_id: str = field(
        default="",
        metadata=_about(
            "The app's client id: to sign in at the dashboard (docs/sign-in.md), to be installed by anybody."
        ),
    )
    slack_client_secret: Secret | None = field(
        default=None, metadata=_about("The client secret that goes with it, from Slack's app settings.", Secret.read)
    )
    slack_bind: str = field(default="127.0.0.1:3000", metadata=_about("Where the bot listens for Slack over HTTP."))
    slack_url: str = field(
        default="",
        metadata=_about("What browsers and Slack reach instead, when a server with a certificate stands before it."),
    )
    slack_api_url: str | None = field(
        default=None, metadata=_about("Where Slack's Web API is, when it is not Slack itself (a sandbox, a proxy).")
    )
    slack_command_ask: str = field(default="ask", metadata=_about("What /ask is called on Slack."))
    slack_command_asks: str = field(default="asks", metadata=_about("What /asks is called on Slack."))
    slack_command_my: str = field(default="my", metadata=_about("What /my is called on Slack."))
    slack_command_askaround: str = field(default="askaround", metadata=_about("What /askaround is called on Slack."))
    askaround_data: Path = field(
        default=Path(".data"),
        metadata=_about("The folder of the database and the key file. Keep their backups apart.", Path),
    )
    database_url: Secret | None = field(
        default=None,
        metadata=_about(
            "A PostgreSQL database (postgresql://name:password@host/database) instead of the one file.", Secret.read
        ),
    )
    askaround_web: str = field(
        default="127.0.0.1:8080",
        metadata=_about("Where moderators' dashboard is served on this machine; left empty, there is none."),
    )
    askaround_web_url: str = field(
        default="", metadata=_about("What moderators open instead, when a server with a certificate stands before it.")
    )
    askaround_status: str = field(
        default="",
        metadata=_about(
            "Where /livez, /readyz and /metrics are answered, such as 127.0.0.1:9464; left empty, nowhere."
        ),
    )
    askaround_demo_port: int = field(
        default=8765, metadata=_about("The port of the demo's page, on this machine only.", _port)
    )

    def slack_commands(self) -> dict[Spoken, str]:
        """Give what the commands are called on Slack."""
        return {
            Spoken.ASK: self.slack_command_ask,
            Spoken.ASKS: self.slack_command_asks,
            Spoken.MY: self.slack_command_my,
            Spoken.SETUP: self.slack_command_askaround,
        }

    def slack_names(self) -> Names:
        """Give the same by what our sentences call them."""
        said = {Spoken.SETUP: "askaround"}
        return tuple((said.get(spoken, spoken.value), name) for spoken, name in self.slack_commands().items())


def read(said: Mapping[str, str]) -> Config:
    """Read settings from their names and texts, in large letters or small; raises Mendable where one cannot be read."""
    texts = {name.upper(): text for name, text in said.items()}
    known, wrong = dict[str, Any](), list[str]()
    for one in fields(Config):
        if (text := texts.get(one.name.upper())) is not None:
            try:
                known[one.name] = one.metadata[READS](text)
            except ValueError:
                wrong.append(one.name.upper())
    if wrong:
        # Only the names: what cannot be read may be a token.
        raise Mendable(f"This setting cannot be read: {', '.join(wrong)}. `.env.example` shows how it is written.")
    return Config(**known)


def read_here() -> Config:
    """Read what the environment says, and what `.env` in this folder says where that is silent; raises Mendable."""
    try:
        written_down = dotenv_values(ENV_FILE, encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        todo = "let the account that runs the bot read it, and write it in UTF-8"
        raise Mendable(f"{ENV_FILE.absolute()} cannot be read", todo) from None
    said = ((name.upper(), text) for name, text in (*written_down.items(), *os.environ.items()))
    return read({name: text for name, text in said if text is not None})


def written(config: Config) -> dict[str, str]:
    """Give settings as an environment holds them, secrets and all."""
    values = {one.name.upper(): getattr(config, one.name) for one in fields(config)}
    return {
        name: value.text if isinstance(value, Secret) else str(value)
        for name, value in values.items()
        if value is not None
    }

"""Settings from the environment or a `.env` file, read once. A test holds `.env.example` equal to them."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.model.actions import Spoken
from bot.views.words import Names


class Config(BaseSettings):
    """What an operator may set. Everything has a default but the tokens."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True)

    discord_token: SecretStr | None = Field(
        default=None, description="The bot's token, from Discord's developer portal."
    )
    discord_api_url: str | None = Field(
        default=None, description="Where Discord's REST API is, when it is not Discord itself (a sandbox, a proxy)."
    )
    discord_gateway_url: str | None = Field(
        default=None, description="Where Discord's gateway is, when it is not Discord itself."
    )
    discord_client_id: str = Field(
        default="",
        description="The application's id, to sign in at the dashboard with Discord (docs/sign-in.md).",
    )
    discord_client_secret: SecretStr | None = Field(
        default=None, description="The client secret that goes with it, from the same portal under OAuth2."
    )
    slack_bot_token: SecretStr | None = Field(
        default=None, description="The bot's token (xoxb-...), from Slack's app settings."
    )
    slack_app_token: SecretStr | None = Field(
        default=None, description="The app-level token (xapp-...) for Socket Mode, which needs no address of your own."
    )
    slack_signing_secret: SecretStr | None = Field(
        default=None, description="The signing secret, when Slack calls the bot over HTTP instead."
    )
    slack_client_id: str = Field(
        default="",
        description="The app's client id: to sign in at the dashboard (docs/sign-in.md), to be installed by anybody.",
    )
    slack_client_secret: SecretStr | None = Field(
        default=None, description="The client secret that goes with it, from Slack's app settings."
    )
    slack_bind: str = Field(default="127.0.0.1:3000", description="Where the bot listens for Slack over HTTP.")
    slack_url: str = Field(
        default="",
        description="What browsers and Slack reach instead, when a server with a certificate stands before it.",
    )
    slack_api_url: str | None = Field(
        default=None, description="Where Slack's Web API is, when it is not Slack itself (a sandbox, a proxy)."
    )
    slack_command_ask: str = Field(default="ask", description="What /ask is called on Slack.")
    slack_command_asks: str = Field(default="asks", description="What /asks is called on Slack.")
    slack_command_my: str = Field(default="my", description="What /my is called on Slack.")
    slack_command_askaround: str = Field(default="askaround", description="What /askaround is called on Slack.")
    askaround_data: Path = Field(
        default=Path(".data"), description="The folder of the database and the key file. Keep their backups apart."
    )
    database_url: SecretStr | None = Field(
        default=None,
        description="A PostgreSQL database (postgresql://name:password@host/database) instead of the one file.",
    )
    askaround_web: str = Field(
        default="127.0.0.1:8080",
        description="Where moderators' dashboard is served on this machine; left empty, there is none.",
    )
    askaround_web_url: str = Field(
        default="", description="What moderators open instead, when a server with a certificate stands before it."
    )
    askaround_status: str = Field(
        default="",
        description="Where /livez, /readyz and /metrics are answered, such as 127.0.0.1:9464; left empty, nowhere.",
    )
    askaround_demo_port: int = Field(default=8765, description="The port of the demo's page, on this machine only.")

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

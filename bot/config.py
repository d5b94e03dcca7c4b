"""Settings from the environment or a `.env` file, read once. A test holds `.env.example` equal to them."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


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
    askaround_data: Path = Field(
        default=Path(".data"), description="The folder of the database and the key file. Back it up as a whole."
    )
    askaround_demo_port: int = Field(default=8765, description="The port of the demo's page, on this machine only.")

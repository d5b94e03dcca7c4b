"""Settings, from the environment and from `.env`, which an operator writes by hand."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.config import ENV_FILE, Config, Secret, read, read_here, written
from bot.mendable import Mendable
from bot.wiring.kept import database_of


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_what_the_environment_says_wins_over_what_is_written_in_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    ENV_FILE.write_text("slack_command_my='mine'\nASKAROUND_DATA=a\naskaround_data=b\nSLACK_BIND\nNOT_OURS=1\n")
    monkeypatch.setenv("ASKAROUND_DATA", "said")

    config = read_here()

    assert (config.slack_command_my, config.askaround_data) == ("mine", Path("said"))
    assert config.slack_bind == Config().slack_bind


def test_settings_that_are_written_out_are_read_as_they_were() -> None:
    config = Config(discord_token=Secret("abc"), askaround_data=Path("there"), askaround_demo_port=1, slack_url="")

    assert read(written(config)) == config


@pytest.mark.parametrize(
    "name, text",
    [
        ("ASKAROUND_DEMO_PORT", "xoxb-secret"),
        ("ASKAROUND_DEMO_PORT", "99999"),
        ("ASKAROUND_DEMO_PORT", "-1"),
        ("DISCORD_TOKEN", "half a\nxoxb-secret"),
        ("SLACK_BOT_TOKEN", "xoxb-secret\udcff"),
    ],
)
def test_what_cannot_be_read_is_named_and_not_repeated(name: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, text)

    shown = CliRunner().invoke(app, ["demo"])

    assert shown.exit_code == 1
    assert f"This setting cannot be read: {name}." in shown.output
    assert text not in shown.output


def test_a_secret_is_read_without_the_space_around_it() -> None:
    config = read({"DISCORD_TOKEN": " abc\n", "DATABASE_URL": "  "})

    assert config.discord_token == Secret("abc")
    assert database_of(config) == database_of(Config())


def test_a_file_in_another_encoding_is_said_in_a_sentence() -> None:
    ENV_FILE.write_bytes("# Über uns\nDISCORD_TOKEN=abc\n".encode("latin-1"))

    with pytest.raises(Mendable, match="write it in UTF-8"):
        read_here()


def test_a_secret_is_printed_nowhere_by_accident() -> None:
    config = Config(discord_token=Secret("abcdef"))

    assert "abcdef" not in f"{config} {config!r} {config.discord_token}"

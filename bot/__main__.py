"""The command `askaround`."""

import asyncio
import signal
from collections.abc import Awaitable, Callable
from typing import NoReturn

import typer

from bot.config import Config

app = typer.Typer(
    name="askaround",
    help="A bot that makes asking for help small, safe and answered.",
    no_args_is_help=True,
    add_completion=False,
)


@app.command()
def run() -> None:
    """Run the bot with the settings in `.env` or the environment."""
    from bot import wiring

    _until_stopped(lambda: wiring.run(_config(), typer.echo))


@app.command()
def demo() -> None:
    """Run a sandbox, the bot and a page to click through, with no token and nothing left behind."""
    from bot import wiring

    _until_stopped(lambda: wiring.demo(_config(), typer.echo))


setup = typer.Typer(help="Print what the platforms' own pages ask for.", no_args_is_help=True)
app.add_typer(setup, name="setup")


@setup.command()
def slack(
    url: str = typer.Option("", help="Where Slack reaches the bot in HTTP mode; left out, it is Socket Mode."),
) -> None:
    """Print the app manifest: paste it into Slack's "Create an app" from a manifest."""
    from bot import wiring

    typer.echo(wiring.slack_manifest(_config(), url), nl=False)


def main() -> None:
    """Start the command line."""
    app()


def _config() -> Config:
    """Read the settings, or say which of them cannot be read."""
    from pydantic import ValidationError

    try:
        return Config()
    except ValidationError as error:
        wrong = ", ".join(str(part["loc"][0]).upper() for part in error.errors())
        _stop(f"This setting cannot be read: {wrong}. `.env.example` shows how it is written.")


def _until_stopped(work: Callable[[], Awaitable[None]]) -> None:
    """Run *work* until it ends, Ctrl-C or SIGTERM; what only the operator can mend is one sentence and exit 1."""
    from bot.wiring import CannotStart

    try:
        asyncio.run(_stoppable(work))
    except CannotStart as refusal:
        _stop(str(refusal))


async def _stoppable(work: Callable[[], Awaitable[None]]) -> None:
    loop, task = asyncio.get_running_loop(), asyncio.ensure_future(work())
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(name, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        typer.echo("Stopped.")


def _stop(sentence: str) -> NoReturn:
    typer.secho(sentence, err=True, fg=typer.colors.RED)
    raise SystemExit(1)


if __name__ == "__main__":
    main()

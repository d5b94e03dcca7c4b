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


@app.command()
def audit(
    community: str = typer.Option("", help="Only this community, by its id as printed here."),
    head: str = typer.Option("", help="A head that was kept: say whether a trail still goes through it."),
    details: bool = typer.Option(False, help="Also who did it, about what, and why."),
    erase: int = typer.Option(0, help="First erase the details of the line with this number, while no bot runs."),
) -> None:
    """List what moderators did, check that nobody changed it since, and print the head, to be kept elsewhere."""
    from bot import auditing, wiring

    try:
        if erase:
            asyncio.run(_erase(community, erase))
        with wiring.looking(_config()) as directory:
            sound = auditing.report(directory, community, head, typer.echo, details=details)
    except wiring.CannotStart as refusal:
        _stop(str(refusal))
    if not sound:
        raise SystemExit(1)


async def _erase(community: str, place: int) -> None:
    from bot import auditing, wiring
    from bot.clock import SystemClock

    now = SystemClock().now()
    async with wiring.open_store(_config().askaround_data, typer.echo) as store:
        if not await store.transact(lambda directory: auditing.erase(directory, community, place, now)):
            _stop(f"Line {place} has no details, there is no such line, or --community does not say whose it is.")


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

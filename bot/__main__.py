"""The command `askaround`."""

import asyncio
import signal
from collections.abc import Awaitable, Callable

import typer

from bot import backups, keys, logs, migrating
from bot.settling import expect_to_stay
from bot.terminal import one_sentence, settings, stop

app = typer.Typer(
    name="askaround",
    help="A bot that makes asking for help small, safe and answered.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # They can print local values, and those may be keys, tokens or somebody's words.
)
app.add_typer(keys.app, name="keys")
app.command()(backups.backup)
app.command()(backups.restore)
app.command()(migrating.migrate)


@app.command()
def run(
    roles: str = typer.Option("gateway,worker,web", help="What this process does, of several on one database server."),
    shards: str = typer.Option("0/1", help="Which parts of all servers it hears where a platform splits them: 0-3/16."),
) -> None:
    """Run the bot with the settings in `.env` or the environment, or a part of it beside other processes."""
    expect_to_stay()
    from bot import wiring
    from bot.roles import share

    _until_stopped(lambda: wiring.run(settings(), typer.echo, share(roles, shards)))


@app.command()
def demo() -> None:
    """Run a sandbox, the bot and a page to click through, with no token and nothing left behind."""
    from bot import wiring

    _until_stopped(lambda: wiring.demo(settings(), typer.echo))


@app.command()
def audit(
    community: str = typer.Option("", help="Only this community, by its id as printed here."),
    head: str = typer.Option("", help="A head that was kept: say whether a trail still goes through it."),
    details: bool = typer.Option(False, help="Also who did it, about what, and why."),
    erase: int = typer.Option(0, help="First erase the details of the line with this number, while no bot runs."),
) -> None:
    """List what moderators did, check that nobody changed it since, and print the head, to be kept elsewhere."""
    from bot import auditing, wiring

    with one_sentence():
        if erase:
            asyncio.run(_erase(community, erase))
        with wiring.looking(settings()) as directory:
            sound = auditing.report(directory, community, head, typer.echo, details=details)
    if not sound:
        raise SystemExit(1)


@app.command()
def doctor(
    offline: bool = typer.Option(False, help="Look at this machine alone, and ask no platform."),
) -> None:
    """Say what stands in the bot's way, each with what to do; exit 1 where something wants doing. Safe beside it."""
    from rich.console import Console

    from bot import doctor as doctors
    from bot.clock import SystemClock

    with one_sentence():
        findings = asyncio.run(doctors.examine(settings(), SystemClock(), offline=offline))
    if not doctors.report(findings, Console()):
        raise SystemExit(1)


async def _erase(community: str, place: int) -> None:
    from bot import auditing, wiring
    from bot.clock import SystemClock

    now = SystemClock().now()
    async with wiring.open_store(settings(), typer.echo) as store:
        if not await store.transact(lambda directory: auditing.erase(directory, community, place, now)):
            stop(f"Line {place} has no details, there is no such line, or --community does not say whose it is.")


setup = typer.Typer(invoke_without_command=True)
app.add_typer(setup, name="setup")


@setup.callback()
def install(context: typer.Context) -> None:
    """Ask for what the bot needs to be told, try it, write it down, and say what to do next."""
    if context.invoked_subcommand:
        return
    from rich.console import Console

    from bot import installing
    from bot.clock import SystemClock

    with one_sentence():
        installing.install(settings(), Console(), SystemClock())


@setup.command()
def slack(
    url: str = typer.Option("", help="Where Slack reaches the bot in HTTP mode; left out, it is Socket Mode."),
    public: bool = typer.Option(False, help="Of an app that any workspace may install; it wants --url."),
) -> None:
    """Print the app manifest: paste it into Slack's "Create an app" from a manifest."""
    from bot import wiring

    if (public or url) and not url.startswith("https://"):
        stop("Slack calls an address that begins with https:// : add --url https://your.address, without a path.")
    typer.echo(wiring.slack_manifest(settings(), url, public=public), nl=False)


def main() -> None:
    """Start the command line."""
    logs.set_up()
    typer.main.get_command(app)()  # Called by itself, it would put an error hook of its own in the place of ours.


def _until_stopped(work: Callable[[], Awaitable[None]]) -> None:
    """Run *work* until it ends, Ctrl-C or SIGTERM; what only the operator can mend is one sentence and exit 1."""
    with one_sentence():
        asyncio.run(_stoppable(work))


async def _stoppable(work: Callable[[], Awaitable[None]]) -> None:
    loop, task = asyncio.get_running_loop(), asyncio.ensure_future(work())
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(name, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        typer.echo("Stopped.")


if __name__ == "__main__":
    main()

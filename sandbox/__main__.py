"""Serve the stand-in alone: `python -m sandbox --port 8765`."""

import argparse
import asyncio
import json
import signal
import sys

from sandbox.discord import DiscordSandbox
from sandbox.slack import SlackSandbox


def main() -> None:
    """Read the command line and serve until told to stop."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--platform", choices=("discord", "slack"), default="discord")
    parser.add_argument("--port", type=int, default=8765, help="0 takes any free port")
    parser.add_argument("--token", help="the bot token to accept; by default a fresh one")
    parser.add_argument("--no-limits", action="store_true", help="never answer 429")
    asked = parser.parse_args()
    kind = SlackSandbox if asked.platform == "slack" else DiscordSandbox
    asyncio.run(_serve(kind(limits=not asked.no_limits, token=asked.token), asked.port))


async def _serve(sandbox: DiscordSandbox | SlackSandbox, port: int) -> None:
    stopped, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    async with sandbox.serve(port):
        sys.stdout.write(json.dumps(_addresses(sandbox)) + "\n")
        sys.stdout.flush()
        await stopped.wait()


def _addresses(sandbox: DiscordSandbox | SlackSandbox) -> dict[str, str]:
    shown = {"api_url": sandbox.api_url, "control_url": sandbox.control_url, "token": sandbox.token}
    if isinstance(sandbox, DiscordSandbox):
        return {**shown, "gateway_url": sandbox.gateway_url}
    return {**shown, "app_token": sandbox.app_token, "signing_secret": sandbox.signing_secret}


if __name__ == "__main__":
    main()

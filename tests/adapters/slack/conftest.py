from collections.abc import AsyncIterator

import pytest

from adapters.slack.gateway import SlackGateway
from adapters.slack.manifest import manifest
from sandbox.slack import Actor, SlackSandbox
from tests.adapters.slack.core import Core, running


@pytest.fixture
async def sandbox() -> AsyncIterator[SlackSandbox]:
    """Serve a Slack that grants exactly what our own manifest asks for; nothing sent to it may ring or hide a link."""
    async with SlackSandbox(manifest=manifest(), limits=False, patience=2.0).serve() as serving:
        yield serving
        loud = [one for one in serving.exchanges if one.pings or one.masked_links]
        assert not loud


@pytest.fixture
def core() -> Core:
    return Core()


@pytest.fixture
async def gateway(sandbox: SlackSandbox, core: Core) -> AsyncIterator[SlackGateway]:
    async with running(sandbox, core) as started:
        await sandbox.until(lambda: sandbox.sockets.is_connected)
        yield started


@pytest.fixture
def ana(sandbox: SlackSandbox) -> Actor:
    return sandbox.member("Ana")

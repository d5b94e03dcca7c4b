from collections.abc import AsyncIterator

import pytest

from sandbox.slack import Actor, SlackSandbox
from tests.sandbox.slack.bots import Bot, running


@pytest.fixture
async def sandbox() -> AsyncIterator[SlackSandbox]:
    async with SlackSandbox(limits=False, patience=0.05).serve() as serving:
        yield serving


@pytest.fixture
async def bot(sandbox: SlackSandbox) -> AsyncIterator[Bot]:
    async with running(sandbox) as ready:
        yield ready


@pytest.fixture
def ana(sandbox: SlackSandbox) -> Actor:
    return sandbox.member("Ana")


@pytest.fixture
def ben(sandbox: SlackSandbox) -> Actor:
    return sandbox.member("Ben")

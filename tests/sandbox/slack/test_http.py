"""HTTP mode: signed requests, and what becomes of badly signed ones."""

from datetime import timedelta

import pytest

from sandbox.slack import Actor, ClientRefusal, SlackSandbox
from tests.sandbox.slack.bots import (
    acks,
    modal,
    opens,
    section,
    served,
    tried,
)


async def test_the_same_bot_over_signed_requests(sandbox: SlackSandbox, ana: Actor):
    async with served(sandbox) as bot:
        bot.answer = opens(modal(section("Hello")))
        opened = await ana.run("/ask", text="a & b")
        bot.answer = acks(response_action="update", view=modal(section("Thanks"), submit=None))
        updated = await ana.submit(opened.form)
        bot.answer = acks("Said")
        said = await ana.run("/my")
        bot.answer = acks()
        await ana.write("Hello")
        await sandbox.until(lambda: len(bot.events("message")) == 1)

        assert (opened.form.text, updated.form.text, said.shown.text) == ("Hello", "Thanks", "Said")
        assert bot.heard[0]["text"] == "a & b"
        assert set(sandbox.requests.statuses) == {200}


@pytest.mark.parametrize("spoil", [{"secret": "wrong"}, {"age": timedelta(minutes=6)}])
async def test_requests_with_a_wrong_or_old_signature_come_to_nothing(
    sandbox: SlackSandbox, ana: Actor, spoil: dict[str, object]
):
    async with served(sandbox) as bot:
        sandbox.spoil_signatures(**spoil)  # type: ignore[arg-type]
        bad = await ana.run("/ask")
        good = await ana.run("/ask")

        assert (bad.error, good.kind) == ('/ask failed with the error "dispatch_failed"', "acknowledged")
        assert (sandbox.requests.statuses, len(bot.heard)) == ([200, 401, 200], 1)


async def test_a_refused_event_is_posted_again_with_its_number(sandbox: SlackSandbox, ana: Actor):
    async with served(sandbox) as bot:
        sandbox.spoil_signatures(secret="wrong")
        await ana.write("Hello")
        await sandbox.until(lambda: len(tried(sandbox)) == 2)

        assert (sandbox.requests.statuses, len(bot.heard)) == ([200, 401, 200], 1)
        assert tried(sandbox)[-1].body["retry_attempt"] == 1


async def test_a_url_that_fails_the_check_is_not_used(sandbox: SlackSandbox):
    with pytest.raises(ClientRefusal, match="did not answer the challenge"):
        await sandbox.use_http(f"{sandbox.api_url}auth.test")

    assert sandbox.requests.url == ""

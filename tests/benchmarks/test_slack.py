"""What the benchmarks of Slack rest on: teams that the bot believes in, and a floor that really syncs."""

from contextlib import closing

from adapters.slack import inbound
from benchmarks.slack.bare import an_empty_table
from benchmarks.slack.town import as_of
from sandbox.slack import SlackSandbox

FULL = 2


FORM = {
    "type": "modal",
    "callback_id": "any",
    "title": {"type": "plain_text", "text": "Ask"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {
            "type": "input",
            "optional": True,
            "label": {"type": "plain_text", "text": "What?"},
            "element": {"type": "plain_text_input", "action_id": "typed"},
        }
    ],
}


async def test_the_bot_takes_a_delivery_for_the_team_that_it_names():
    heard = []
    async with SlackSandbox(limits=False, patience=0).serve() as sandbox:

        async def hear(parcel, within):
            heard.append(parcel.payload)
            return {}

        ana = sandbox.member("Ana")
        sandbox.sockets.carry = hear  # type: ignore[method-assign]
        await ana.run("/ask")
        sandbox.modals.open(ana.user, FORM)
        form = ana.modal()
        assert form
        await ana.submit(form)

    teams = [inbound.sender(as_of("T7", payload)).team for payload in heard]

    assert teams == ["T7", "T7"]


def test_the_floor_of_the_ack_syncs_as_fully_as_we_do(tmp_path):
    with closing(an_empty_table(tmp_path / "floor")) as database:
        assert database.execute("PRAGMA synchronous").fetchone() == (FULL,)
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        database.execute("INSERT INTO empty DEFAULT VALUES")
        assert not database.in_transaction

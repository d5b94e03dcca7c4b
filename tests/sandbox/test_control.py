"""The control API and the program: what the page and other processes use."""

import asyncio
import json
import sys

import aiohttp
import pytest

from sandbox.discord import DiscordSandbox
from tests.sandbox.bots import EPHEMERAL, Bot, Json, button, label, modal, row, says, text_input


async def post(sandbox: DiscordSandbox, path: str, body: Json) -> tuple[int, Json]:
    url = f"{sandbox.control_url}{path}"
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as answer:
        return answer.status, await answer.json()


async def get(sandbox: DiscordSandbox, path: str) -> Json:
    async with aiohttp.ClientSession() as session, session.get(f"{sandbox.control_url}{path}") as answer:
        found: Json = await answer.json()
        return found


async def test_a_page_can_walk_the_whole_way(bot: Bot, sandbox: DiscordSandbox):
    bot.answer = says(9, modal(label("What would help?", text_input("help"))))
    _, opened = await post(sandbox, "/members/Ana/run", {"command": "/ask", "channel": "help"})
    preview = {"content": "A ladder", "flags": EPHEMERAL, "components": [row(button("Post it", "1.post.x.y"))]}
    bot.answer = says(4, preview)
    values = {"What would help?": "A ladder"}
    _, shown = await post(sandbox, "/members/Ana/submit", {"modal": opened["modal"]["id"], "values": values})
    bot.answer = says(7, {"content": "Posted", "components": []})

    _, ended = await post(sandbox, "/members/Ana/press", {"message": shown["message"]["id"], "button": "Post it"})

    view = await get(sandbox, "/members/Ana")
    assert (opened["kind"], shown["kind"], ended["kind"]) == ("modal", "message", "update")
    assert [message["text"] for message in view["private"]] == ["Posted"]
    assert [channel["name"] for channel in view["channels"]] == ["welcome", "help", "random", "announcements"]


async def test_the_world_is_described(sandbox: DiscordSandbox):
    world = await get(sandbox, "/world")

    assert world["personas"] == ["Ana", "Ben", "Cam", "Dee", "Mo", "Noor"]
    assert [(guild["name"], len(guild["members"])) for guild in world["guilds"]] == [
        ("Maple Street", 41),
        ("Book Club", 7),
    ]
    assert world["connected"] is False


@pytest.mark.parametrize(
    "path,body,status",
    [
        ("/members/Nobody/write", {"text": "x"}, 409),
        ("/members/Ana/press", {"message": "1", "button": "x"}, 409),
        ("/members/Ana/press", {"message": "1"}, 409),
        ("/members/Ana/write", {}, 400),
        ("/members/Ana/fly", {}, 404),
        ("/gateway", {"action": "dance"}, 409),
        ("/clock", {"seconds": "soon"}, 400),
    ],
)
async def test_requests_that_make_no_sense_are_explained(sandbox: DiscordSandbox, path: str, body: Json, status: int):
    answered, explained = await post(sandbox, path, body)

    assert answered == status
    assert explained["error"]


async def test_a_foreign_page_cannot_act_through_a_form(sandbox: DiscordSandbox):
    url = f"{sandbox.control_url}/members/Ana/write"
    async with aiohttp.ClientSession() as session, session.post(url, data={"text": "x"}) as answer:
        assert answer.status == 415


async def test_changes_are_streamed_with_those_who_see_them(bot: Bot, sandbox: DiscordSandbox):
    ana = sandbox.member("Ana")
    async with aiohttp.ClientSession() as session, session.get(f"{sandbox.control_url}/events") as stream:
        await stream.content.readuntil(b"\n\n")
        await post(sandbox, "/members/Ana/write", {"text": "Hello", "channel": "help"})

        change = json.loads((await stream.content.readuntil(b"\n\n")).removeprefix(b"data: "))

    assert change["view"] == "channel"
    assert (change["channel"], change["audience"]) == (ana.channel_id("help"), "public")


async def test_dms_clock_faults_and_gateway_are_switches(bot: Bot, sandbox: DiscordSandbox):
    before = sandbox.clock.now()

    assert (await post(sandbox, "/members/Ben/dms", {"open": False}))[1] == {"open": False}
    await post(sandbox, "/clock", {"seconds": 3600})
    await post(sandbox, "/faults", {"method": "GET", "path": "/users/@me$", "status": 503})
    await post(sandbox, "/gateway", {"action": "kick", "code": 4000})
    await sandbox.until(lambda: bot.resumes == 1)

    assert sandbox.member("Ben").user.takes_dms is False
    assert (sandbox.clock.now() - before).total_seconds() > 3599
    assert (await get(sandbox, "/exchanges?since=1"))["next"] == len(sandbox.exchanges)


async def test_the_program_says_where_it_listens():
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "sandbox", "--port", "0", "--token", "known"), stdout=asyncio.subprocess.PIPE
    )
    assert program.stdout is not None
    addresses = json.loads(await program.stdout.readline())
    url, headers = f"{addresses['api_url']}/users/@me", {"Authorization": "Bot known"}
    async with aiohttp.ClientSession(headers=headers) as session, session.get(url) as answer:
        status = answer.status
    program.terminate()

    assert status == 200
    assert await program.wait() == 0

"""The control API: what the page and other processes use."""

import asyncio
import json
import socket
import sys

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.discord import DiscordSandbox
from sandbox.slack import SlackSandbox
from tests.sandbox.slack.bots import (
    Bot,
    Heard,
    Json,
    acks,
    actions,
    button,
    field,
    home,
    modal,
    opens,
    running,
    section,
    select,
    text_input,
)


async def post(sandbox: SlackSandbox, path: str, body: Json) -> tuple[int, Json]:
    url = f"{sandbox.control_url}{path}"
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as answer:
        return answer.status, await answer.json()


async def get(sandbox: SlackSandbox, path: str) -> Json:
    async with aiohttp.ClientSession() as session, session.get(f"{sandbox.control_url}{path}") as answer:
        found: Json = await answer.json()
        return found


async def test_a_page_can_walk_the_whole_way(bot: Bot, sandbox: SlackSandbox):
    bot.answer = opens(modal(field("What would help?", text_input(), "help")))
    _, opened = await post(sandbox, "/members/Ana/run", {"command": "/ask", "channel": "help"})
    menu = actions(select("topic", "Garden"), button("Edit", "edit"))
    bot.answer = acks(response_action="update", view=modal(section("A ladder"), menu))
    form = opened["modal"]["id"]
    _, shown = await post(sandbox, "/members/Ana/submit", {"modal": form, "values": {"What would help?": "A ladder"}})
    bot.answer = acks()
    await post(sandbox, "/members/Ana/choose", {"modal": form, "select": "topic", "values": ["Garden"]})
    await post(sandbox, "/members/Ana/press", {"modal": form, "button": "Edit"})
    open_now = await get(sandbox, "/members/Ana")
    _, ended = await post(sandbox, "/members/Ana/close", {"modal": form})

    assert (opened["kind"], shown["kind"], ended["kind"]) == ("modal", "modal", "closed")
    assert [one["text"] for one in open_now["modals"]] == ["A ladder"]
    assert open_now["modals"][0]["selects"][0]["chosen"] == ["garden"]
    names = [channel["name"] for channel in open_now["channels"]]
    assert names == ["general", "help", "random", "announcements", "old-projects"]


async def test_messages_threads_and_home_are_at_hand(bot: Bot, sandbox: SlackSandbox):
    ana = sandbox.member("Ana")

    async def draw(heard: Heard) -> None:
        if heard.body.get("event", {}).get("type") == "app_home_opened":
            await bot.client.views_publish(user_id=ana.id, view=home(section("Mine", accessory=button("Go", "go"))))
        await heard.ack()

    bot.answer = draw
    await post(sandbox, "/members/Ana/home", {})
    _, pressed = await post(sandbox, "/members/Ana/press", {"button": "Go"})
    _, written = await post(sandbox, "/members/Ana/write", {"text": "Hello"})
    await post(sandbox, "/members/Ana/reply", {"message": written["message"]["id"], "text": "More"})
    bot.answer = acks("Only you")
    _, said = await post(sandbox, "/members/Ana/run", {"command": "/my"})
    await post(sandbox, "/members/Ana/dismiss", {"message": said["message"]["id"]})
    await post(sandbox, "/members/Ana/run", {"command": "/my"})
    await post(sandbox, "/members/Ana/reload", {})
    await post(sandbox, "/members/Ana/shortcut", {"name": "ask"})

    view = await get(sandbox, "/members/Ana")
    assert (pressed["kind"], view["home"]["text"], view["private"]) == ("acknowledged", "Mine", [])
    assert [message["text"] for message in view["dms"]] == ["Hello", "More"]
    assert view["dms"][1]["thread_ts"] == written["message"]["id"]


async def test_the_world_is_described(sandbox: SlackSandbox):
    world = await get(sandbox, "/world")

    assert world["personas"] == ["Ana", "Ben", "Cam", "Dee", "Mo", "Noor"]
    assert world["commands"] == ["/ask", "/asks", "/my", "/askaround"]
    assert [(one["name"], len(one["members"])) for one in world["workspaces"]] == [
        ("Maple Studio", 41),
        ("Book Club", 7),
    ]
    assert world["connected"] is False


@pytest.mark.parametrize(
    "path,body,status",
    [
        ("/members/Nobody/write", {"text": "x"}, 409),
        ("/members/Ana/press", {"message": "1", "button": "x"}, 409),
        ("/members/Ana/press", {"button": "x"}, 409),
        ("/members/Ana/submit", {"modal": "V1"}, 409),
        ("/members/Ana/write", {}, 400),
        ("/members/Ana/fly", {}, 404),
        ("/sockets", {"action": "dance"}, 409),
        ("/clock", {"seconds": "soon"}, 400),
    ],
)
async def test_requests_that_make_no_sense_are_explained(sandbox: SlackSandbox, path: str, body: Json, status: int):
    answered, explained = await post(sandbox, path, body)

    assert answered == status
    assert explained["error"]


async def test_a_foreign_page_cannot_act_through_a_form(sandbox: SlackSandbox):
    url = f"{sandbox.control_url}/members/Ana/write"
    async with aiohttp.ClientSession() as session, session.post(url, data={"text": "x"}) as answer:
        assert answer.status == 415


async def test_changes_are_streamed_with_those_who_see_them(bot: Bot, sandbox: SlackSandbox):
    ana = sandbox.member("Ana")
    async with aiohttp.ClientSession() as session, session.get(f"{sandbox.control_url}/events") as stream:
        await stream.content.readuntil(b"\n\n")
        await post(sandbox, "/members/Ana/write", {"text": "Hello", "channel": "help"})
        await bot.client.views_publish(user_id=ana.id, view=home(section("Mine")))

        frames = [await stream.content.readuntil(b"\n\n") for _ in range(2)]

    changes = [json.loads(frame.removeprefix(b"data: ")) for frame in frames]
    assert [(change["view"], change["audience"]) for change in changes] == [("channel", "public"), ("home", [ana.id])]


async def test_dms_clock_faults_and_sockets_are_switches(bot: Bot, sandbox: SlackSandbox):
    before = sandbox.clock.now()

    assert (await post(sandbox, "/members/Ben/dms", {"open": False}))[1] == {"open": False}
    await post(sandbox, "/clock", {"seconds": 3600})
    await post(sandbox, "/faults", {"method": "auth.test", "error": "fatal_error"})
    await post(sandbox, "/faults", {"method": "auth.test", "seconds": 0.01})
    for action in ("freeze", "close", "sever", "disconnect"):
        assert (await post(sandbox, "/sockets", {"action": action}))[0] == 200

    assert sandbox.member("Ben").user.refuses_dms
    assert (await post(sandbox, "/members/Ben/dms", {"open": True}))[1] == {"open": True}
    assert (sandbox.clock.now() - before).total_seconds() > 3599
    listed = await get(sandbox, "/exchanges?since=1")
    assert listed["next"] == 1 + len(listed["exchanges"])


async def test_both_platforms_fit_below_one_address():
    app, sandbox = web.Application(), SlackSandbox(limits=False, patience=0)
    runner = web.AppRunner(app, access_log=None)
    DiscordSandbox().mount(app)
    site_at = _free_port()
    sandbox.mount(app, origin=f"http://127.0.0.1:{site_at}", prefix="/slack")
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", site_at).start()
    try:
        async with running(sandbox) as bot:
            bot.answer = acks("Hello")
            assert (await sandbox.member("Ana").run("/ask")).shown.text == "Hello"
    finally:
        await sandbox.close()
        await runner.cleanup()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


async def test_the_program_says_where_it_listens():
    asked = ("--platform", "slack", "--port", "0", "--token", "xoxb-known")
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "sandbox", *asked), stdout=asyncio.subprocess.PIPE
    )
    assert program.stdout is not None
    addresses = json.loads(await program.stdout.readline())
    answer = await AsyncWebClient("xoxb-known", base_url=addresses["api_url"]).auth_test()
    program.terminate()

    assert answer["team"] == "Maple Studio"
    assert set(addresses) == {"api_url", "control_url", "token", "app_token", "signing_secret"}
    assert await program.wait() == 0


async def test_the_world_grows_by_call(sandbox: SlackSandbox):
    more = sandbox.add_members(3)
    sandbox.add_channel("Maple Studio", "garden")
    sandbox.add_workspace("Choir")

    await more[0].write("Hello", channel="garden")

    assert [view.author for view in sandbox.member("Ana").channel("garden")] == [more[0].name]
    assert len(sandbox.workspace("Choir").members) == 1

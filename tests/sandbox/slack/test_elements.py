"""Every kind of element as a member uses it and as the bot hears it; changes of messages; the odd refusals."""

import aiohttp
import pytest

from sandbox.slack import DEFAULT_MANIFEST, Actor, ClientRefusal, SlackSandbox
from tests.sandbox.slack.bots import (
    Bot,
    Json,
    acks,
    actions,
    button,
    field,
    modal,
    opens,
    options,
    plain,
    refused,
    section,
    served,
    silence,
    text_input,
)

CHOICES: list[tuple[Json, list[str], tuple[str, object]]] = [
    ({"type": "checkboxes", "options": options("A", "B")}, ["A", "B"], ("selected_options", options("A", "B"))),
    ({"type": "radio_buttons", "options": options("A", "B")}, ["b"], ("selected_option", options("B")[0])),
    ({"type": "overflow", "options": options("A", "B")}, ["A"], ("selected_option", options("A")[0])),
    ({"type": "multi_static_select", "options": options("A", "B")}, ["A"], ("selected_options", options("A"))),
    ({"type": "users_select"}, ["@Ben"], ("selected_user", "Ben")),
    ({"type": "multi_users_select"}, ["Ben", "Mo"], ("selected_users", ["Ben", "Mo"])),
    ({"type": "channels_select"}, ["#help"], ("selected_channel", "help")),
    ({"type": "multi_conversations_select"}, ["help"], ("selected_conversations", ["help"])),
    ({"type": "static_select", "options": options("A")}, [], ("selected_option", None)),
]


def ids_of(sandbox: SlackSandbox, wanted: object) -> object:
    """Put ids in the place of names of people and channels."""
    place = sandbox.workspace()
    if isinstance(wanted, list):
        return [ids_of(sandbox, one) for one in wanted]
    if not isinstance(wanted, str):
        return wanted
    return place.by_name[wanted].id if wanted in place.by_name else sandbox.channel(wanted).id


@pytest.mark.parametrize("element,values,expected", CHOICES, ids=[case[0]["type"] for case in CHOICES])
async def test_a_choice_arrives_as_slack_writes_it(
    bot: Bot, sandbox: SlackSandbox, element: Json, values: list[str], expected: tuple[str, object]
):
    ana, (name, held) = sandbox.member("Ana"), expected
    card = section("Which?", accessory={**element, "action_id": "which"})
    await bot.post(ana.channel_id("help"), text="x", blocks=[card])

    await ana.choose(ana.channel("help")[0], "Which?", values)

    action = bot.heard[-1]["actions"][0]
    assert (action["type"], action["action_id"]) == (element["type"], "which")
    assert action[name] == ids_of(sandbox, held)
    chosen = ana.channel("help")[0].selects[0].chosen
    assert len(chosen) == (0 if element["type"] == "overflow" else len(values))


async def test_choices_that_a_members_client_does_not_offer(bot: Bot, ana: Actor):
    menu = {"type": "multi_static_select", "options": options("A", "B"), "max_selected_items": 1, "action_id": "m"}
    user = {"type": "users_select", "action_id": "u"}
    bot.answer = opens(modal(field("Topics", menu, "topics"), field("Who?", user, "who", optional=True)))
    form = (await ana.run("/ask")).form

    with pytest.raises(ClientRefusal, match="at most 1, not 2"):
        await ana.submit(form, {"Topics": ["A", "B"]})
    with pytest.raises(ClientRefusal, match="takes one choice"):
        await ana.submit(form, {"Who?": ["Ana", "Ben"]})
    with pytest.raises(ClientRefusal, match="no 'Nobody'"):
        await ana.submit(form, {"Who?": "Nobody"})
    with pytest.raises(ClientRefusal, match="no shortcut 'Fly'"):
        await ana.shortcut("Fly")
    bot.answer = acks()
    assert (await ana.submit(form, {"Topics": ["A"], "Who?": None})).kind == "closed"


@pytest.mark.parametrize("view", [modal(section("x"), submit=None), modal(section("x"), submit_disabled=True)])
async def test_a_form_that_cannot_be_sent(bot: Bot, ana: Actor, view: Json):
    bot.answer = opens(view)
    form = (await ana.run("/ask")).form

    with pytest.raises(ClientRefusal, match="cannot be sent"):
        await ana.submit(form)


async def test_what_was_typed_survives_an_update_that_keeps_the_ids(bot: Bot, ana: Actor):
    more = actions(button("More", "more"))
    bot.answer = opens(modal(field("Help", text_input(), "help"), more))
    form = (await ana.run("/ask")).form
    bot.answer = acks()

    await ana.press(form, "More", {"Help": "A ladder"})
    typed = bot.heard[-1]["view"]["state"]["values"]["help"]["typed"]["value"]
    await bot.client.views_update(view_id=form.id, view=modal(section("New"), field("Help", text_input(), "help")))
    kept = ana.modals()[0].fields[0].value
    await bot.client.views_update(view_id=form.id, view=modal(field("Help", text_input(), "other")))

    assert (typed, kept, ana.modals()[0].fields[0].value) == ("A ladder", "A ladder", "")


async def test_a_message_is_changed_answered_and_deleted(bot: Bot, ana: Actor):
    channel = ana.channel_id("help")
    sent = await bot.post(channel, text="A ladder", blocks=[section("A ladder")])
    parent = ana.channel("help")[0]
    answer = await bot.post(channel, text="In the thread", thread_ts=sent["ts"])
    below = await bot.post(channel, text="Deeper", thread_ts=answer["ts"])
    changed = await bot.client.chat_update(channel=channel, ts=sent["ts"], text="Sorted")

    assert (changed["message"]["text"], "blocks" in changed["message"]) == ("Sorted", False)
    assert ana.look_again(parent).text == "Sorted"
    assert (answer["message"]["thread_ts"], below["message"]["thread_ts"]) == (sent["ts"], sent["ts"])
    await bot.client.chat_delete(channel=channel, ts=sent["ts"])
    with pytest.raises(ClientRefusal, match="does not see"):
        ana.look_again(parent)


async def test_a_card_in_an_archived_channel_stays_as_it_is(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    sent = await bot.post(ana.channel_id("random"), text="x")
    sandbox.channel("random").is_archived = True

    answer = await refused(bot.client.chat_update(channel=sent["channel"], ts=sent["ts"], text="y"))

    assert answer["error"] == "is_inactive"


async def test_a_dm_is_found_again_and_described(bot: Bot, ana: Actor):
    dm = (await bot.client.conversations_open(users=ana.id, return_im=True))["channel"]
    again = await bot.client.conversations_open(channel=dm["id"])
    described = await bot.client.conversations_info(channel=dm["id"])

    assert (again["channel"]["id"], described["channel"]["user"], dm["is_im"]) == (dm["id"], ana.id, True)


async def test_a_bot_that_may_join_channels_joins_public_ones():
    manifest: Json = {
        **DEFAULT_MANIFEST,
        "oauth_config": {"scopes": {"bot": ["commands", "channels:join", "im:history"]}},
    }
    async with SlackSandbox(manifest=manifest, limits=False).serve() as sandbox:
        bot, mo = Bot(sandbox), sandbox.member("Mo")
        joined = await bot.client.conversations_join(channel=mo.channel_id("announcements"))
        archived = await refused(bot.client.conversations_join(channel=mo.channel_id("old-projects")))
        private = await refused(bot.client.conversations_join(channel=mo.channel_id("mods")))

    assert joined["channel"]["is_member"] is True
    assert (archived["error"], private["error"]) == ("is_archived", "method_not_supported_for_channel_type")


async def test_a_form_encoded_call_is_read_too(bot: Bot, ana: Actor):
    body = {"channel": ana.channel_id("help"), "blocks": '[{"type": "divider"}]', "text": "x"}

    await bot.client.api_call("chat.postMessage", data=body)

    assert ana.channel("help")[0].payload["blocks"][0]["type"] == "divider"


@pytest.mark.parametrize(
    "kind,body,word",
    [
        ("text/html", b"x", "invalid_post_type"),
        ("application/json", b"[]", "json_not_object"),
        ("application/json", b"{", "invalid_json"),
    ],
)
async def test_bodies_that_say_nothing(sandbox: SlackSandbox, kind: str, body: bytes, word: str):
    headers = {"Authorization": f"Bearer {sandbox.token}", "Content-Type": kind}
    url = f"{sandbox.api_url}chat.postMessage"
    async with aiohttp.ClientSession(headers=headers) as session, session.post(url, data=body) as answer:
        assert (await answer.json())["error"] == word


async def test_a_response_url_takes_objects_only_and_may_drop(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    await ana.run("/ask")
    url = bot.heard[-1]["response_url"]
    async with aiohttp.ClientSession() as session:
        async with session.post(url, data=b"x") as answer:
            assert (answer.status, (await answer.json())["error"]) == (400, "invalid_payload")
        sandbox.fail_next("response_url", status=0)
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await session.post(url, json={"text": "x"})


async def test_a_bot_behind_http_may_be_late_or_gone(sandbox: SlackSandbox, ana: Actor):
    async with served(sandbox) as bot:
        bot.answer = silence
        late = await ana.run("/ask")
    gone = await ana.run("/ask")

    assert late.error == '/ask failed with the error "operation_timeout"'
    assert gone.error == '/ask failed with the error "dispatch_failed"'


async def test_names_are_read_where_ids_were_written(bot: Bot, ana: Actor):
    parts = [{"type": "text", "text": "Hello "}, {"type": "user", "user_id": ana.id}]
    rich = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": parts}]}
    context = {"type": "context", "elements": [plain("A &amp; B")]}
    await bot.post(ana.channel_id("help"), text="x", blocks=[section(f"<@{ana.id}>"), rich, context])

    assert ana.channel("help")[0].text == "@Ana\nHello @Ana\nA & B"

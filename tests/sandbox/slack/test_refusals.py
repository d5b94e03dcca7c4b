"""Slack's refusals, as the real client reads them."""

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack import DEFAULT_MANIFEST, Actor, ClientRefusal, SlackSandbox
from tests.sandbox.slack.bots import Bot, Json, acks, actions, button, error, refused


async def test_tokens_that_open_nothing(sandbox: SlackSandbox):
    for token, word in [
        ("", "not_authed"),
        ("xoxb-wrong", "invalid_auth"),
        (sandbox.app_token, "not_allowed_token_type"),
    ]:
        assert await error(AsyncWebClient(token, base_url=sandbox.api_url).auth_test()) == word

    assert await error(Bot(sandbox).client.apps_connections_open(app_token=sandbox.token)) == "not_allowed_token_type"
    assert await error(Bot(sandbox).client.api_call("reactions.add")) == "unknown_method"


@pytest.mark.parametrize("word", ["token_revoked", "account_inactive"])
async def test_a_workspace_that_threw_the_bot_out(bot: Bot, ana: Actor, sandbox: SlackSandbox, word: str):
    sandbox.revoke_token(word)

    assert await error(bot.post(ana.channel_id("help"), text="x")) == word


async def test_a_scope_that_the_manifest_does_not_ask_for():
    manifest: Json = {**DEFAULT_MANIFEST, "oauth_config": {"scopes": {"bot": ["commands", "im:history"]}}}
    async with SlackSandbox(manifest=manifest).serve() as sandbox:
        answer = await refused(Bot(sandbox).post("C1", text="x"))

    assert (answer["error"], answer["needed"], answer["provided"]) == (
        "missing_scope",
        "chat:write",
        "commands,im:history",
    )


async def test_places_that_the_bot_may_not_write_to(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    secret = sandbox.add_channel("Maple Studio", "secret", private=True, bot=False)
    sandbox.channel("random").restricted = "restricted_action"

    for channel, word in [
        (ana.channel_id("announcements"), "not_in_channel"),
        (ana.channel_id("old-projects"), "is_archived"),
        (ana.channel_id("random"), "restricted_action"),
        (secret, "channel_not_found"),
        ("C0NOWHERE", "channel_not_found"),
    ]:
        assert await error(bot.post(channel, text="x")) == word


async def test_an_invitation_and_a_removal_change_what_the_bot_may(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    sandbox.let_bot(True, "announcements")
    await bot.post(ana.channel_id("announcements"), text="x")
    sandbox.let_bot(False, "announcements")

    assert await error(bot.post(ana.channel_id("announcements"), text="x")) == "not_in_channel"


async def test_people_who_cannot_be_written_to(bot: Bot, ana: Actor, ben: Actor, sandbox: SlackSandbox):
    dm = (await bot.client.conversations_open(users=ana.id))["channel"]["id"]
    ana.close_dms()
    sandbox.remove_member("Ben")

    assert await error(bot.post(dm, text="x")) == "restricted_action"
    assert await error(bot.post(ben.id, text="x")) == "user_disabled"
    assert await error(bot.post(sandbox.workspace().bot.id, text="x")) == "cannot_dm_bot"
    for users, word in [
        (ana.id, "restricted_action"),
        (ben.id, "user_disabled"),
        ("U0NOBODY", "user_not_found"),
        (sandbox.workspace().bot.id, "cannot_dm_bot"),
        ("", "users_list_not_supplied"),
    ]:
        assert await error(bot.client.conversations_open(users=users)) == word
    ana.open_dms()
    await bot.post(dm, text="x")


@pytest.mark.parametrize(
    "body,word",
    [
        ({}, "no_text"),
        ({"text": " \n"}, "no_text"),
        ({"text": "a" * 40_001}, "msg_too_long"),
        ({"text": "x", "blocks": "no json"}, "invalid_blocks_format"),
        ({"text": "x", "attachments": [{"text": "old"}]}, "invalid_attachments"),
    ],
)
async def test_messages_without_a_fit_content(bot: Bot, ana: Actor, body: Json, word: str):
    call = bot.client.api_call("chat.postMessage", json={"channel": ana.channel_id("help"), **body})

    assert await error(call) == word
    assert ana.channel("help") == []


async def test_messages_that_are_gone_or_of_others(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    channel = ana.channel_id("help")
    written = await ana.write("Hello", channel="help")
    sent = await bot.post(channel, text="x")
    ephemeral = await bot.client.chat_postEphemeral(channel=channel, user=ana.id, text="Only you")

    assert await error(bot.client.chat_update(channel=channel, ts=written.id, text="x")) == "cant_update_message"
    assert await error(bot.client.chat_delete(channel=channel, ts=written.id)) == "cant_delete_message"
    assert await error(bot.client.chat_update(channel=channel, ts=sent["ts"], text="a" * 4001)) == "msg_too_long"
    await bot.client.chat_delete(channel=channel, ts=sent["ts"])
    for ts in (sent["ts"], ephemeral["message_ts"], "1.0"):
        assert await error(bot.client.chat_update(channel=channel, ts=ts, text="x")) == "message_not_found"
    assert await error(bot.client.chat_getPermalink(channel=channel, message_ts=sent["ts"])) == "message_not_found"
    assert (await bot.client.chat_getPermalink(channel=channel, message_ts=written.id))["permalink"]


async def test_an_ephemeral_message_needs_its_reader_in_the_channel(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    mods = sandbox.member("Mo").channel_id("mods")

    call = bot.client.chat_postEphemeral(channel=mods, user=ana.id, text="x")

    assert await error(call) == "user_not_in_channel"


async def test_a_broken_answer_to_a_command_fails_it(bot: Bot, ana: Actor):
    bot.answer = acks(blocks=[{"type": "nonsense"}])

    seen = await ana.run("/ask")

    assert (seen.kind, seen.error) == ("failed", '/ask failed with the error "dispatch_failed"')
    assert "unsupported type: nonsense" in seen.reason


LOOK_UPS: list[tuple[str, Json, str]] = [
    ("users.info", {"user": "U0NOBODY"}, "user_not_found"),
    ("users.list", {"limit": 1001}, "invalid_limit"),
    ("users.list", {"cursor": "x"}, "invalid_cursor"),
    ("conversations.info", {"channel": "C0NOWHERE"}, "channel_not_found"),
    ("conversations.join", {"channel": "#help"}, "missing_scope"),
    ("conversations.open", {"users": "U1,U2"}, "missing_scope"),
    ("conversations.open", {"channel": "#help"}, "method_not_supported_for_channel_type"),
    ("conversations.history", {"channel": "#help"}, "unknown_method"),
    ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
]


@pytest.mark.parametrize("method,args,word", LOOK_UPS)
async def test_calls_that_lead_nowhere(bot: Bot, ana: Actor, method: str, args: Json, word: str):
    named = {name: ana.channel_id("help") if value == "#help" else value for name, value in args.items()}

    assert await error(bot.client.api_call(method, params=named)) == word


async def test_look_ups_tell_what_the_bot_needs_to_know(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    mo = sandbox.member("Mo")
    who = await bot.client.auth_test()
    person = await bot.client.users_info(user=mo.id, include_locale=True)
    channel = await bot.client.conversations_info(channel=ana.channel_id("help"), include_num_members=True)
    first = await bot.client.users_list(limit=30)
    second = await bot.client.users_list(limit=30, cursor=first["response_metadata"]["next_cursor"])
    members = await bot.client.conversations_members(channel=mo.channel_id("mods"))

    assert (who["team"], who["user_id"]) == ("Maple Studio", sandbox.workspace().bot.id)
    assert (person["user"]["is_admin"], person["user"]["tz"], person["user"]["locale"]) == (
        True,
        "Europe/London",
        "en-US",
    )
    assert (channel["channel"]["num_members"], channel["channel"]["is_member"]) == (41, True)
    assert (len(first["members"]), len(second["members"])) == (30, 11)
    assert members["members"] == [mo.id, who["user_id"]]
    assert (await bot.client.team_info())["team"]["name"] == "Maple Studio"


async def test_half_a_character_is_no_text(sandbox: SlackSandbox):
    headers = {"Authorization": f"Bearer {sandbox.token}", "Content-Type": "application/json"}
    url, body = f"{sandbox.api_url}chat.postMessage", b'{"text": "\\ud800"}'
    async with aiohttp.ClientSession(headers=headers) as session, session.post(url, data=body) as answer:
        assert (await answer.json())["error"] == "invalid_json"


async def test_buttons_of_an_app_without_interactivity_do_nothing(ana: Actor):
    manifest: Json = {**DEFAULT_MANIFEST, "settings": {**DEFAULT_MANIFEST["settings"], "interactivity": {}}}
    async with SlackSandbox(manifest=manifest, limits=False).serve() as sandbox:
        bot, cam = Bot(sandbox), sandbox.member("Cam")
        await bot.post(cam.channel_id("help"), text="x", blocks=[actions(button("Me too", "too"))])

        seen = await cam.press(cam.channel("help")[0], "Me too")

        assert (seen.kind, seen.error) == ("failed", "This app is not configured to handle interactive responses.")


async def test_a_member_sees_only_what_is_theirs(bot: Bot, ana: Actor, ben: Actor):
    await bot.client.chat_postEphemeral(channel=ana.channel_id("help"), user=ana.id, text="Only you")

    with pytest.raises(ClientRefusal, match="does not see"):
        await ben.press(ana.private()[0], "x")
    with pytest.raises(ClientRefusal, match="no thread"):
        await ana.reply(ana.private()[0], "x")
    with pytest.raises(ClientRefusal, match="sees no channel 'mods'"):
        ben.channel("mods")
    with pytest.raises(ClientRefusal, match="archived"):
        await ben.write("x", channel="old-projects")


async def test_a_thread_and_the_places_of_somebody_are_read_only_where_a_scope_says_so(bot: Bot, ana: Actor):
    help_channel = ana.channel_id("help")
    posted = await bot.post(help_channel, text="x")

    answer = await refused(bot.client.conversations_replies(channel=help_channel, ts=posted["ts"]))

    assert (answer["error"], answer["needed"]) == ("missing_scope", "channels:history")
    assert await error(bot.client.users_conversations(types="public_channel,nowhere")) == "invalid_types"


async def test_what_is_not_there_is_not_acted_on(sandbox: SlackSandbox):
    with pytest.raises(ClientRefusal, match="There is no workspace 'Elsewhere'"):
        sandbox.workspace("Elsewhere")
    with pytest.raises(ClientRefusal, match="has no channel 'cellar'"):
        sandbox.channel("cellar")
    with pytest.raises(ClientRefusal, match="has no member 'Nobody'"):
        sandbox.member("Nobody")


async def test_an_admin_is_in_every_private_channel(sandbox: SlackSandbox, ana: Actor):
    secret = sandbox.add_channel("Maple Studio", "secret", private=True, bot=False)
    sandbox.let_administer("Ben")

    assert sandbox.member("Ben").channel_id("secret") == secret
    with pytest.raises(ClientRefusal):
        ana.channel_id("secret")

"""What Slack refuses of triggers, forms and Home."""

import asyncio

from sandbox.slack import Actor, SlackSandbox
from tests.sandbox.slack.bots import Bot, Heard, acks, actions, button, error, home, modal, opens, refused, section


async def test_a_trigger_opens_one_form_for_three_seconds(bot: Bot, ana: Actor):
    page = modal(section("A page"), submit=None)
    words: list[str] = []

    async def try_much(heard: Heard) -> None:
        words.append(await error(bot.client.views_open(trigger_id=heard.trigger, view=modal(title="t" * 25))))
        await heard.open(page)
        words.append(await error(heard.open(page)))
        words.append(await error(bot.client.views_open(trigger_id="1.2.x", view=page)))
        await heard.ack()

    bot.answer = try_much
    await ana.run("/ask")
    bot.answer = acks()
    await ana.run("/ask")
    await asyncio.sleep(3.1)

    assert words == ["invalid_arguments", "exchanged_trigger_id", "invalid_trigger_id"]
    late = bot.client.views_open(trigger_id=bot.heard[-1]["trigger_id"], view=page)
    assert await error(late) == "expired_trigger_id"


async def test_views_that_are_gone_changed_meanwhile_or_too_many(bot: Bot, ana: Actor):
    page = modal(section("A page"), actions(button("More", "more")), submit=None)
    bot.answer = opens(page)
    form = (await ana.run("/ask")).form
    await bot.client.views_update(view_id=form.id, hash=form.hash, view=page)

    stale = bot.client.views_update(view_id=form.id, hash=form.hash, view=page)
    assert await error(stale) == "hash_conflict"
    assert await error(bot.client.views_update(view_id="V0GONE", view=page)) == "not_found"
    await ana.close(form)
    assert await error(bot.client.views_update(view_id=form.id, view=page)) == "not_found"
    pushed = bot.client.views_push(trigger_id=bot.heard[-1]["trigger_id"], view=page)
    assert await error(pushed) == "exchanged_trigger_id"


async def test_a_fourth_form_and_a_second_of_the_same_name(bot: Bot, ana: Actor):
    page = modal(section("A page"), actions(button("More", "more")), submit=None)
    words: list[str] = []

    bot.answer = opens({**page, "external_id": "one"})
    form = (await ana.run("/ask")).form

    async def push_the_same(heard: Heard) -> None:
        words.append(await error(bot.client.views_push(trigger_id=heard.trigger, view={**page, "external_id": "one"})))
        await bot.client.views_push(trigger_id=heard.trigger, view=page)
        await heard.ack()

    async def push_too_many(heard: Heard) -> None:
        words.append(await error(bot.client.views_push(trigger_id=heard.trigger, view=page)))
        await heard.ack()

    bot.answer = push_the_same
    for _ in range(2):
        form = (await ana.press(form, "More")).form
    bot.answer = push_too_many
    await ana.press(form, "More")

    assert words == ["duplicate_external_id", "duplicate_external_id", "push_limit_reached"]


async def test_home_is_for_members_and_keeps_its_hash(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    drawn = await bot.client.views_publish(user_id=ana.id, view=home(section("x")))
    old = drawn["view"]["hash"]
    await bot.client.views_publish(user_id=ana.id, view=home(section("y")), hash=old)

    again = bot.client.views_publish(user_id=ana.id, view=home(section("z")), hash=old)
    assert await error(again) == "hash_conflict"
    nobody = await refused(bot.client.views_publish(user_id=sandbox.workspace().bot.id, view=home(section("x"))))
    assert nobody["response_metadata"]["messages"] == ["[ERROR] invalid `user_id`"]
    assert await error(bot.client.views_publish(user_id=ana.id, view=modal(section("x")))) == "invalid_arguments"


async def test_a_view_over_250_kilobytes(bot: Bot, ana: Actor):
    large = home(*(section("a" * 3000) for _ in range(90)))

    assert await error(bot.client.views_publish(user_id=ana.id, view=large)) == "view_too_large"


async def test_a_broken_acknowledgement_shows_trouble_and_keeps_the_form(bot: Bot, ana: Actor):
    bot.answer = opens(modal(section("A page")))
    form = (await ana.run("/ask")).form

    for answer, reason in [
        (acks(response_action="update", view=modal(title="t" * 25)), "must be less than 25 characters"),
        (acks(response_action="errors", errors={"nowhere": "x"}), "must name input blocks"),
        (acks(response_action="dance"), "unsupported response_action: dance"),
    ]:
        bot.answer = answer
        seen = await ana.submit(form)
        assert (seen.kind, seen.error) == ("failed", "We had some trouble connecting. Try again?")
        assert reason in seen.reason
    assert len(ana.modals()) == 1

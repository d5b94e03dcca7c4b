"""The line above both halves leads a newcomer from the first ask to its being sorted, step by step."""

from playwright.async_api import expect

from sandbox.demo import Demo
from tests.browser import test_whole_flow as on_discord, test_whole_flow_on_slack as on_slack
from tests.browser.conftest import Open, one_loop
from tests.browser.visitor import Visitor

pytestmark = one_loop


async def hints(visitor: Visitor, words: str) -> None:
    """Wait until the line above says *words*."""
    await expect(visitor.hint).to_contain_text(words)


async def test_the_hints_lead_through_the_whole_flow_on_discord(demo: Demo, visit: Open):
    visitor = await visit(demo)
    await hints(visitor, "Type /ask")
    await on_discord.ask(visitor)
    await hints(visitor, "Press Post it")
    await visitor.press("Post it")
    await hints(visitor, "Become Ben above and press I can help.")
    await on_discord.offer(visitor)
    await hints(visitor, "Become Ana above to see it, under Direct messages.")

    await visitor.become("Ana")
    await hints(visitor, "open it under Direct messages")
    await visitor.go("Askaround")
    await hints(visitor, "press Yes, please under it on Discord, or ask something first")
    await visitor.press("Yes, please")

    await hints(visitor, "Become Ben above to see it")
    await visitor.become("Ben")
    await hints(visitor, "You are Ben, and they said yes. Press Reply")
    await visitor.become("Ana")
    await hints(visitor, "type /my in #help on Discord, open your ask and press Sorted")
    await sort(visitor)
    await hints(visitor, "Become Ben above to see it")
    await visitor.become("Ben")
    await visitor.go("Askaround")
    await hints(visitor, "You are Ben. Type /ask")


async def test_the_hints_lead_through_the_whole_flow_on_slack(demo: Demo, visit: Open):
    visitor = (await visit(demo)).on_slack
    await on_slack.ask(visitor)
    await visitor.press("Post it")
    await expect(visitor.form).to_contain_text("Posted in #help")
    await on_slack.leave(visitor)
    await hints(visitor, "Become Ben above and press I can help.")
    await on_slack.offer(visitor)
    await hints(visitor, "Become Ana above to see it, under Askaround, on the tab Messages.")

    await visitor.become("Ana")
    await visitor.go("Askaround")
    await hints(visitor, "press Yes, please under it on Slack, or ask something first")
    await visitor.press("Yes, please")

    await hints(visitor, "Become Ben above to see it")
    await visitor.become("Ben")
    await hints(visitor, "You are Ben, and they said yes. Press Reply")
    await visitor.become("Ana")
    await hints(visitor, "type /my in #help on Slack, open your ask and press Sorted")
    await sort(visitor)
    await hints(visitor, "Become Ben above to see it")


async def test_the_hints_lead_whoever_asks_anonymously_to_what_only_they_see(demo: Demo, visit: Open):
    visitor = await visit(demo)
    await on_discord.ask(visitor)
    await visitor.choose("By name or anonymously?", "Post anonymously")
    await visitor.press("Post it")
    await on_discord.offer(visitor)

    await visitor.become("Ana")
    await visitor.go("Askaround")
    await hints(visitor, "Press Show me on Discord: only you see what there is.")
    await visitor.press("Show me")
    await hints(visitor, "press Yes, please")
    await visitor.press("Yes, please")

    await visitor.become("Ben")
    await visitor.go("Askaround")
    await hints(visitor, "become whoever asked, above")
    await expect(visitor.hint).not_to_contain_text("Ana")


async def sort(visitor: Visitor) -> None:
    await visitor.go("help")
    await visitor.type("/my")
    await visitor.choose("Open one", "My ask: Five minutes")
    await visitor.press("Sorted")

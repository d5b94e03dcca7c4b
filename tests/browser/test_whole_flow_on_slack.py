"""The main job on Slack by clicking alone, through the real bot: asked, offered, accepted, talked about, sorted."""

from playwright.async_api import expect

from sandbox.demo import Demo
from tests.browser.conftest import Open, one_loop
from tests.browser.test_whole_flow import OFFER, PRINTER
from tests.browser.visitor import Visitor

pytestmark = one_loop

SAY = "What would you like to say?"


async def test_an_ask_by_name_from_the_first_word_to_the_thank_you(demo: Demo, visit: Open):
    visitor = (await visit(demo)).on_slack
    await ask(visitor)
    await visitor.press("Post it")
    await expect(visitor.form).to_contain_text("Posted in #help")
    await leave(visitor)
    await expect(visitor.messages.filter(has_text=PRINTER["What would help?"]).last).to_contain_text("Ana")

    await offer(visitor)
    await visitor.become("Ana")
    await visitor.go("Askaround")
    await visitor.sees("Ben can help.")
    await visitor.press("Yes, please")
    await visitor.sees("Ben hears your yes now.")

    await visitor.become("Ben")
    await visitor.sees("“Yes, please” to your offer.")
    await visitor.press("Reply")
    await visitor.fill_in({SAY: "Is half past seven good?"}, send="Send")
    await expect(visitor.form).to_contain_text("Passed on.")
    await leave(visitor)

    await visitor.become("Ana")
    heard = visitor.messages.filter(has_text="Ben writes:").last
    await heard.hover()
    await visitor.click(heard.get_by_role("button", name="Reply in thread"))
    await visitor.type("Perfect, see you then")
    await visitor.sees("Passed on.")
    await visitor.press("← Back")
    await visitor.become("Ben")
    await visitor.sees("Perfect, see you then")

    await visitor.become("Ana")
    await visitor.press("Home")
    await visitor.choose("Open one", "My ask: Five minutes")
    await visitor.press("Sorted")
    await visitor.press("Leave a note")
    await visitor.fill_in({"What their help meant": "It prints again, and I slept well."}, send="Send")
    await leave(visitor)
    await visitor.become("Ben")
    await visitor.press("Messages")
    await visitor.sees("It prints again, and I slept well.")


async def test_an_anonymous_ask_never_shows_who_asked(demo: Demo, visit: Open):
    visitor = (await visit(demo)).on_slack
    await ask(visitor)
    await visitor.choose("By name or anonymously?", "Post anonymously")
    await expect(visitor.form).to_contain_text("They are not shown who you are.")
    await visitor.press("Post it")
    await expect(visitor.form).to_contain_text("It is on its way to #help")
    await leave(visitor)

    await visitor.become("Ben")
    card = visitor.messages.filter(has_text=PRINTER["What would help?"]).last
    await expect(card).to_contain_text("Someone here")
    await expect(card).not_to_contain_text("Ana")
    await offer(visitor)

    await visitor.become("Ana")
    await visitor.go("Askaround")
    await visitor.sees("There is something new in Askaround.")
    await visitor.press("Show me")
    await expect(visitor.form.or_(visitor.messages).filter(has_text="Ben can help.").last).to_be_visible()
    await visitor.press("Yes, please")
    await expect(visitor.form.or_(visitor.messages).filter(has_text="Ben hears your yes now.").last).to_be_visible()
    await visitor.press("Reply")
    await visitor.fill_in({SAY: "Is half past seven good?"}, send="Send")
    await leave(visitor)

    await visitor.become("Ben")
    await visitor.go("Askaround")
    await visitor.sees("Is half past seven good?")
    await visitor.sees_no("Ana")


async def ask(visitor: Visitor) -> None:
    await visitor.click(visitor.root.get_by_role("button", name="Shortcuts"))
    await visitor.click(visitor.root.get_by_role("menuitem", name="Ask for something small"))
    await visitor.fill_in(PRINTER, send="See the card")
    await expect(visitor.form).to_contain_text("just as it will be shown")


async def offer(visitor: Visitor) -> None:
    await visitor.become("Ben")
    await visitor.press("I can help")
    await visitor.fill_in(OFFER, send="Offer")
    await expect(visitor.form).to_contain_text("Thank you. They see your offer privately.")
    await leave(visitor)


async def leave(visitor: Visitor) -> None:
    """Close the last form, which has said what happened."""
    await expect(visitor.form.locator("input, textarea")).to_have_count(0)
    await visitor.click(visitor.form.locator("footer").get_by_role("button"))
    await expect(visitor.form).to_have_count(0)

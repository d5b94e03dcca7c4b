"""The main job by clicking alone, through the real bot: asked, offered, accepted, talked about, sorted, thanked."""

from playwright.async_api import expect

from sandbox.demo import Demo
from tests.browser.conftest import Open, one_loop
from tests.browser.visitor import Visitor

pytestmark = one_loop

PRINTER = {
    "What would you like a hand with?": "My printer says it is offline, and a letter has to go out today.",
    "What would help?": "Five minutes with someone who knows printers",
}
OFFER = {"What I can do": "I can look at it with you on a call."}


async def test_an_ask_by_name_from_the_first_word_to_the_thank_you(demo: Demo, visit: Open):
    visitor = await visit(demo)
    await ask(visitor)
    await visitor.press("Post it")
    await visitor.sees("Posted in #help")
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
    await visitor.fill_in({"What would you like to say?": "Is half past seven good?"})
    await visitor.sees("Passed on.")

    await visitor.become("Ana")
    heard = visitor.messages.filter(has_text="Ben writes:").last
    await heard.hover()
    await visitor.click(heard.get_by_role("button", name="Reply to this message"))
    await visitor.type("Perfect, see you then")
    await visitor.sees("Passed on.")
    await visitor.become("Ben")
    await visitor.sees("Perfect, see you then")

    await visitor.become("Ana")
    await visitor.go("help")
    await visitor.press("Sorted")
    await visitor.press("Leave a note")
    await visitor.fill_in({"What their help meant": "It prints again, and I slept well."})
    await visitor.become("Ben")
    await visitor.go("Askaround")
    await visitor.sees("It prints again, and I slept well.")


async def test_an_anonymous_ask_never_shows_who_asked(demo: Demo, visit: Open):
    visitor = await visit(demo)
    await ask(visitor)
    await visitor.choose("By name or anonymously?", "Post anonymously")
    await visitor.sees("They are not shown who you are.")
    await visitor.press("Post it")
    await visitor.sees("It is on its way to #help")

    await visitor.become("Ben")
    card = visitor.messages.filter(has_text=PRINTER["What would help?"]).last
    await expect(card).to_contain_text("Someone here")
    await expect(card).not_to_contain_text("Ana")
    await offer(visitor)

    await visitor.become("Ana")
    await visitor.go("Askaround")
    await visitor.sees("There is something new in Askaround.")
    await visitor.press("Show me")
    await visitor.sees("Ben can help.")
    await visitor.press("Yes, please")
    await visitor.sees("Ben hears your yes now.")
    await visitor.press("Reply")
    await visitor.fill_in({"What would you like to say?": "Is half past seven good?"})

    await visitor.become("Ben")
    await visitor.go("Askaround")
    await visitor.sees("Is half past seven good?")
    await visitor.sees_no("Ana")


async def ask(visitor: Visitor) -> None:
    await visitor.box.fill("/a")
    await visitor.click(visitor.root.get_by_role("option", name="/ask Ask for"))
    await visitor.key("Enter")
    await visitor.fill_in(PRINTER)
    await visitor.sees("Only you can see this")


async def offer(visitor: Visitor) -> None:
    await visitor.become("Ben")
    await visitor.press("I can help")
    await visitor.fill_in(OFFER)
    await visitor.sees("Thank you. They see your offer privately.")

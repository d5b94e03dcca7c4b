"""What text rings, hides and shows: the record marks it, the screen reads it."""

import pytest

from sandbox.slack import Actor, SlackSandbox
from sandbox.slack.mrkdwn import masked_links, pings, read, typed
from tests.sandbox.slack.bots import Bot, acks, home, markup, plain, section


@pytest.mark.parametrize(
    "text,found",
    [
        ("<!channel>", ("<!channel>",)),
        ("<!here|here> and <!everyone>", ("<!here|here>", "<!everyone>")),
        ("Hi <@U012AB3CD>", ("<@U012AB3CD>",)),
        ("<!subteam^S01|@mods>", ("<!subteam^S01|@mods>",)),
        ("@channel, @here", ("@channel", "@here")),
        ("&lt;!channel&gt; ana@here.org <#C0123|help> <!date^1^{date}|now>", ()),
    ],
)
def test_whatever_rings_is_named(text: str, found: tuple[str, ...]):
    assert pings(text) == found


@pytest.mark.parametrize(
    "text,found",
    [
        ("<https://evil.example|your bank>", ("<https://evil.example|your bank>",)),
        ("<https://good.example>", ()),
        ("<https://good.example|good.example>", ()),
        ("<mailto:a@b.org|a@b.org> <#C01|help> <!date^1^{date}|now>", ()),
        ("<https://x.example/?a&amp;b|https://x.example/?a&amp;b>", ()),
    ],
)
def test_links_that_hide_their_address_are_named(text: str, found: tuple[str, ...]):
    assert masked_links(text) == found


def test_text_is_read_as_a_member_reads_it():
    text = "<@U1> in <#C1|help>: 1 &lt; 2 &amp;amp; <https://a.example|here> <https://b.example> <!here>"

    assert read(text, {"U1": "Ana"}.__getitem__) == "@Ana in #help: 1 < 2 &amp; here https://b.example @here"


def test_what_members_type_is_never_markup():
    assert typed("<!channel> & http://a.example/x, b.com") == (
        "&lt;!channel&gt; &amp; <http://a.example/x,> <http://b.com|b.com>"
    )


async def test_the_record_marks_messages_that_ring_or_hide(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    marks = [{"type": "user", "user_id": ana.id}, {"type": "link", "url": "https://a.example", "text": "your bank"}]
    rich = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": marks}]}
    quiet = [section("Escaped: &lt;!channel&gt;"), {"type": "section", "text": markup("@here", verbatim=True)}]
    await bot.post(ana.channel_id("help"), text="Quiet", blocks=[*quiet, {"type": "header", "text": plain("<!here>")}])
    await bot.post(ana.channel_id("help"), text="Loud", blocks=[section("<!here>"), rich])
    await bot.client.views_publish(user_id=ana.id, view=home(section("<@U123>")))
    bot.answer = acks("Hello <!channel>")
    await ana.run("/ask")

    marked = [(one.path, one.pings, one.masked_links) for one in sandbox.exchanges if one.pings or one.masked_links]
    assert marked == [
        ("chat.postMessage", ("<!here>", ana.id), ("<https://a.example|your bank>",)),
        ("views.publish", ("<@U123>",), ()),
        ("slash_commands", ("<!channel>",), ()),
    ]
    assert ana.channel("help")[1].pings == ("<!here>", ana.id)
    assert ana.channel("help")[0].text == "Escaped: <!channel>\n@here\n<!here>"

"""Slack's mrkdwn and rich text on the page: as Slack shows them, and never more than text where somebody typed."""

import json
from typing import Any

from sandbox.demo import Demo
from tests.browser.conftest import Open, one_loop

pytestmark = one_loop

DRAWN = {
    "plain words": "<p>plain words</p>",
    "*bold* and _italic_ and ~gone~": "<p><strong>bold</strong> and <em>italic</em> and <s>gone</s></p>",
    "*bold with _italic_ inside*": "<p><strong>bold with <em>italic</em> inside</strong></p>",
    "one\ntwo\n\nthree": '<p>one</p><p>two</p><p class="gap"></p><p>three</p>',
    "&gt; quoted\n&gt; twice\nafter": "<blockquote><p>quoted</p><p>twice</p></blockquote><p>after</p>",
    "`a *b* c`": "<p><code>a *b* c</code></p>",
    "```\nx = 1\n```": "<pre><code>x = 1</code></pre>",
    "snake_case_name": "<p>snake_case_name</p>",
    "2 * 3 * 4": "<p>2 * 3 * 4</p>",
    "*never closed": "<p>*never closed</p>",
    "**": "<p>**</p>",
    "# no heading, - no list": "<p># no heading, - no list</p>",
    "<#C9>": '<p><span class="mention">#a private channel</span></p>',
    "<@U7> and <@U8|cam> and <@U9>": (
        '<p><span class="mention">@Ana</span> and <span class="mention">@cam</span>'
        ' and <span class="mention">@somebody</span></p>'
    ),
    "<!here> <!subteam^S1|@cooks>": '<p><span class="mention">@here</span> <span class="mention">@cooks</span></p>',
    "<!date^1700000000^{date}|Tuesday>": "<p>Tuesday</p>",
    "&lt;!here&gt; &amp;lt; &lt;b&gt;": "<p>&lt;!here&gt; &amp;lt; &lt;b&gt;</p>",
    "<img src=x onerror=alert(1)>": "<p>img src=x onerror=alert(1)</p>",
    "<javascript:alert(1)|here>": "<p>here</p>",
    "": "",
}
LINKED = {
    "<http://a.example/?a=1&amp;b=2>": ("http://a.example/?a=1&b=2", "http://a.example/?a=1&b=2"),
    "<http://a.example/|the words>": ("http://a.example/", "the words"),
    "<mailto:ana@a.example|ana@a.example>": ("mailto:ana@a.example", "ana@a.example"),
}
HOSTILE = ("*", "*a", " *a", "_", " _a", "~~", "`", "`a", "<", "<a|", "```", "```a", "&gt;", "&gt; a\n", "&amp;")
NAMES = "{ channels: new Map([['C1', 'help']]), people: new Map([['U7', 'Ana']]) }"
RICH: list[tuple[dict[str, Any], str]] = [
    (
        {"type": "rich_text_section", "elements": [{"type": "text", "text": "a *b* <b>", "style": {"bold": True}}]},
        "<div><strong>a *b* &lt;b&gt;</strong></div>",
    ),
    (
        {
            "type": "rich_text_quote",
            "elements": [{"type": "text", "text": "x", "style": {"italic": True, "strike": True, "code": True}}],
        },
        "<blockquote><em><s><code>x</code></s></em></blockquote>",
    ),
    (
        {
            "type": "rich_text_list",
            "style": "ordered",
            "indent": 1,
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "one"}]}],
        },
        '<ol class="indent1"><li>one</li></ol>',
    ),
    (
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "x = 1"}]},
        "<pre><code>x = 1</code></pre>",
    ),
    (
        {
            "type": "rich_text_section",
            "elements": [
                {"type": "user", "user_id": "U7"},
                {"type": "broadcast", "range": "here"},
                {"type": "channel", "channel_id": "C9"},
                {"type": "emoji", "name": "wave", "unicode": "1f44b"},
                {"type": "emoji", "name": "party-parrot"},
                {"type": "link", "url": "javascript:alert(1)", "text": "here"},
                {"type": "nonsense"},
            ],
        },
        '<div><span class="mention">@Ana</span><span class="mention">@here</span>'
        '<span class="mention">#a private channel</span>👋:party-parrot:here</div>',
    ),
]


def in_page(module: str, work: str) -> str:
    """Give a function of `text` for the browser, with a renderer and an empty box at hand."""
    begin = f"const drawn = await import('/slack/{module}.js'); const box = document.createElement('div');"
    return f"async (text) => {{ {begin} {work} }}"


async def test_every_kind_of_markup(both: Demo, visit: Open):
    page = (await visit(both)).page
    draw = in_page("mrkdwn", f"box.append(...drawn.mrkdwn(text, {NAMES})); return box.innerHTML;")

    assert {text: await page.evaluate(draw, text) for text in DRAWN} == DRAWN


async def test_addresses_become_links_that_tell_nobody_where_they_came_from(both: Demo, visit: Open):
    page = (await visit(both)).page
    work = "box.append(...drawn.mrkdwn(text)); const a = box.querySelector('a'); return [a.href, a.innerText, a.rel]"

    for text, (address, words) in LINKED.items():
        assert await page.evaluate(in_page("mrkdwn", work), text) == [address, words, "noopener noreferrer"]


async def test_rich_text_is_data_in_which_nothing_is_markup(both: Demo, visit: Open):
    page = (await visit(both)).page
    draw = in_page("rich", f"box.append(...drawn.rich([JSON.parse(text)], {NAMES})); return box.innerHTML;")

    for part, html in RICH:
        assert await page.evaluate(draw, json.dumps(part)) == html


async def test_long_hostile_text_is_drawn(both: Demo, visit: Open):
    page = (await visit(both)).page

    for piece in HOSTILE:
        assert await page.evaluate(in_page("mrkdwn", "return drawn.mrkdwn(text).length"), (piece * 4000)[:4000]), piece

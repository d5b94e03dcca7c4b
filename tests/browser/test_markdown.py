"""Discord's markdown on the page: what a bot writes looks as it does there, and what a member typed stays text."""

from sandbox.discord import DiscordSandbox
from tests.browser.conftest import Open, one_loop

pytestmark = one_loop

DRAWN = {
    "plain words": "<p>plain words</p>",
    "**bold** and *italic* and _italic_ and __under__ and ~~gone~~": (
        "<p><strong>bold</strong> and <em>italic</em> and <em>italic</em> and <u>under</u> and <s>gone</s></p>"
    ),
    "***both***": "<p><strong><em>both</em></strong></p>",
    "**bold with *italic* inside**": "<p><strong>bold with <em>italic</em> inside</strong></p>",
    "one\ntwo\n\nthree": '<p>one</p><p>two</p><p class="gap"></p><p>three</p>',
    "-# small · 5 minutes": '<p class="small">small · 5 minutes</p>',
    "> quoted\n> twice\nafter": "<blockquote><p>quoted</p><p>twice</p></blockquote><p>after</p>",
    "> quoted\n> -# small": '<blockquote><p>quoted</p><p class="small">small</p></blockquote>',
    r"> \> not twice": "<blockquote><p>&gt; not twice</p></blockquote>",
    r"\*\*stars\*\* \_line\_ \`tick\` \# \- \\": "<p>**stars** _line_ `tick` # - \\</p>",
    r"1\. no list": "<p>1. no list</p>",
    "- one\n- two": "<ul><li>one</li><li>two</li></ul>",
    "3. three\n4. four": '<ol start="3"><li>three</li><li>four</li></ol>',
    "## Heading": '<p class="heading size2" role="heading" aria-level="4">Heading</p>',
    "`a **b** c`": "<p><code>a **b** c</code></p>",
    "```py\nx = 1\n```": "<pre><code>x = 1</code></pre>",
    "snake_case_name": "<p>snake_case_name</p>",
    "2 * 3 * 4": "<p>2 * 3 * 4</p>",
    "**never closed": "<p>**never closed</p>",
    "<#123>, <#9>": '<p><span class="mention">#help</span>, <span class="mention">#unknown</span></p>',
    "<@7> and <@!7>": '<p><span class="mention">@Ana</span> and <span class="mention">@Ana</span></p>',
    "<b>x</b> <img src=x onerror=alert(1)>": "<p>&lt;b&gt;x&lt;/b&gt; &lt;img src=x onerror=alert(1)&gt;</p>",
    "[here](javascript:alert(1))": "<p>[here](javascript:alert(1))</p>",
    "||later||": '<p><details class="spoiler"><summary>Spoiler</summary>later</details></p>',
    "": "",
}
LINKED = {
    "see http://a.example/b_c_d.": ("http://a.example/b_c_d", "see http://a.example/b_c_d."),
    "<http://a.example/?q=1>": ("http://a.example/?q=1", "http://a.example/?q=1"),
    "[the words](http://a.example/)": ("http://a.example/", "the words"),
}
NAMES = "{ channels: new Map([['123', 'help']]), people: new Map([['7', 'Ana']]) }"


def in_page(work: str) -> str:
    """Give a function of `text` for the browser, with the renderer and an empty box at hand."""
    begin = "const { markdown } = await import('/discord/markdown.js'); const box = document.createElement('div');"
    return f"async (text) => {{ {begin} {work} }}"


async def test_every_kind_of_markup(empty_demo: DiscordSandbox, visit: Open):
    page = (await visit(empty_demo)).page
    draw = in_page(f"box.append(...markdown(text, {NAMES})); return box.innerHTML;")

    assert {text: await page.evaluate(draw, text) for text in DRAWN} == DRAWN


async def test_addresses_become_links_that_tell_nobody_where_they_came_from(empty_demo: DiscordSandbox, visit: Open):
    page = (await visit(empty_demo)).page
    draw = in_page(
        "box.append(...markdown(text)); const a = box.querySelector('a'); return [a.href, box.innerText, a.rel]"
    )

    for text, (address, words) in LINKED.items():
        assert await page.evaluate(draw, text) == [address, words, "noopener noreferrer"]


async def test_long_hostile_text_is_drawn(empty_demo: DiscordSandbox, visit: Open):
    page = (await visit(empty_demo)).page

    for piece in ("*", "**a", "_", "__a", "~~", "||a", "[", "[a](", "`", "``a", "> ", "<#", "\\*", "-# ", "```"):
        assert await page.evaluate(in_page("return markdown(text).length"), (piece * 4000)[:4000]), piece

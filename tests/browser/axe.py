"""What axe-core finds on a page: how well people can use it who do not see it, or who have no mouse.

It is here for the tests alone (`assets/manifest.json` says which version), and no page ever loads it.
"""

from pathlib import Path

from playwright.async_api import Page

ASSETS = Path(__file__).parent / "assets"
AXE = ASSETS / "axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_RUN = """async (rules) => {
  const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
  const line = (rule, node) => `${rule.id}: ${rule.help}: ${node.target} ${node.html.slice(0, 120)}`;
  return found.violations.flatMap((rule) => rule.nodes.map((node) => line(rule, node)));
}"""


async def complaints(page: Page) -> list[str]:
    """Give a line for each thing that axe-core finds in what is now shown; none is what a page should give."""
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE.read_text(encoding="utf-8"))
    return [str(line) for line in await page.evaluate(_RUN, RULES)]

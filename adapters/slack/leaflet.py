"""A page of a few sentences, for browsers: no script, no picture, nothing from anywhere else."""

from collections.abc import Mapping
from html import escape

from bot.views.installs import Page

_STYLE = (
    "body{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem;"
    "color:#1c1d1f;background:#fbfaf8}a{color:#1f5fa8}"
    "@media(prefers-color-scheme:dark){body{color:#e8e6e3;background:#18191b}a{color:#8fbcf0}}"
)

SAFE: Mapping[str, str] = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""The one style is written in the page; there is no markup in it that anybody else wrote."""


def leaflet(page: Page, again: str = "") -> str:
    """Draw a page, with a link to where it can be tried *again* if there is one."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in page.lines)
    link = f'<p><a href="{escape(again)}">{escape(page.again)}</a></p>' if again else ""
    return (
        f'<!doctype html><html lang="{escape(page.language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">'
        f"<title>{escape(page.title)}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(page.title)}</h1>{lines}{link}</main></body></html>"
    )

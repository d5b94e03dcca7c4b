"""How much a browser may send, and how long things last there."""

from datetime import timedelta
from typing import Final

BODY: Final = 64 * 1024
"""Bytes of everything that a form sends: five long texts, with room."""

FIELDS: Final = 60
"""Fields of one form, a menu of 25 ticks among them."""

TYPED: Final = 4000
"""Characters of one field; no form offers more."""

REQUESTS_AT_ONCE: Final = 800
"""Pages that stand open among them, of all communities together; a process may hold about a thousand files."""

CONNECTIONS: Final = REQUESTS_AT_ONCE + 50
"""Connections at once; those beyond the requests are told that it is too many, and what is beyond these is hung up."""

BACKLOG: Final = 100
"""Connections that are taken in at one go, before any of them can be counted."""

ARRIVES: Final = timedelta(seconds=15)
"""For so long a request may be on its way, from its connection or its first byte on."""

OPEN_PAGES: Final = 20
"""Pages of one person that hear of changes at once; more of them are read as ever, and hear nothing."""

LOGIN_LASTS: Final = timedelta(minutes=10)
VISIT_LASTS: Final = timedelta(hours=12)

LOOKS_EVERY: Final = timedelta(seconds=2)
"""How often a page that is open is compared with what there is now."""

LOOKS_TO_CHECK: Final = 15
"""After so many looks an open page's session is looked at; nothing is sent to one that has ended."""

GRACE: Final = timedelta(seconds=3)
"""How long requests that were begun may take when the bot stops."""

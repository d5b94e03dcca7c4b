"""Where the bot is reached over HTTP, behind whatever address leads to it."""

EVENTS = "/slack/events"
INSTALL = "/slack/install"
REDIRECT = "/slack/oauth_redirect"


def root(address: str) -> str:
    """Give what all three stand behind, also where one of them was copied along with it."""
    bare = address.strip().rstrip("/")
    for path in (EVENTS, INSTALL, REDIRECT, "/slack"):
        bare = bare.removesuffix(path)
    return bare.rstrip("/")

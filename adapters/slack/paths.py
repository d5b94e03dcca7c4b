"""Where the bot is reached over HTTP, behind whatever address leads to it."""

EVENTS = "/slack/events"
INSTALL = "/slack/install"
REDIRECT = "/slack/oauth_redirect"

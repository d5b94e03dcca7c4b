"""Slack's limits as tables. Lengths are characters (code points), as slack_sdk counts them."""

from datetime import timedelta
from typing import Final

# What a message says to notifications; `chat.update` takes no more, so a card never outgrows it.
TEXT: Final = 3800
MUTED: Final = 2000
"""Characters of one text in a context block."""

PREFORMATTED: Final = 2500
"""Characters of one piece of a text that is shown as it is written."""

MESSAGE_BLOCKS: Final = 50
VIEW_BLOCKS: Final = 100
BUTTONS_IN_A_ROW: Final = 5
BUTTON_LABEL: Final = 75
ACTION_ID: Final = 255
CONTROLS: Final = 20

MENU_LABEL: Final = 150
MENU_OPTIONS: Final = 100
OPTION_LABEL: Final = 75
RADIO_OPTIONS: Final = 10

VIEW_TITLE: Final = 24
VIEW_BUTTON: Final = 24
FIELDS: Final = 5
FIELD_LABEL: Final = 150
FIELD_PLACEHOLDER: Final = 150
FIELD_HINT: Final = 150
FIELD_VALUE: Final = 3000
FIELD_ERROR: Final = 300
STACKED_VIEWS: Final = 3

ANSWER_WITHIN = 2.8
"""Seconds until an acknowledgement comes too late to be shown; Slack's own three, less the way there."""

RESPONSE_URL_USES: Final = 5
RESPONSE_URL_LASTS: Final = timedelta(minutes=30)

MESSAGES_AT_ONCE: Final = 2
MESSAGE_EVERY: Final = timedelta(seconds=1)
"""One message a second a channel, after a short burst."""

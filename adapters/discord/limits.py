"""Discord's limits as tables. Lengths are characters (code points), as Discord counts them."""

from typing import Final

# A message that a phone announces: only `content` shows in a push notification.
CONTENT: Final = 2000
# A message only its reader sees, drawn with components v2: all text displays together.
DISPLAYED: Final = 4000
ROWS: Final = 5
BUTTONS_IN_A_ROW: Final = 5
BUTTON_LABEL: Final = 80
CUSTOM_ID: Final = 100
MENU_PLACEHOLDER: Final = 150
MENU_OPTIONS: Final = 25
OPTION_LABEL: Final = 100
NONCE: Final = 25

MODAL_TITLE: Final = 45
MODAL_FIELDS: Final = 5
FIELD_LABEL: Final = 45
FIELD_DESCRIPTION: Final = 100
FIELD_PLACEHOLDER: Final = 100
FIELD_VALUE: Final = 4000
RADIO_OPTIONS: Final = range(2, 11)

REQUESTS_A_SECOND = 50
"""Of one bot, answers to interactions aside."""

ANSWER_WITHIN = 3.0
"""Seconds until an interaction is unknown to Discord."""
DEFER_AFTER = 1.5
"""Seconds after which an answer's place is held."""
TOKEN_LIVES = 15 * 60.0
"""Seconds until an interaction's token opens nothing."""

"""A community and what it has settled for itself. Every number has a default that works before anybody chose one."""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from bot.model.ids import CommunityId, PauseId, SpaceId

DEFAULT_TOPICS = ("Hands-on", "Tech", "Writing and forms", "Learning", "Getting around", "Listening")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A channel in a space."""

    space: SpaceId
    channel: str

    @property
    def platform(self) -> str:
        """Name the platform that the space is on."""
        return self.space.partition(":")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRef:
    """A message that Askaround posted."""

    place: Place
    message: str


HOUR = 3600
DAY = 24 * HOUR

RESOURCES_LIMIT = 300
TOPICS_LIMIT = 24
"""With "Anything", which is always among them, as many as a menu holds."""
TOPIC_LIMIT = 40
WORDS_LIMIT = 200
WORD_LIMIT = 60
GUIDANCE_LIMIT = 500

YES, NO = "yes", "no"
"""What is chosen where something is allowed or not."""

NO_WEEKLY = "off"
"""What is chosen instead of a weekday where no weekly post is wanted."""

Quiet = tuple[int, int]
"""From which full hour to which one, on a local clock (0 to 23), nobody is disturbed; two equal ones: never quiet."""

Hours = tuple[str, Quiet]
"""A zone and the quiet hours in it."""


class Policy(StrEnum):
    """How members come to be invited to ask: only if they said so, unless they said no, or not at all."""

    OPT_IN = "opt-in"
    OPT_OUT = "opt-out"
    OFF = "off"


NO_PAUSE = PauseId("")


class Anonymity(StrEnum):
    """Whether members may ask anonymously: yes, once moderators have looked at the words, or not at all."""

    ON = "on"
    REVIEWED = "reviewed"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A community's own numbers and choices; times in seconds, ``zone`` an IANA name, ``language`` a catalogue's."""

    anonymity: Anonymity = Anonymity.ON
    paused: bool = False
    """Nothing reaches members, until somebody who looks after the place resumes."""
    pause: PauseId = NO_PAUSE
    """The pause that runs, or the last one."""
    topics: tuple[str, ...] = DEFAULT_TOPICS
    zone: str = "UTC"
    language: str = "en"
    live_asks: int = 3
    anonymous_a_day: int = 1
    live_offers: int = 10
    people_for_anonymity: int = 10
    release_from: int = 120
    release_to: int = 900
    kind_delay: int = 3600
    goodbye: int = 3 * DAY

    quiet: Quiet = (22, 8)
    first_request: int = 4 * HOUR
    """Without an offer for so long, outside quiet hours, one member who likes to help is asked privately."""
    next_request: int = 2 * HOUR
    requests_an_ask: int = 3
    show_again: int = 24 * HOUR
    """After so long outside quiet hours the card is shown once more, and moderators hear that it waits."""
    ask_asker: int = 3 * DAY
    close_after: int = 7 * DAY
    """Counted from the post, or from the last time its asker kept or reworded it."""
    close_after_deadline: int = DAY

    check_in_before: int = 12 * HOUR
    check_in_after: int = 2 * HOUR
    lapse: int = 2 * DAY
    """Promised time past, and not a word from either: the offer lapses."""
    offer_waits: int = 7 * DAY
    taken_waits: int = 14 * DAY
    talk_rests: int = 14 * DAY
    draft_waits: int = 30 * DAY
    destroy_after: int = 30 * DAY
    """So long after an ask has ended, nothing joins it to anybody any more."""

    weekly: bool = True
    weekly_day: int = 1
    """0 is Monday."""
    weekly_hour: int = 10
    figures_from: int = 10
    """With fewer asks than this there are no figures: they would be about somebody."""

    invitations: Policy = Policy.OPT_IN
    giver_offers: int = 3
    giver_days: int = 90
    giver_rest: int = 7 * DAY
    giver_months: int = 6
    """Whole months before this one in which a giver has asked nothing; more than six are not remembered."""
    invite_every: int = 30 * DAY
    invite_last: int = 90 * DAY
    """After the second one that was left unanswered: when it is offered one last time to keep or stop them."""

    unmasking_from: int = 0
    """From which epoch second on two moderators together may open a name; 0 where they may not."""

    country: str = ""
    """Two letters (``DE``) whose helplines are named; empty where none was chosen."""
    author_pause: int = 30 * DAY
    """For how long somebody posts nothing anonymously, once moderators paused the author of something."""
    resources: str = ""
    """Where this community points to besides, in its own words."""
    send_anyway: bool = False
    """Whether who is known by name may say how to be reached elsewhere."""
    guidance: str = ""
    """What moderators read beside a card that may be about somebody in danger, in the community's own words."""
    moderator_roles: tuple[str, ...] = ()
    """Who has one of these roles looks after the place; where there is none, whoever runs it and who was named."""
    may_ask: str = ""
    """The role or channel whose members may ask; empty where everybody may. Likewise for offering help."""
    may_offer: str = ""
    ask_after: int = 0
    """So long after they came somebody may ask, where the platform says when that was."""
    offer_after: int = 0
    words: tuple[str, ...] = ()
    """Words that this community does not want; what has one of them comes back to its author alone."""

    @property
    def release_window(self) -> tuple[timedelta, timedelta]:
        """Give the shortest and the longest wait of an anonymous card before it is shown."""
        return timedelta(seconds=self.release_from), timedelta(seconds=self.release_to)


@dataclass(frozen=True, slots=True)
class Number:
    """One of the settings that a community chooses as a number, from ``low`` to ``high``, counted in ``unit``."""

    name: str
    low: int
    high: int
    unit: int = 1

    def of(self, settings: Settings) -> int:
        """Give the number as it is now."""
        return int(getattr(settings, self.name)) // self.unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """Everything is separated by it; ``channel`` is None until somebody has chosen where asks appear.

    ``moderators`` is the private channel in which those who look after the place get their cards.
    """

    id: CommunityId
    channel: Place | None = None
    moderators: Place | None = None
    settings: Settings = field(default_factory=Settings)

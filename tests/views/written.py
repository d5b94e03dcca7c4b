"""Whatever people could have written, chosen or had happen to them: what every card and form is drawn from."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st

from bot.model.asks import HAND_LIMIT, HELP_LIMIT, Ask, AskState, ByWhen, Kind, Size, Wish
from bot.model.blocks import Block
from bot.model.communities import GUIDANCE_LIMIT, RESOURCES_LIMIT, Anonymity, Community, Place, Settings
from bot.model.concerns import Concern
from bot.model.handles import Press, Verb
from bot.model.ids import (
    AskId,
    BlockId,
    CommunityId,
    ConversationId,
    DraftId,
    HandleId,
    MemberId,
    NoteId,
    OfferId,
    PauseId,
    ReportId,
    SpaceId,
    TurnId,
    UnmaskingId,
)
from bot.model.members import REQUESTS, Member
from bot.model.naming import Naming, Reveal
from bot.model.offers import (
    NOTE_LIMIT,
    OFFER_LIMIT,
    TURN_LIMIT,
    Conversation,
    Note,
    Offer,
    OfferState,
    Promise,
    Side,
    Turn,
)
from bot.model.reports import REASON_LIMIT as REPORT_REASON_LIMIT, Act, Matter, Report, ReportState, Said
from bot.model.unmaskings import REASON_LIMIT, Unmasking, UnmaskingState
from bot.safety.helplines import BY_COUNTRY
from bot.safety.text import tidy, tidy_line
from bot.views import (
    invitations,
    leaks,
    reports,
    rights,
)
from bot.views.card import Line, NewForm
from tests.worlds import NOON

ID = "x" * 22
PLACE = Place(space=SpaceId("discord:1"), channel="300")
ALL_SET = Community(id=CommunityId(ID), channel=PLACE, moderators=PLACE)
PRESS = Press(community=CommunityId(ID), handle=HandleId(ID), slot=0)
NEW = NewForm(community=CommunityId(ID), draft=DraftId(ID))

languages = st.sampled_from(["en", "es", "de", "fr", "pt-BR"])
typed = st.one_of(
    st.text(st.characters(), max_size=20),
    st.builds(
        lambda piece, times: piece * times, st.text(st.characters(), min_size=1, max_size=3), st.integers(1, 2000)
    ),
    st.sampled_from(
        ["@everyone", "<!channel> <@1>", "[a](https://b.c)", "```\n# >", "{ask}", "*_~`|" * 400, "👩‍👩‍👧" * 300]
    ),
)
names = typed.map(lambda text: tidy_line(text, 100) or "?")
settings = st.builds(
    Settings,
    anonymity=st.sampled_from(Anonymity),
    paused=st.booleans(),
    pause=st.just(PauseId(ID)),
    topics=st.integers(1, 24).map(lambda count: tuple(f"Topic {place} ".ljust(40, "*") for place in range(count))),
    zone=st.sampled_from(["UTC", "Europe/Berlin", "Asia/Kathmandu"]),
    release_to=st.sampled_from([0, 8, 900]),
    country=st.sampled_from(["", *BY_COUNTRY]),
    unmasking_from=st.sampled_from([0, 1_772_000_000]),
    moderator_roles=st.sampled_from([(), ("1", "2")]),
    may_ask=st.sampled_from(["", "3"]),
    may_offer=st.sampled_from(["", "3"]),
    words=st.sampled_from([(), ("casino",)]),
    resources=typed.map(lambda text: tidy_line(text, RESOURCES_LIMIT)),
    guidance=typed.map(lambda text: tidy_line(text, GUIDANCE_LIMIT)),
)


def words(most: int) -> st.SearchStrategy[str]:
    """Give what a field of at most *most* characters can hold, once it was accepted."""
    return typed.map(lambda text: tidy(text, most) or "x")


wishes = st.builds(
    Wish,
    hand=words(HAND_LIMIT),
    help=words(HELP_LIMIT).map(tidy_line),
    size=st.sampled_from(Size),
    by_when=st.sampled_from(ByWhen),
    kind=st.sampled_from(Kind),
    topic=st.none() | names,
)
loose = st.builds(
    Wish, hand=typed.map(lambda text: tidy(text[:4000])), help=typed.map(lambda text: tidy_line(text[:4000]))
)
all_asks = st.builds(
    Ask,
    id=st.just(AskId(ID)),
    wish=wishes,
    state=st.sampled_from(AskState),
    posted_at=st.just(NOON),
    name=st.none() | names,
    deadline=st.none() | st.just(NOON + timedelta(days=2)),
    others=st.integers(0, 5),
    proposed=st.none() | wishes,
)
all_concerns = st.builds(Concern, ask=st.just(AskId(ID)), seen_by=st.just("") | names)
pointed_at = st.lists(typed.map(lambda text: Line(tidy_line(text) or "x")), max_size=leaks.MOST + 1)
all_offers = st.builds(
    Offer,
    id=st.just(OfferId(ID)),
    ask=st.just(AskId(ID)),
    can_do=words(OFFER_LIMIT),
    by_when=st.sampled_from(Promise),
    state=st.sampled_from(OfferState),
    name=st.none() | names,
    conversation=st.none() | st.just(ConversationId(ID)),
    promised_at=st.none() | st.just(NOON + timedelta(days=2)),
)
notes = st.builds(
    Note, id=st.just(NoteId(ID)), offer=st.just(OfferId(ID)), words=words(NOTE_LIMIT), name=st.none() | names
)
turns = st.builds(
    Turn,
    id=st.just(TurnId(ID)),
    conversation=st.just(ConversationId(ID)),
    side=st.sampled_from(Side),
    words=words(TURN_LIMIT),
    place=st.just(1),
    at=st.just(NOON),
)
different_turns = st.lists(turns, max_size=reports.OFFERED).map(
    lambda several: [replace(one, id=TurnId(f"{n:022}")) for n, one in enumerate(several)]
)
talks = st.builds(
    Conversation,
    id=st.just(ConversationId(ID)),
    ask=st.just(AskId(ID)),
    offer=st.just(OfferId(ID)),
    open=st.booleans(),
    frozen=st.booleans(),
)
all_reports = st.builds(
    Report,
    id=st.just(ReportId(ID)),
    ask=st.just(AskId(ID)),
    matter=st.sampled_from(Matter),
    said=st.none() | st.builds(Said, conversation=st.just(ID), turn=st.just(ID), side=st.sampled_from(Side)),
    text=st.one_of(st.just(""), words(TURN_LIMIT), words(HELP_LIMIT + HAND_LIMIT)),
    reason=st.one_of(st.just(""), words(REPORT_REASON_LIMIT)),
    state=st.sampled_from(ReportState),
    at=st.just(NOON),
    acts=st.lists(st.tuples(st.sampled_from(Act), names), max_size=9).map(tuple),
)
some_acts = st.sampled_from(
    [
        (),
        (Act.HIDE, Act.DISMISS, Act.PAUSE),
        (Act.RESTORE, Act.REMOVE, Act.PAUSE),
        (Act.DISMISS, Act.FREEZE, Act.BAR),
        (Act.LIFT, Act.ALLOW),
        (Act.APPROVE, Act.RETURN, Act.DECLINE),
        (Act.POST_AGAIN, Act.DISMISS),
    ]
)
all_members = st.builds(
    Member,
    id=st.just(MemberId(ID)),
    zone=st.none() | st.sampled_from(["UTC", "America/Argentina/Buenos_Aires"]),
    quiet=st.none() | st.tuples(st.integers(0, 23), st.integers(0, 23)),
    topics=settings.map(lambda own: own.topics),
    requests_a_week=st.sampled_from(REQUESTS),
    paused_until=st.none() | st.just(NOON + timedelta(days=7)),
    agreed=st.booleans(),
)
reveals = st.none() | st.builds(
    Reveal,
    conversation=st.just(ConversationId(ID)),
    asked_by=st.sampled_from(Side),
    state=st.sampled_from(Naming),
    asker=st.none() | names,
    helper=st.none() | names,
)
blocked = st.tuples(st.builds(Block, id=st.just(BlockId(ID)), name=st.none() | names), st.none() | all_asks)
moments = st.sampled_from([NOON, NOON + timedelta(days=30)])
all_unmaskings = st.builds(
    Unmasking,
    id=st.just(UnmaskingId(ID)),
    ask=st.just(AskId(ID)),
    reason=words(REASON_LIMIT),
    requester=names,
    requested_at=st.just(NOON),
    state=st.sampled_from(UnmaskingState),
    agreed_at=st.none() | st.just(NOON),
)
opened_ever = st.none() | st.integers(0, 10**6)
figures = st.none() | st.just((31, 36))
HELD = [Verb.REPLY, Verb.ASK_FIRST, Verb.OFFER_HELP, Verb.ANSWER_WAITING, Verb.LEAVE_NOTE]
SAID_OF_NAMES = [Naming.ASKED, Naming.AGREED, Naming.NAMED, Naming.RESTING]
AFTER_AN_INVITATION = (
    invitations.turned_on,
    invitations.not_now,
    invitations.kept_on,
    invitations.later,
    invitations.stopped,
)
RIGHTS = (rights.before_forgetting, rights.forgotten)

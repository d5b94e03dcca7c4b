"""Every card and form that there is, drawn from whatever people could have written."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from hypothesis import strategies as st

from bot.decide.communities import NUMBERS
from bot.decide.drafts import flaws
from bot.model.actions import Spoken
from bot.model.asks import Ask, Draft, Wish
from bot.model.communities import Community, Settings
from bot.model.decisions import Refusal
from bot.model.handles import Handle, Verb
from bot.model.ids import (
    CommunityId,
    DraftId,
    HandleId,
    LoginId,
    PauseId,
)
from bot.model.naming import Nameless
from bot.model.offers import (
    NOTE_LIMIT,
    OFFER_LIMIT,
    TURN_LIMIT,
    Offer,
    Promise,
    Side,
)
from bot.model.reports import Report
from bot.model.surveys import Found
from bot.safety.crisis import Signal
from bot.safety.findings import Finding, Leak
from bot.views import (
    arriving,
    asks,
    blocks,
    checking,
    concerns,
    conversations,
    forms,
    invitations,
    leaks,
    lists,
    lost_cards,
    members,
    naming,
    offers,
    pausing,
    preview,
    promises,
    replies,
    reports,
    review,
    rights,
    setup,
    staff,
    support,
    unmasking,
    visits,
    waiting,
    weekly,
)
from bot.views.card import Card, Document, Form, Line, Open, Say
from bot.views.words import Words, words_in
from tests.views.written import (
    AFTER_AN_INVITATION,
    ALL_SET,
    HELD,
    ID,
    NEW,
    PLACE,
    PRESS,
    RIGHTS,
    SAID_OF_NAMES,
    all_asks,
    all_concerns,
    all_members,
    all_offers,
    all_reports,
    all_unmaskings,
    blocked,
    different_turns,
    figures,
    languages,
    loose,
    moments,
    names,
    notes,
    opened_ever,
    pointed_at,
    reveals,
    settings,
    some_acts,
    talks,
    turns,
    wishes,
    words,
)
from tests.worlds import ANA, BEN, NOON, a_login

found = st.sampled_from(Found)
LOOKS = [(asks, moderators) for asks in Found if asks is not Found.READ_BY_ALL for moderators in Found]


def issued(card: Card) -> Card:
    """Give a card its handle, as the unit does that draws it."""
    if not card.controls or card.about is None:
        return card
    verbs = tuple(control.verb for control in card.controls)
    return card.issued(Handle(id=HandleId(ID), community=CommunityId(ID), about=card.about, verbs=verbs))


Kinds = list[Callable[[], Card]]


@st.composite
def public_cards(draw: st.DrawFn) -> Card:
    """Draw what is sent as a message of its own: to a channel or in private."""
    return issued(draw(st.sampled_from(_public(draw, draw(languages))))())


@st.composite
def private_cards(draw: st.DrawFn) -> Card:
    """Draw what answers somebody, for their eyes alone."""
    language = draw(languages)
    return issued(worried(draw, draw(st.sampled_from(_private(draw, language)))(), language))


@st.composite
def all_forms(draw: st.DrawFn) -> Form:
    """Open any form."""
    return draw(st.sampled_from(_forms(draw, draw(languages))))()


@st.composite
def everything_in(draw: st.DrawFn, language: str) -> list[Card | Form]:
    """Draw every card and open every form, once each, in one language."""
    cards = (*_public(draw, language), *_private(draw, language))
    return [*(issued(kind()) for kind in cards), *(opens() for opens in _forms(draw, language))]


@st.composite
def anything_in(draw: st.DrawFn, language: str) -> Card | Form:
    """Draw one of them."""
    kinds: list[Callable[[], Card | Form]] = [*_public(draw, language), *_private(draw, language)]
    drawn = draw(st.sampled_from([*kinds, *_forms(draw, language)]))()
    return issued(drawn) if isinstance(drawn, Card) else drawn


def _public(draw: st.DrawFn, language: str) -> Kinds:
    t, ask, offer, talk = words_in(language), draw(all_asks), draw(all_offers), draw(talks)
    return [
        lambda: asks.public(t, ask, draw(settings).zone, draw(moments)),
        lambda: offers.to_asker(t, ask, offer),
        lambda: offers.yes_please(t, ask, offer, draw(settings).zone),
        lambda: promises.check_in_helper(t, ask, offer, draw(settings).zone),
        lambda: promises.check_in_asker(t, ask, offer),
        lambda: promises.lapsed_to_asker(t, ask, offer),
        lambda: promises.lapsed_to_helper(t, ask),
        lambda: offers.released(t, ask),
        lambda: offers.ended(t, ask, offer),
        lambda: offers.more_welcome(t, ask),
        lambda: offers.handed_back(t, ask, offer),
        lambda: offers.thanked(t, ask, draw(notes)),
        lambda: offers.card_stuck(t, ask),
        lambda: offers.card_filtered(t, ask),
        lambda: conversations.turn(t, (ask, offer), talk, draw(turns), draw(reveals)),
        lambda: conversations.ended(t, ask),
        lambda: naming.told(
            t,
            ask,
            draw(names),
            conversations.about(talk),
            naming=draw(st.sampled_from(SAID_OF_NAMES)),
            whose=draw(st.sampled_from(Nameless)),
        ),
        lambda: worried(draw, draw(given_back(language)), language),
        lambda: setup.hello(t),
        lambda: setup.hello_moderators(t),
        lambda: checking.trial(t),
        lambda: asks.with_offers(t, waiting.still_waiting(t, ask), ask, draw(st.lists(all_offers, max_size=5))),
        lambda: waiting.closed_kindly(t, ask),
        lambda: waiting.to_moderators(t, ask, draw(settings).zone, NOON, answer=draw(st.none() | all_offers)),
        lambda: concerns.to_moderators(t, ask, draw(all_concerns), draw(settings), NOON),
        lambda: concerns.seen(t),
        lambda: asks.edited(t, ask, draw(pointed_at)),
        lambda: reports.to_moderators(
            t,
            draw(all_reports),
            ask,
            draw(some_acts),
            signed=draw(st.none() | names),
            place=draw(st.none() | st.just(PLACE)),
        ),
        lambda: review.to_moderators(t, draw(all_reports), ask, draw(some_acts), zone=draw(settings).zone, now=NOON),
        lambda: lost_cards.to_moderators(
            t, draw(all_reports), ask, draw(some_acts), zone=draw(settings).zone, now=NOON
        ),
        lambda: lost_cards.jam(t, draw(st.none() | st.just(PLACE)), is_stuck=draw(st.booleans())),
        lambda: pausing.to_moderators(t, draw(settings), PauseId(ID), by=draw(st.just("") | names)),
        lambda: review.approved(t, ask),
        lambda: review.given_back(t, ask),
        lambda: review.not_put_up(t, ask),
        lambda: reports.hidden(t, ask),
        lambda: reports.restored(t, ask),
        lambda: reports.removed(t, ask),
        lambda: waiting.request(t, ask, draw(settings).zone, NOON),
        lambda: invitations.with_consent(t, offers.ended(t, ask, offer), offers.about(offer)),
        lambda: invitations.invitation(t, draw(all_members), draw(figures)),
        lambda: invitations.last_invitation(t, draw(all_members)),
        lambda: weekly.weekly(t, draw(st.integers(1, 53)), draw(figures), draw(opened_ever)),
        lambda: unmasking.announcement(t, draw(settings)),
        lambda: unmasking.to_moderators(t, draw(all_unmaskings), ask),
        lambda: unmasking.to_requester(t, draw(all_unmaskings), ask),
    ]


def _private(draw: st.DrawFn, language: str) -> Kinds:
    t, ask, offer, own, talk = words_in(language), draw(all_asks), draw(all_offers), draw(settings), draw(talks)
    many = st.lists(st.tuples(all_asks, all_offers), max_size=4)
    draft = draw(
        st.builds(
            Draft,
            id=st.just(DraftId(ID)),
            wish=st.one_of(wishes, loose),
            anonymous=st.booleans(),
            note=st.just("") | words(300),
        )
    )
    return [
        lambda: preview.preview(
            t,
            draft,
            asks.face(t, ask, own.zone, NOON),
            flaws(draft.wish),
            own,
            telling=draw(telling(draft.wish, language)),
            opened=draw(opened_ever),
        ),
        lambda: asks.posted(t, ask, PLACE, own, draw(found), now=NOON),
        lambda: asks.on_its_way_back(
            t,
            ask,
            asks.face(t, ask, own.zone, NOON),
            PLACE,
            own,
            found=draw(found),
            telling=draw(telling(ask.wish, language)),
            opened=draw(opened_ever),
            now=NOON,
        ),
        lambda: looked_at(t, ask, draw(st.lists(all_reports, max_size=3)), own),
        lambda: asks.mine(t, ask, [one for _, one in draw(many)], own, now=draw(moments)),
        lambda: waiting.ran_out(t, ask, [one for _, one in draw(many)], own, now=NOON),
        lambda: asks.who_helped(t, ask, [offer, *(one for _, one in draw(many))]),
        lambda: asks.sorted_out(t, ask, [one for _, one in draw(many)]),
        lambda: asks.closed(t, ask),
        lambda: asks.stays_closed(t, ask, again=draw(st.booleans())),
        lambda: offers.mine(t, ask, offer, draw(st.none() | notes), own.zone, now=draw(moments)),
        lambda: offers.accepted(t, offer, own.zone),
        lambda: promises.with_note(t, promises.good_to_hear(t), draw(st.none() | all_offers)),
        lambda: promises.is_that_all(t, ask, offer, thanked=draw(st.booleans()), passed_on=draw(st.booleans())),
        lambda: promises.not_yet(t, offer),
        lambda: promises.with_note(t, promises.open_to_others(t), offer),
        lambda: conversations.whole(
            t,
            (ask, offer),
            talk,
            draw(st.lists(turns, max_size=6)),
            draw(st.sampled_from(Side)),
            reveal=draw(reveals),
        ),
        lambda: naming.asked(t, draw(st.sampled_from(Nameless)), draw(st.none() | names), conversations.about(talk)),
        lambda: naming.agreed(t, draw(st.sampled_from(Nameless)), draw(st.none() | names), conversations.about(talk)),
        lambda: naming.taken_back(t),
        lambda: draw(given_back(language)),
        lambda: blocks.blocked(t, ask, own),
        lambda: blocks.blocks(t, draw(st.lists(blocked, max_size=30)), lifted=draw(st.booleans())),
        lambda: reports.thanks(t, draw(st.none() | talks)),
        lambda: reports.done(t),
        lambda: replies.refused(t, draw(st.sampled_from(Refusal)), own),
        lambda: replies.handed_back_text(t, draw(st.sampled_from(Refusal)), own, draw(words(4000))),
        lambda: setup.overview(t, Community(id=CommunityId(ID)), setup.settled(t)),
        lambda: setup.overview(t, ALL_SET, setup.channel_chosen(t, PLACE, draw(found), greets=draw(st.booleans()))),
        lambda: setup.overview(t, ALL_SET, setup.moderators_chosen(t, PLACE, draw(found), greets=draw(st.booleans()))),
        lambda: arriving.two_things(t, Community(id=CommunityId(ID)), draw(st.sampled_from(Spoken))),
        lambda: arriving.two_things(t, ALL_SET, Spoken.ASK, setup.channel_chosen(t, PLACE, Found.UNKNOWN, greets=True)),
        lambda: checking.result(
            t,
            draw(st.sampled_from([ALL_SET, replace(ALL_SET, settings=own)])),
            *draw(st.sampled_from(LOOKS)),
            brought=draw(st.booleans()),
        ),
        lambda: staff.who(
            t, own, draw(st.sampled_from([(), (ANA, BEN)])), done=draw(st.booleans()), dated=draw(st.booleans())
        ),
        lambda: lists.open_asks(t, [one for one, _ in draw(many)][:5], lists.Browsing(page=1), True, own, now=NOON),
        lambda: lists.everything(t, _everything(draw, many)),
        lambda: members.settings(t, draw(all_members), own, invited=draw(st.booleans())),
        lambda: invitations.examples(t, draw(all_members)),
        lambda: setup.overview(t, ALL_SET, unmasking.switched(t, own)),
        lambda: unmasking.covered(t, [one for one, _ in draw(many)] * 6, 1, draw(st.booleans())),
        lambda: unmasking.chosen(t, ask, asks.face(t, ask, own.zone, NOON)),
        lambda: unmasking.asked(t),
        lambda: unmasking.agreed(t, draw(all_unmaskings)),
        lambda: unmasking.name(t, ask, draw(st.lists(names, min_size=1, max_size=2))),
        lambda: unmasking.withdrawn(t),
        lambda: draw(st.sampled_from(AFTER_AN_INVITATION))(t),
        lambda: draw(st.sampled_from(RIGHTS))(t),
        lambda: rights.exported(t, Document(name="askaround.json", text="x" * 40_000, page=1)),
        lambda: visits.where(t, draw(st.sampled_from(["http://127.0.0.1:8080", f"https://{'long.' * 40}example"]))),
        lambda: visits.ask_first(t, a_login(id=LoginId(ID)), "BCDF-GHJK"),
        lambda: visits.confirmed(t),
    ]


def looked_at(t: Words, ask: Ask, before: list[Report], own: Settings) -> Card:
    """Draw what whoever asked sees of their ask, with what was decided about its words."""
    card = asks.mine(t, ask, (), own, now=NOON)
    return replace(card, lines=(*review.outcome(t, ask, before), *card.lines))


def worried(draw: st.DrawFn, card: Card, language: str) -> Card:
    """Let *card* answer words that sounded like danger, or not."""
    signal = draw(st.none() | st.sampled_from(Signal))
    reply = support.first(words_in(language), signal, draw(settings), Say(card=card), card=draw(st.booleans()))
    assert not isinstance(reply, Open)
    return reply.card


def telling(wish: Wish, language: str) -> st.SearchStrategy[tuple[Line, ...]]:
    """Point at any words of *wish*."""
    text = f"{wish.help}\n{wish.hand}"
    places = st.integers(0, len(text))
    found = st.lists(st.builds(Finding, places, places, st.sampled_from(Leak)), max_size=9)
    return st.builds(leaks.lines, st.just(words_in(language)), st.just(text), found)


@st.composite
def given_back(draw: st.DrawFn, language: str) -> Card:
    """Draw a turn that is held."""
    t, said = words_in(language), draw(turns).words
    back = replies.handed_back_text(t, Refusal.CONTACT_DETAILS, draw(settings), said)
    again, about = draw(st.sampled_from(HELD)), conversations.about(draw(talks))
    found = [said, *draw(st.lists(names, max_size=4))]
    return conversations.held(t, back, found, about, again, anyway=draw(st.booleans()))


def _everything(draw: st.DrawFn, many: st.SearchStrategy[list[tuple[Ask, Offer]]]) -> lists.Mine:
    drafts = st.lists(st.builds(Draft, id=st.just(DraftId(ID)), wish=loose), max_size=3)
    return lists.Mine(
        opened=[ask for ask, _ in draw(many)],
        asks=[ask for ask, _ in draw(many)],
        waiting=draw(many),
        asked=draw(many),
        offers=draw(many),
        conversations=draw(st.lists(st.tuples(all_asks, all_offers, talks), max_size=4)),
        notes=draw(st.lists(notes, max_size=6)),
        drafts=draw(drafts),
    )


def _forms(draw: st.DrawFn, language: str) -> list[Callable[[], Form]]:
    t = words_in(language)
    return [
        lambda: forms.ask_form(t, NEW),
        lambda: forms.ask_form(t, PRESS, draw(st.one_of(wishes, loose))),
        lambda: forms.offer_form(t, PRESS),
        lambda: forms.offer_form(t, PRESS, draw(words(OFFER_LIMIT)), draw(st.sampled_from(Promise)), quietly=True),
        lambda: forms.turn_form(t, PRESS, draw(words(TURN_LIMIT))),
        lambda: reports.form(t, PRESS, draw(different_turns)),
        lambda: forms.note_form(t, PRESS, draw(words(NOTE_LIMIT))),
        lambda: members.hours_form(t, PRESS, draw(all_members), draw(settings)),
        *(partial(setup.form, t, PRESS, verb, numbers, draw(settings)) for verb, numbers in NUMBERS.items()),
        lambda: setup.form(t, PRESS, Verb.SET_UNMASKING, (), draw(settings)),
        lambda: unmasking.form(t, PRESS),
        lambda: review.form(t, PRESS),
    ]

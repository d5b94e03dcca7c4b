"""What an asker does with an ask of their own, and what anybody may do with one on show."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bot import keeping
from bot.chapters import checking, concerns, holding, promises, returning, review, standing, word_list
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.unmasking import said_before
from bot.chapters.wanted import CrowdWanted, LeaksWanted
from bot.decide import (
    absence,
    asks as rules,
    endings,
    offers as offer_rules,
    promises as promise_rules,
    reopening,
    waiting as waiting_rules,
)
from bot.decide.drafts import lasting
from bot.model.asks import Ask, Wish
from bot.model.decisions import Decision, Refusal
from bot.model.effects import ShowCard
from bot.model.handles import About, Verb
from bot.model.ids import AskId, DraftId, NoteId, OfferId
from bot.model.offers import Offer, OfferState
from bot.model.surveys import Found
from bot.views import (
    asks as views,
    forms,
    leaks,
    offers as offer_views,
    preview,
    promises as promise_views,
    replies,
    review as review_views,
    unmasking,
    waiting,
)
from bot.views.card import Card, Line, Reply
from bot.views.words import Words


def show(desk: Desk, about: About, given: Given) -> Reply:
    """Show one's own ask."""
    ask = _own(desk, about)
    if ask is None:
        return desk.refuse(Refusal.GONE)
    return desk.say(_own_card(desk, ask))


def _own_card(desk: Desk, ask: Ask) -> Card:
    on = desk.unit.offers.on(ask.id)
    card = views.with_offers(desk.t, _as_it_stands(desk, ask, on), ask, on)
    opened = unmasking.own(desk.t, desk.unit.unmaskings.on(ask.id))
    looked_at = review_views.outcome(desk.t, ask, review.reports_on(desk.unit, ask.id))
    return replace(card, lines=(*opened, *looked_at, *card.lines))


def _as_it_stands(desk: Desk, ask: Ask, on: Sequence[Offer]) -> Card:
    if waiting_rules.asked(ask) and ask.card:
        return waiting.still_waiting(desk.t, ask)
    unthanked = _unthanked(desk, on)
    if waiting_rules.ran_out(ask):
        return waiting.ran_out(desk.t, ask, unthanked, desk.settings, now=desk.now)
    coming = desk.unit.is_on_its_way(ShowCard(ask=ask.id), keeping.CARDS)
    return views.mine(desk.t, ask, unthanked, desk.settings, coming=coming, now=desk.now)


def _unthanked(desk: Desk, offers: Sequence[Offer]) -> list[Offer]:
    """Give the offers on which no note was left yet."""
    return [offer for offer in offers if desk.unit.notes.on(offer.id) is None]


def me_too(desk: Desk, about: About, given: Given) -> Reply:
    """Say that one has the same question. The asker's own press reads the same and counts nothing."""
    ask = desk.unit.asks.get(AskId(about.id))
    fresh = ask is not None and not desk.asked(ask.id) and desk.unit.asks.say_me_too(ask.id, desk.person)
    decision = rules.me_too(ask, fresh=fresh)
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    desk.keep(decision)
    return desk.say(views.me_too(desk.t))


def take_back(desk: Desk, about: About, given: Given) -> Reply:
    """Make a draft again of an ask that nobody has seen."""
    ask, new = _own(desk, about), DraftId(desk.chance.id())
    reviews = review.standing_on(desk.unit, ask) if ask else ()
    if left := reopening.leave_ended(ask, reviews, desk.now):
        again = ask is not None and not reopening.is_too_late(ask, desk.now)
        return _done(desk, left, lambda: _ended(desk, ask, partial(views.stays_closed, again=again)))
    decision = review.take_back(desk, ask, new) or rules.take_back(ask, mine=ask is not None, new=new)

    if decision is Refusal.ALREADY_POSTED and ask:  # It was on its way when the card was drawn that is pressed.
        card, said = _own_card(desk, ask), replies.refused(desk.t, decision, desk.settings)
        return desk.redraw(replace(card, lines=(*said.lines, *card.lines)))

    def kept() -> Reply:
        desk.keep(lasting(new, desk.settings, now=desk.now))
        return desk.redraw(preview.kept_draft(desk.t))

    return _done(desk, decision, kept)


def open_again(desk: Desk, about: About, given: Given) -> Reply:
    """Ask once more what ended lately."""
    ask = _own(desk, about)
    if ask and ask.live:  # It was opened again since the card was drawn that is pressed.
        return desk.redraw(_own_card(desk, ask))
    if ask and (refused := standing.may_not_ask(desk)):
        return desk.refuse(refused)
    if ask and ask.anonymous and desk.known.crowd is None and desk.community.channel:
        raise CrowdWanted(desk.community.channel, desk.settings.may_ask)
    decision = reopening.open_again(
        ask,
        mine=ask is not None,
        community=desk.community,
        own=desk.unit.asks.of(desk.person),
        crowd=desk.known.crowd.people if desk.known.crowd else None,
        paused=desk.unit.bars.is_paused(desk.person, desk.now),
        wait=desk.chance.between(desk.settings.release_from, desk.settings.release_to),
        listed=ask is not None and bool(word_list.found(desk, concerns.read(ask.wish))),
        answered=bool(ask and desk.unit.offers.on(ask.id)),
        now=desk.now,
    )
    if ask and decision is Refusal.LISTED_WORD:
        return word_list.give_back(desk, concerns.read(ask.wish))

    found = Found.UNKNOWN if isinstance(decision, Refusal) else checking.among_asks(desk)

    def opened() -> Reply:
        again = _own(desk, about)
        if again is None:
            return desk.refuse(Refusal.GONE)
        review.bring_again(desk, again)
        share = desk.chance.between(0, absence.NIGHT_LASTS)
        desk.keep(Decision(alarms=(absence.look_in(again.id, desk.settings, desk.now, share),)))
        if again.on_show:
            desk.keep(replace(returning.come_back(desk, again.id), effects=()))  # The card that answers shows them.
        return desk.redraw(_opened_again(desk, again, found))

    return _done(desk, decision, opened)


def _opened_again(desk: Desk, ask: Ask, found: Found) -> Card:
    if not ask.anonymous:
        posted = views.posted(desk.t, ask, desk.community.channel, desk.settings, found, now=desk.now)
        return views.with_offers(desk.t, posted, ask, desk.unit.offers.on(ask.id))
    return views.on_its_way_back(
        desk.t,
        ask,
        views.face(desk.public_t, ask, desk.settings.zone, desk.now),
        desk.community.channel,
        desk.settings,
        found=found,
        telling=_telling(desk, ask, ask.wish),
        opened=said_before(desk, ask),
        exported=desk.exported,
        now=desk.now,
    )


def open_edit(desk: Desk, about: About, given: Given) -> Reply:
    """Open the form on an ask that is on show. Writes nothing."""
    ask = _own(desk, about)
    if ask is None or not rules.can_be_edited(ask):
        return desk.refuse(Refusal.GONE if ask is None else endings.not_now(ask))
    return desk.open(forms.ask_form(desk.t, given.press, ask.proposed or ask.wish))


def edit(desk: Desk, about: About, given: Given) -> Reply:
    """Give an ask new words."""
    ask, wish = _own(desk, about), given.typed.wish()
    listed = bool(word_list.found(desk, concerns.read(wish)))
    decision = rules.edit(ask, mine=ask is not None, wish=wish, settings=desk.settings, now=desk.now, listed=listed)
    if decision is Refusal.LISTED_WORD:
        return word_list.give_back(desk, concerns.read(wish))
    if isinstance(decision, Refusal) or ask is None:
        refusal = decision if isinstance(decision, Refusal) else Refusal.GONE
        return desk.give_back(refusal, "\n\n".join(filter(None, (wish.help, wish.hand))))
    telling = _telling(desk, ask, wish)
    desk.keep(decision)
    for edited in decision.keep:
        if isinstance(edited, Ask):
            desk.keep(concerns.pointed_out(desk.unit, edited, concerns.heard(edited.wish, desk.known)))
            review.bring(desk, edited)
            ask = edited
    return desk.redraw(views.edited(desk.t, ask, telling))


def _telling(desk: Desk, ask: Ask, wish: Wish) -> tuple[Line, ...]:
    """Point out to the author of an anonymous ask what may give them away in its new words."""
    if not ask.anonymous:
        return ()
    text = concerns.read(wish)
    if desk.known.leaks is None:
        raise LeaksWanted(text, (desk.actor.name, *desk.actor.known_as))
    return leaks.lines(desk.t, text, desk.known.leaks)


def sort(desk: Desk, about: About, given: Given) -> Reply:
    """End an ask well; with several helpers, first say who it was."""
    ask = _own(desk, about)
    accepted = _accepted(desk.unit.offers.on(ask.id)) if ask else ()
    if ask and ask.on_show and len(accepted) > 1:
        return desk.redraw(views.who_helped(desk.t, ask, accepted))
    return _sort(desk, ask, [offer.id for offer in accepted])


def sort_with(desk: Desk, about: About, given: Given) -> Reply:
    """End an ask well, thanks to those who were chosen."""
    listed = about.state.split()
    return _sort(desk, _own(desk, about), [OfferId(listed[place]) for place in given.picked(len(listed))])


def _sort(desk: Desk, ask: Ask | None, helped: Sequence[OfferId]) -> Reply:
    offers = desk.unit.offers.on(ask.id) if ask else ()
    decision = rules.sort(ask, mine=ask is not None, offers=offers, helped=helped, settings=desk.settings, now=desk.now)

    def sorted_out(t: Words, over: Ask) -> Card:
        kept = [one for one in _unthanked(desk, desk.unit.offers.on(over.id)) if one.state is OfferState.KEPT]
        return views.sorted_out(t, over, kept)

    return _done(desk, decision, lambda: _ended(desk, ask, sorted_out))


def close(desk: Desk, about: About, given: Given) -> Reply:
    """End an ask that is no longer wanted."""
    ask = _own(desk, about)
    offers = desk.unit.offers.on(ask.id) if ask else ()
    decision = rules.close(ask, mine=ask is not None, offers=offers, settings=desk.settings, now=desk.now)
    return _done(desk, decision, lambda: _ended(desk, ask, views.closed))


def _ended(desk: Desk, ask: Ask | None, drawn: Callable[[Words, Ask], Card]) -> Reply:
    """Say of an own ask, as it is kept now, that it has ended."""
    over = desk.unit.asks.get(ask.id) if ask else None
    return desk.redraw(drawn(desk.t, over)) if over else desk.refuse(Refusal.GONE)


def open_note(desk: Desk, about: About, given: Given) -> Reply:
    """Open the form for a note to one helper. Writes nothing."""
    offer = _thankable(desk, about, given)
    if offer is None:
        return desk.refuse(Refusal.GONE)
    if desk.unit.notes.on(offer.id):
        return desk.refuse(Refusal.ALREADY_THANKED)
    return desk.open(forms.note_form(desk.t, given.press, holding.typed_before(about).text("words")))


def leave_note(desk: Desk, about: About, given: Given) -> Reply:
    """Pass a private note on to one helper."""
    ask, offer = _own(desk, about), _thankable(desk, about, given)
    if ask is None or offer is None:
        return desk.refuse(Refusal.GONE)
    words = given.typed.text("words")
    note = offer_rules.new_note(NoteId(desk.chance.id()), offer, ask, words)
    decision = offer_rules.leave_note(
        offer,
        desk.unit.notes.on(offer.id),
        note,
        mine=True,
        contact=bool(desk.known.contacts),
        listed=bool(word_list.found(desk, words)),
    )
    if isinstance(decision, Refusal):
        return holding.give_back(desk, offer_views.about(offer), Verb.LEAVE_NOTE, decision, given.typed)
    desk.keep(decision)
    if promise_rules.settled(ask, desk.unit.offers.on(ask.id)):
        return desk.redraw(promise_views.is_that_all(desk.t, ask, offer, thanked=True, passed_on=True))
    return desk.redraw(offer_views.note_left(desk.t))


def _thankable(desk: Desk, about: About, given: Given) -> Offer | None:
    """Find whom a note is for: the one helper, or the row lists them in the order of its buttons."""
    ask, offer, listed = _own(desk, about), desk.offer_of(about), about.state.split()
    if ask is None:
        return None
    if offer is None and given.press.slot < len(listed):
        offer = desk.unit.offers.get(OfferId(listed[given.press.slot]))
    return offer if offer and offer.ask == ask.id else None


def _own(desk: Desk, about: About) -> Ask | None:
    ask = desk.ask_of(about)
    return desk.unit.asks.get(ask) if desk.asked(ask) else None


def _accepted(offers: Sequence[Offer]) -> tuple[Offer, ...]:
    return tuple(offer for offer in offers if offer.state is OfferState.ACCEPTED)


def _done(desk: Desk, decision: Decision | Refusal, said: Callable[[], Reply]) -> Reply:
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    promises.keep(desk, decision)
    return said()

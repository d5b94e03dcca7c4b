"""The public card, and what an asker sees of their own ask."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.model.asks import OTHERS_TOO, Ask, AskState
from bot.model.communities import Place, Settings
from bot.model.handles import About, Subject, Verb
from bot.model.offers import Offer, OfferState
from bot.model.surveys import Found
from bot.views import review
from bot.views.card import HERE, Button, Card, Line, Look, Menu, Option, Tone
from bot.views.honesty import before_coming_back, leaves
from bot.views.wishes import ENTRY, helper, particulars, short, title
from bot.views.words import Words


def about(ask: Ask) -> About:
    """Say what a card drawn from *ask* is about."""
    return About(subject=Subject.ASK, id=ask.id, version=ask.version)


def public(t: Words, ask: Ask, zone: str, now: datetime) -> Card:
    """Draw the card that everyone sees: a function of the ask, the community and the day alone."""
    if ask.state in (AskState.HIDDEN, AskState.REMOVED):
        return Card(lines=(Line(_taken_off(t, ask), Tone.MUTED),))
    controls = (
        Button(verb=Verb.OFFER_HELP, label=t("I can help"), look=Look.KIND),
        Button(verb=Verb.ME_TOO, label=t("Me too")),
        Button(verb=Verb.REPORT, label=t("Report")),
    )
    return Card(
        lines=(*face(t, ask, zone, now), *_standing(t, ask)),
        controls=controls if ask.on_show else (),
        about=about(ask) if ask.on_show else None,
    )


def face(t: Words, ask: Ask, zone: str, now: datetime) -> tuple[Line, ...]:
    """Give an ask's own lines: what would help, the ask, and the particulars."""
    return (
        Line(ask.wish.help, Tone.LEAD),
        Line(ask.wish.hand),
        Line(particulars(t, ask, zone, now), Tone.MUTED),
    )


def _taken_off(t: Words, ask: Ask) -> str:
    return t("This ask is not on show for now.") if ask.state is AskState.HIDDEN else t("This ask has closed.")


def _standing(t: Words, ask: Ask) -> tuple[Line, ...]:
    said = {
        AskState.TAKEN: t("In good hands, more company welcome."),
        AskState.SORTED: t("Sorted."),
        AskState.CLOSED: t("Closed."),
    }
    lines = [Line(said[ask.state], Tone.MUTED)] if ask.state in said else []
    if ask.others >= OTHERS_TOO and ask.on_show:
        lines.append(Line(t("Others too."), Tone.MUTED))
    return tuple(lines)


def posted(t: Words, ask: Ask, place: Place | None, settings: Settings, found: Found, *, now: datetime) -> Card:
    """Say that an ask was posted, or when it will be, as far as the channel that was *found* lets it."""
    found_again = Line(t("You can find it under /my."), Tone.MUTED)
    if ask.state is AskState.REVIEW:
        return mine(t, ask, (), settings, (*review.first_looked_at(t), found_again), now=now)
    if ask.state is AskState.QUEUED:
        on_its_way = _on_its_way(t, place, found)
        return mine(t, ask, (), settings, (on_its_way, Line(leaves(t, settings)), found_again), now=now)
    there = Line(t("Posted in {place}.", place=HERE), place=place)
    there = there if found is Found.FINE else _on_its_way(t, place, found)
    return mine(t, ask, (), settings, (there, found_again), now=now)


def _on_its_way(t: Words, place: Place | None, found: Found) -> Line:
    """Say that a card is on its way, or that it cannot arrive and what becomes of it."""
    if not found.closed:
        return Line(t("It is on its way to {place}.", place=HERE), place=place)
    said = t(
        "It is kept, and I may not send messages in {place} right now. Those who look after this place hear of it;"
        " once they let me, your card follows.",
        place=HERE,
    )
    return Line(said, place=place)


def on_its_way_back(
    t: Words,
    ask: Ask,
    shown: Sequence[Line],
    place: Place | None,
    settings: Settings,
    *,
    found: Found,
    telling: Sequence[Line] = (),
    opened: int | None = None,
    exported: bool = True,
    now: datetime,
) -> Card:
    """Tell an author all that the preview tells, while an anonymous ask that was opened again can be taken back."""
    as_it_was = Line(t("It is on its way to {place}, just as it was:", place=HERE), place=place)
    on_its_way = _on_its_way(t, place, found) if found.closed else as_it_was
    lines = (
        *(review.first_looked_at(t) if ask.state is AskState.REVIEW else (on_its_way,)),
        *(replace(line, framed=True) for line in shown if line.text),
        *before_coming_back(t, ask, settings, opened, exported=exported),
        *telling,
        Line(t("You can take it back until then. You can find it under /my."), Tone.MUTED),
    )
    return mine(t, ask, (), settings, lines, now=now)


def mine(
    t: Words,
    ask: Ask,
    offers: Sequence[Offer],
    settings: Settings,
    first: Sequence[Line] = (),
    *,
    coming: bool = False,
    now: datetime,
) -> Card:
    """Show an asker their own ask with all that they can do about it; *coming* says that its card is on its way."""
    kept = [offer for offer in offers if offer.state is OfferState.KEPT]
    shown = () if first else (*face(t, ask, settings.zone, now), Line(where(t, ask, coming=coming), Tone.MUTED))
    if kept and not ask.live:
        thankable = _thankable(t, ask, kept, (*first, *shown))
        return replace(thankable, controls=(*thankable.controls, *_own_controls(t, ask)))
    controls = _own_controls(t, ask)
    return Card(lines=(*first, *shown), controls=controls, about=about(ask) if controls else None)


def with_offers(t: Words, card: Card, ask: Ask, offers: Sequence[Offer]) -> Card:
    """Add to an asker's own *card* what was offered and waits for their answer."""
    waiting = [offer for offer in offers if offer.unanswered] if ask.on_show else []
    said = (
        t("{name} can help: “{offer}”", name=helper(t, offer), offer=short(offer.can_do, 150)) for offer in waiting[:3]
    )
    answers = (Line(t("To answer, open the offer under /my."), Tone.MUTED),) if waiting else ()
    return replace(card, lines=(*card.lines, *(Line(line) for line in said), *answers))


def where(t: Words, ask: Ask, *, coming: bool = False) -> str:
    """Say in one line how an ask stands; *coming* says that its card is on its way."""
    said = {
        AskState.REVIEW: _looked_at(t, ask),
        AskState.RETURNED: t("A draft again. Members have not seen it."),
        AskState.QUEUED: t("On its way back.") if ask.was_shown else t("On its way. Nobody has seen it yet."),
        AskState.OPEN: t("On show. Offers reach you privately.") if ask.card else _unshown(t, coming=coming),
        AskState.TAKEN: t("In good hands."),
        AskState.SORTED: t("Sorted."),
        AskState.CLOSED: t("Closed."),
        AskState.HIDDEN: t("Not on show for now. Those who look after this place are looking at it."),
        AskState.REMOVED: t("Closed by those who look after this place."),
    }
    return said[ask.state]


def _looked_at(t: Words, ask: Ask) -> str:
    if ask.was_shown:
        return t("With those who look after this place. To everybody else it stays as it ended until it is back.")
    return t("With those who look after this place. Nobody else has seen it yet.")


def _unshown(t: Words, *, coming: bool) -> str:
    if coming:
        return t("On its way. It is shown in a moment.")
    return t("Not on show as far as I can tell. If it stays so, other words may get through.")


def _own_controls(t: Words, ask: Ask) -> tuple[Button, ...]:
    if ask.state is AskState.QUEUED:
        return (Button(verb=Verb.TAKE_BACK, label=t("Take it back")),)
    if ask.state is AskState.REVIEW:
        take_back = Button(verb=Verb.TAKE_BACK, label=t("Take it back"))
        return (take_back, Button(verb=Verb.EDIT_ASK, label=t("Edit")))
    if ask.state in (AskState.SORTED, AskState.CLOSED):
        return (_open_again(t),)
    if not ask.on_show:
        return ()
    return (
        Button(verb=Verb.SORTED, label=t("Sorted"), look=Look.KIND),
        Button(verb=Verb.EDIT_ASK, label=t("Edit")),
        Button(verb=Verb.CLOSE, label=t("Close"), look=Look.REMOVAL),
    )


def _open_again(t: Words) -> Button:
    return Button(verb=Verb.OPEN_AGAIN, label=t("Open again"))


def who_helped(t: Words, ask: Ask, offers: Sequence[Offer]) -> Card:
    """Ask whose help it was, where several said yes."""
    options = tuple(
        Option(value=str(place), label=short(f"{helper(t, offer)}: {offer.can_do}", ENTRY))
        for place, offer in enumerate(offers[:25])
    )
    menu = Menu(verb=Verb.SORTED_WITH, label=t("They helped"), options=options, most=len(options))
    return Card(
        lines=(Line(t("Good to hear. Who helped with “{ask}”?", ask=title(t, ask))),),
        controls=(menu,),
        about=About(subject=Subject.ASK, id=ask.id, state=" ".join(offer.id for offer in offers[:25])),
    )


def sorted_out(t: Words, ask: Ask, kept: Sequence[Offer]) -> Card:
    """Say that an ask is sorted; where somebody helped, a note is possible and nothing else is asked."""
    said = Line(t("Sorted. Good to hear."), Tone.LEAD)
    return _thankable(t, ask, kept, (said, note_welcome(t))) if kept else _ended(t, ask, said)


def note_welcome(t: Words) -> Line:
    """Say that a note is possible."""
    return Line(t("A private note about what it meant is welcome. Nothing owed."))


def _thankable(t: Words, ask: Ask, kept: Sequence[Offer], lines: Sequence[Line]) -> Card:
    several = len(kept) > 1
    buttons = tuple(
        Button(
            verb=Verb.LEAVE_NOTE,
            label=t("A note for {name}", name=short(helper(t, offer), 40)) if several else t("Leave a note"),
        )
        for offer in kept[:5]
    )
    state = " ".join(offer.id for offer in kept[:5])
    return Card(lines=tuple(lines), controls=buttons, about=About(subject=Subject.ASK, id=ask.id, state=state))


def closed(t: Words, ask: Ask) -> Card:
    """Say that an ask was closed."""
    kindly = Line(t("Closed. Whoever offered hears it kindly."))
    return _ended(t, ask, kindly, Line(t("A conversation that is open stays so for three days."), Tone.MUTED))


def _ended(t: Words, ask: Ask, *said: Line) -> Card:
    """Say that an ask has ended, with the way back for whoever did not mean to."""
    week = Line(t("For a week after its end an ask can be opened again, here or under /my."), Tone.MUTED)
    return Card(lines=(*said, week), controls=(_open_again(t),), about=about(ask))


def edited(t: Words, ask: Ask, telling: Sequence[Line] = ()) -> Card:
    """Say that an ask has new words; what is *telling* in them may be edited once more."""
    changed = review.changed(t, ask) or Line(t("Changed. The card is drawn again in a moment."))
    if not telling:
        return Card(lines=(changed,))
    edit = Button(verb=Verb.EDIT_ASK, label=t("Edit"))
    return Card(lines=(changed, *telling), controls=(edit,), about=about(ask))


def me_too(t: Words) -> Card:
    """Thank nobody, count nobody: the press was heard."""
    return Card(lines=(Line(t("Heard. You are in good company.")),))


def stays_closed(t: Words, ask: Ask, *, again: bool) -> Card:
    """Say that an ask which was on its way back stays as it ended, and whether it can be opened *again*."""
    stays = Line(t("It stays sorted.") if ask.state is AskState.SORTED else t("It stays closed."))
    return _ended(t, ask, stays) if again else Card(lines=(stays,))

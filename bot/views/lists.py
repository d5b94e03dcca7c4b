"""The lists: open asks for those who like to help, and everything of one's own."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from bot.model.asks import Ask, AskState, Draft, Kind, Size
from bot.model.communities import Settings
from bot.model.handles import About, Subject, Verb
from bot.model.offers import Conversation, Note, Offer
from bot.views.card import Button, Card, Control, Line, Menu, Option, Tone
from bot.views.wishes import ANYTHING, ENTRY, helper, kinds, particulars, short, sizes, title, topic
from bot.views.words import Words

PAGE = 5
LISTED = 25
"""As many as one menu takes."""

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Browsing:
    """Where somebody is in the list of open asks; it travels in the row behind their card."""

    page: int = 0
    topic: str | None = None
    kind: str | None = None
    size: str | None = None
    shown: tuple[str, ...] = ()

    @classmethod
    def read(cls, state: str) -> "Browsing":
        """Read it back."""
        known = json.loads(state)
        return cls(**{**known, "shown": tuple(known["shown"])})

    def written(self) -> str:
        """Write it down."""
        return json.dumps(asdict(self))


def open_asks(t: Words, asks: Sequence[Ask], where: Browsing, more: bool, settings: Settings, *, now: datetime) -> Card:
    """List one page of open asks, to one reader."""
    lines = [Line(t("Open asks"), Tone.LEAD)]
    for place, ask in enumerate(asks, 1):
        lines.append(Line(f"{place}. {title(t, ask)}"))
        lines.append(Line(particulars(t, ask, settings.zone, now), Tone.MUTED))
    if not asks:
        filtered = where.topic or where.kind or where.size
        nothing = t("Nothing like that right now.") if filtered else t("Nothing open here right now.")
        lines.append(Line(nothing))
        lines.append(Line(t("New asks appear in the channel as they come."), Tone.MUTED))
    look = tuple(Option(value=str(place), label=f"{place + 1}. {title(t, ask)}") for place, ask in enumerate(asks))
    return Card(
        lines=tuple(lines),
        controls=(
            *((Menu(verb=Verb.LOOK_AT, label=t("Look at one"), options=look),) if look else ()),
            *_filters(t, where, settings),
            *_pages(t, where, more),
        ),
        about=About(subject=Subject.LIST, id="asks", state=where.written()),
    )


def _filters(t: Words, where: Browsing, settings: Settings) -> tuple[Control, ...]:
    topics = {one: topic(t, one) for one in settings.topics[:24]}
    return (
        _filter(Verb.FILTER_TOPIC, t("Topic"), t("Any topic"), topics, where.topic),
        _filter(Verb.FILTER_KIND, t("Kind"), t("Any kind"), kinds(t), where.kind),
        _filter(Verb.FILTER_SIZE, t("Size"), t("Any size"), sizes(t), where.size),
    )


def _filter(
    verb: Verb,
    label: str,
    every: str,
    named: Mapping[str, str] | Mapping[Kind, str] | Mapping[Size, str],
    chosen: str | None,
) -> Menu:
    options = (Option(value=str(value), label=text, chosen=value == chosen) for value, text in named.items())
    return Menu(verb=verb, label=label, options=(Option(value=ANYTHING, label=every, chosen=chosen is None), *options))


def _pages(t: Words, where: Browsing, more: bool) -> tuple[Button, ...]:
    back = Button(verb=Verb.PAGE_BACK, label=t("Back"))
    on = Button(verb=Verb.PAGE_ON, label=t("More"))
    return (*((back,) if where.page else ()), *((on,) if more else ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """Everything in a community that is one person's own."""

    asks: Sequence[Ask] = ()
    waiting: Sequence[tuple[Ask, Offer]] = ()
    asked: Sequence[tuple[Ask, Offer]] = ()
    """Promises whose time has come."""
    offers: Sequence[tuple[Ask, Offer]] = ()
    conversations: Sequence[tuple[Ask, Offer, Conversation]] = ()
    notes: Sequence[Note] = ()
    drafts: Sequence[Draft] = ()
    opened: Sequence[Ask] = ()
    """Asks behind which two moderators agreed to open the name."""


def everything(t: Words, mine: Mine) -> Card:
    """Show somebody all that is theirs, with one menu that opens any of it."""
    found = _entries(t, mine)
    entries = found[:LISTED]
    lines = [Line(t("Yours"), Tone.LEAD)]
    opened = (t("Two moderators agreed to open your name behind “{ask}”.", ask=title(t, ask)) for ask in mine.opened)
    lines.extend(Line(text) for text in list(opened)[:3])
    if not entries and not mine.notes and not mine.opened:
        lines.append(Line(t("Nothing here yet. Ask for something small with /ask, or see what is open with /asks.")))
    if entries:
        lines.append(Line("\n".join(f"• {label}" for _, label in entries)))
    if len(found) > LISTED:
        lines.append(Line(t("More does not fit here; it shows as soon as some of this is done."), Tone.MUTED))
    if mine.notes:
        lines.append(Line(t("What your help meant:"), Tone.MUTED))
        lines.extend(Line(short(note.words, 200), Tone.QUOTE) for note in mine.notes[:5])
    options = tuple(Option(value=str(place), label=label) for place, (_, label) in enumerate(entries))
    menu = Menu(verb=Verb.OPEN_MINE, label=t("Open one"), options=options)
    state = json.dumps([reference for reference, _ in entries])
    return Card(
        lines=tuple(lines),
        controls=(*((menu,) if entries else ()), Button(verb=Verb.SHOW_SETTINGS, label=t("Settings"))),
        about=About(subject=Subject.LIST, id="mine", state=state),
    )


def _entries(t: Words, mine: Mine) -> list[tuple[tuple[Subject, str], str]]:
    entries = [
        *(((Subject.ASK, ask.id), _ask(t, ask)) for ask in mine.asks),
        *(
            ((Subject.OFFER, offer.id), t("{name} can help with “{ask}”", name=helper(t, offer), ask=title(t, ask)))
            for ask, offer in mine.waiting
        ),
        *(((Subject.OFFER, offer.id), t("How is it going: {ask}", ask=title(t, ask))) for ask, offer in mine.asked),
        *(((Subject.CONVERSATION, talk.id), _conversation(t, ask, offer)) for ask, offer, talk in mine.conversations),
        *(((Subject.OFFER, offer.id), t("My offer: {ask}", ask=title(t, ask))) for ask, offer in mine.offers),
        *(((Subject.DRAFT, draft.id), t("Draft: {ask}", ask=title(t, draft))) for draft in mine.drafts),
    ]
    return [(reference, short(label, ENTRY)) for reference, label in entries]


def _ask(t: Words, ask: Ask) -> str:
    """Name an own ask, and how it ended where it did."""
    if ask.live:
        return t("My ask: {ask}", ask=title(t, ask))
    if ask.state is AskState.SORTED:
        return t("My ask, sorted: {ask}", ask=title(t, ask))
    return t("My ask, closed: {ask}", ask=title(t, ask))


def _conversation(t: Words, ask: Ask, offer: Offer) -> str:
    """Name a conversation by what was offered, too: an ask may have several."""
    return t("Conversation: {ask} (“{offer}”)", ask=short(title(t, ask), 30), offer=short(offer.can_do, 24))

"""Opening a name in an emergency: what moderators see, what the asker is told, and what everybody may know of it."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from bot.model.asks import Ask
from bot.model.communities import Settings
from bot.model.handles import About, Press, Subject, Verb
from bot.model.unmaskings import REASON_LIMIT, Unmasking, UnmaskingState
from bot.views.card import Button, Card, Form, Line, Look, Menu, Option, PickField, TextField, Tone
from bot.views.wishes import short, title
from bot.views.words import Words

LISTED = 24
"""One fewer than a menu takes: the last entry leads to earlier ones."""

EARLIER = "earlier"
ALLOWED, FORBIDDEN = "allowed", "forbidden"


def about(unmasking: Unmasking) -> About:
    """Say what a card about a request is about."""
    return About(subject=Subject.UNMASKING, id=unmasking.id)


def switch(t: Words, settings: Settings) -> PickField:
    """Ask whether names may be opened here at all."""
    on = bool(settings.unmasking_from)
    return PickField(
        name="unmasking",
        label=t("May two moderators open a name?"),
        options=(
            Option(value=FORBIDDEN, label=t("No, never"), chosen=not on),
            Option(value=ALLOWED, label=t("Yes, in an emergency, a week after I say so"), chosen=on),
        ),
    )


def switched(t: Words, settings: Settings) -> tuple[Line, ...]:
    """Say what was chosen, and when it holds."""
    if not settings.unmasking_from:
        return (Line(t("Changed. No name can be opened here from now on."), Tone.LEAD),)
    day = _day(t, settings)
    return (Line(t("Changed. It is announced among the asks, and holds from {day} on.", day=day), Tone.LEAD),)


def announcement(t: Words, settings: Settings) -> Card:
    """Let everybody know a week ahead."""
    return Card(
        lines=(
            Line(
                t(
                    "From {day} on, two moderators together can open the name behind an anonymous ask in an emergency.",
                    day=_day(t, settings),
                ),
                Tone.LEAD,
            ),
            Line(t("One of them writes down why, another one agrees. It is recorded, and whoever asked is told.")),
            Line(t("It holds only for asks whose preview says so. What was asked before stays closed."), Tone.MUTED),
        )
    )


def _day(t: Words, settings: Settings) -> str:
    return t.moment(datetime.fromtimestamp(settings.unmasking_from, tz=UTC), settings.zone)


def honest(t: Words, opened: int) -> tuple[str, ...]:
    """Tell the author of an anonymous ask before it is posted."""
    return (
        t("In an emergency two moderators together can open your name. It is recorded, and you are told."),
        t("This has been done here before.") if opened else t("No name has been opened here so far."),
    )


def ever(t: Words, opened: int) -> str:
    """Say to everybody how often it has happened here, once it has."""
    return t("Names opened here so far: {count}.", count=str(opened))


def covered(t: Words, asks: Sequence[Ask], page: int, more: bool) -> Card:
    """List, to one moderator, the asks whose authors were told."""
    if not asks:
        return Card(lines=(Line(t("There is no anonymous ask here whose name could be opened.")),))
    options = tuple(Option(value=str(place), label=title(t, ask)) for place, ask in enumerate(asks))
    earlier = (Option(value=EARLIER, label=t("Earlier ones")),) if more else ()
    return Card(
        lines=(
            Line(t("Which ask is it about?"), Tone.LEAD),
            Line(t("Choosing one tells nobody anything yet.")),
        ),
        controls=(Menu(verb=Verb.CHOOSE_COVERED, label=t("Choose an ask"), options=(*options, *earlier)),),
        about=About(
            subject=Subject.LIST, id="covered", state=json.dumps({"page": page, "shown": [ask.id for ask in asks]})
        ),
    )


def chosen(t: Words, ask: Ask, face: Sequence[Line]) -> Card:
    """Show a moderator the ask that they chose, and what comes next."""
    return Card(
        lines=(
            *face,
            Line(t("If you ask for this name, the other moderators read why, and one of them has to agree.")),
            Line(t("Then you are shown it once, and whoever asked is told. All of it is recorded."), Tone.MUTED),
        ),
        controls=(Button(verb=Verb.REQUEST_NAME, label=t("Ask for the name"), look=Look.REMOVAL),),
        about=About(subject=Subject.ASK, id=ask.id, version=ask.version),
    )


def form(t: Words, sends: Press) -> Form:
    """Ask for the reason."""
    why = TextField(
        name="why",
        label=t("Why does this name have to be opened?"),
        example=t("The last line says that somebody may be hurt tonight."),
        limit=REASON_LIMIT,
        long=True,
    )
    return Form(title=t("Ask for the name"), fields=(why,), submit=t("Ask the other moderators"), sends=sends)


def asked(t: Words) -> Card:
    """Say that the others were asked."""
    return Card(
        lines=(
            Line(t("Asked. Your reason is in the moderators' channel, where another moderator can agree for a day.")),
            Line(t("Once one agrees you have a quarter of an hour: a message, or /askaround unmask, has the button.")),
        )
    )


def to_moderators(t: Words, unmasking: Unmasking, ask: Ask) -> Card:
    """Show moderators a request; once it is over only that, and not who did or did not agree."""
    if unmasking.state is not UnmaskingState.REQUESTED:
        return Card(lines=(Line(t("Opening the name behind “{ask}”", ask=title(t, ask))), Line(_stands(t, unmasking))))
    return Card(
        lines=(
            Line(
                t("{name} would open the name behind “{ask}”", name=unmasking.requester, ask=title(t, ask)), Tone.LEAD
            ),
            Line(unmasking.reason, Tone.QUOTE),
            Line(t("Once agreed it is shown once, to {name} alone: not here.", name=unmasking.requester)),
            Line(
                t(
                    "It takes another moderator, of at least seven days, who has no part in the ask."
                    " Whoever asked is told, and all of it is recorded."
                ),
                Tone.MUTED,
            ),
        ),
        controls=(
            Button(verb=Verb.AGREE_TO_OPEN, label=t("I agree"), look=Look.REMOVAL),
            Button(verb=Verb.WITHDRAW_REQUEST, label=t("Withdraw")),
        ),
        about=about(unmasking),
    )


def _stands(t: Words, unmasking: Unmasking) -> str:
    said = {
        UnmaskingState.AGREED: t("Two moderators agreed. Whoever asked for it can see it for a quarter of an hour."),
        UnmaskingState.SHOWN: t("It was shown to the one who asked for it. It is recorded, and the asker was told."),
        UnmaskingState.DESTROYED: t("Two moderators agreed. Nobody can be named: the link has been destroyed."),
        UnmaskingState.OVER: t("This request is over."),
    }
    return said[unmasking.state]


def agreed(t: Words, unmasking: Unmasking) -> Card:
    """Answer the moderator who agreed."""
    if unmasking.state is UnmaskingState.DESTROYED:
        return nobody(t)
    return Card(
        lines=(
            Line(t("Agreed. Whoever asked is told now. The name is shown to the other moderator alone.")),
            Line(
                t(
                    "They have a quarter of an hour: a private message, or /askaround unmask, shows it to them."
                    " Neither you nor this channel will read it."
                ),
                Tone.MUTED,
            ),
        )
    )


def nobody(t: Words) -> Card:
    """Say that the link to whoever asked is gone."""
    return Card(lines=(Line(t("The link to whoever asked this has been destroyed. Nobody can open it any more.")),))


def to_requester(t: Words, unmasking: Unmasking, ask: Ask) -> Card:
    """Tell the moderator who asked for a name what came of it; never the name."""
    if unmasking.state is UnmaskingState.DESTROYED:
        return nobody(t)
    return Card(
        lines=(
            Line(t("Another moderator agreed about “{ask}”.", ask=title(t, ask))),
            Line(t("The name is shown once, to you alone, within a quarter of an hour of that.")),
        ),
        controls=(Button(verb=Verb.SHOW_NAME, label=t("Show the name"), look=Look.REMOVAL),),
        about=about(unmasking),
    )


def name(t: Words, ask: Ask, names: Sequence[str]) -> Card:
    """Show a name, once, to the one who may see it."""
    return Card(
        lines=(
            Line(t("“{ask}” was asked by:", ask=title(t, ask))),
            Line(short(" · ".join(names), 200), Tone.LEAD),
            Line(t("It is shown this once and kept nowhere. They were told that it was opened."), Tone.MUTED),
        )
    )


def withdrawn(t: Words) -> Card:
    """Say that a request was taken back."""
    return Card(lines=(Line(t("Withdrawn. No name was opened.")),))


def own(t: Words, unmaskings: Sequence[Unmasking]) -> tuple[Line, ...]:
    """Tell an asker plainly, above their own ask, that its name was opened and what that means for them."""
    states = {one.state for one in unmaskings if one.agreed_at}
    if not states:
        return ()
    return (
        Line(_opened(t, states), Tone.LEAD),
        Line(t("They wrote down why, and it is recorded that it happened. You may ask the moderators about it.")),
        Line(t("Nothing else changes: your ask stays as it is, and what you can do with it stands here."), Tone.MUTED),
    )


def _opened(t: Words, states: set[UnmaskingState]) -> str:
    if UnmaskingState.SHOWN in states:
        return t("Two moderators opened your name behind this ask. One of them saw it, and nobody else.")
    return t(
        "Two moderators agreed to open your name behind this ask. One of them can see it within a quarter of an hour of"
        " that, and nobody else."
    )

"""Saying who one is, as each side of a conversation sees it. Who does not agree is asked once and told nothing."""

from bot.model.asks import Ask
from bot.model.handles import About, Verb
from bot.model.naming import Naming, Reveal, known_as
from bot.model.offers import Offer, Side
from bot.views.card import Button, Card, Line, Look, Tone
from bot.views.wishes import someone, title
from bot.views.words import Words


def name_of(t: Words, side: Side, ask: Ask, offer: Offer, reveal: Reveal | None) -> str:
    """Name one side as the other may know it."""
    return someone(t, known_as(side, ask, offer, reveal))


def where(t: Words, reveal: Reveal | None, reader: Side) -> tuple[Line, ...]:
    """Say in a conversation how far the two have come."""
    if reveal is None:
        return ()
    said = {
        Naming.ASKED: _offered(t) if reveal.asked_by is reader else _asked(t),
        Naming.AGREED: _agreed(t),
        Naming.NAMED: t("You both said who you are. What everybody else sees is as it was."),
    }
    return (Line(said[reveal.state], Tone.MUTED),) if reveal.state in said else ()


def _offered(t: Words) -> str:
    return t("They are asked whether you both say who you are. If they agree, you are named here five minutes later.")


def _asked(t: Words) -> str:
    return t(
        "They would like you both to say who you are. If you agree, each of you sees the other’s name here five minutes"
        " later. If not, nothing happens, and nothing is said."
    )


def _agreed(t: Words) -> str:
    return t("You both agreed. In five minutes each of you sees the other’s name here, unless one takes that back.")


def controls(t: Words, reveal: Reveal | None, reader: Side, *, done: bool) -> tuple[Button, ...]:
    """Give what a side can do about it now; nothing where that is *done*, or rests."""
    if done:
        return ()
    if reveal is None:
        return (Button(verb=Verb.SAY_WHO, label=t("Say who I am")),)
    if reveal.state is Naming.ASKED and reveal.asked_by is not reader:
        return (_agree(t),)
    return (_back(t),)


def _agree(t: Words) -> Button:
    return Button(verb=Verb.AGREE_TO_NAMES, label=t("Agree"))


def _back(t: Words) -> Button:
    return Button(verb=Verb.TAKE_NAMES_BACK, label=t("Take that back"))


def told(t: Words, ask: Ask, other: str, about: About, naming: Naming) -> Card:
    """Bring one side the news; *other* is the other's name, where it is known by now."""
    of_it = Line(t("About “{ask}”.", ask=title(t, ask)), Tone.MUTED)
    if naming is Naming.ASKED:
        return Card(lines=(Line(_asked(t)), of_it), controls=(_agree(t),), about=about)
    if naming is Naming.AGREED:
        return Card(lines=(Line(_agreed(t)), of_it), controls=(_back(t),), about=about)
    reply = Button(verb=Verb.REPLY, label=t("Reply"), look=Look.KIND)
    return Card(lines=(Line(t("You are talking with {name}.", name=other)), of_it), controls=(reply,), about=about)


def asked(t: Words, own: str, about: About) -> Card:
    """Tell whoever asked what happens now, and under which name."""
    return Card(
        lines=(
            Line(_offered(t)),
            Line(_as(t, own), Tone.MUTED),
            Line(t("If they do not agree, nothing is said, and it is forgotten in a week."), Tone.MUTED),
        ),
        controls=(_back(t),),
        about=about,
    )


def _as(t: Words, own: str) -> str:
    return t(
        "You would be named “{name}”. No name is kept or sent before that; afterwards it stands in their messages.",
        name=own,
    )


def agreed(t: Words, own: str, about: About) -> Card:
    """Tell whoever agreed that the five minutes run, and under which name."""
    return Card(
        lines=(
            Line(_agreed(t)),
            Line(_as(t, own), Tone.MUTED),
        ),
        controls=(_back(t),),
        about=about,
    )


def taken_back(t: Words) -> Card:
    """Say that it is as if nobody had asked."""
    return Card(lines=(Line(t("Taken back. Nobody is named.")),))

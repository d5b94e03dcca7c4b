"""Saying who one is, as each side of a conversation sees it. Who does not agree is asked once and told nothing."""

from bot.model.asks import Ask
from bot.model.handles import About, Verb
from bot.model.naming import Nameless, Naming, Reveal, known_as, nameless
from bot.model.offers import Offer, Side
from bot.views.card import Button, Card, Line, Look, Tone
from bot.views.wishes import someone, title
from bot.views.words import Words


def name_of(t: Words, side: Side, ask: Ask, offer: Offer, reveal: Reveal | None) -> str:
    """Name one side as the other may know it."""
    return someone(t, known_as(side, ask, offer, reveal))


def where(t: Words, reveal: Reveal | None, reader: Side, pair: tuple[Ask, Offer]) -> tuple[Line, ...]:
    """Say in a conversation how far the two have come."""
    if reveal is None:
        return ()
    whose = nameless(reader, *pair, reveal)
    said = {
        Naming.ASKED: _offered(t, whose) if reveal.asked_by is reader else _asked(t, whose),
        Naming.AGREED: _agreed(t, whose),
        Naming.NAMED: t("You both said who you are. What everybody else sees is as it was."),
        Naming.RESTING: names_rest(t),
    }
    return (Line(said[reveal.state], Tone.MUTED),) if reveal.state in said else ()


def names_rest(t: Words) -> str:
    """Say to either side, in the same words whatever the reason is, that it is left at that for now."""
    return t("For now it stays as it is here, and no name is said. In about a week either of you can ask again.")


def _offered(t: Words, whose: Nameless) -> str:
    said = {
        Nameless.BOTH: t(
            "They are asked whether you both say who you are. If they agree, you are named here five minutes later."
        ),
        Nameless.OWN: t(
            "They are asked whether they would like to know who you are. If they agree, you are named here five minutes"
            " later."
        ),
        Nameless.THEIRS: t(
            "They are asked whether they say who they are. If they agree, they are named here five minutes later."
        ),
    }
    return said[whose]


def _asked(t: Words, whose: Nameless) -> str:
    said = {
        Nameless.BOTH: t(
            "They would like you both to say who you are. If you agree, each of you sees the other’s name here five"
            " minutes later. If not, nothing happens, and nothing is said."
        ),
        Nameless.OWN: t(
            "They would like to know who you are; their name you see already. If you agree, they see yours here five"
            " minutes later. If not, nothing happens, and nothing is said."
        ),
        Nameless.THEIRS: t(
            "They would like to say who they are; your name they see already. If you agree, you see theirs here five"
            " minutes later. If not, nothing happens, and nothing is said."
        ),
    }
    return said[whose]


def _agreed(t: Words, whose: Nameless) -> str:
    said = {
        Nameless.BOTH: t(
            "You both agreed. In five minutes each of you sees the other’s name here, unless one takes that back."
        ),
        Nameless.OWN: t("You both agreed. In five minutes they see your name here, unless one takes that back."),
        Nameless.THEIRS: t("You both agreed. In five minutes you see their name here, unless one takes that back."),
    }
    return said[whose]


def controls(t: Words, reveal: Reveal | None, reader: Side, *, done: bool) -> tuple[Button, ...]:
    """Give what a side can do about it now; nothing where that is *done*, or rests."""
    if done or (reveal is not None and reveal.state is Naming.RESTING):
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


def told(t: Words, ask: Ask, other: str, about: About, *, naming: Naming, whose: Nameless) -> Card:
    """Bring one side the news; *other* is the other's name, where it is known by now."""
    of_it = Line(t("About “{ask}”.", ask=title(t, ask)), Tone.MUTED)
    if naming is Naming.ASKED:
        return Card(lines=(Line(_asked(t, whose)), of_it), controls=(_agree(t),), about=about)
    if naming is Naming.AGREED:
        return Card(lines=(Line(_agreed(t, whose)), of_it), controls=(_back(t),), about=about)
    said = names_rest(t) if naming is Naming.RESTING else t("You are talking with {name}.", name=other)
    reply = Button(verb=Verb.REPLY, label=t("Reply"), look=Look.KIND)
    return Card(lines=(Line(said), of_it), controls=(reply,), about=about)


def asked(t: Words, whose: Nameless, own: str | None, about: About) -> Card:
    """Tell whoever asked what happens now, and under which name where theirs is not known yet."""
    return Card(
        lines=(
            Line(_offered(t, whose)),
            *_as(t, own),
            Line(
                t("If they do not agree, nothing is said, and after a week it is let go. Then it rests for a week."),
                Tone.MUTED,
            ),
        ),
        controls=(_back(t),),
        about=about,
    )


def _as(t: Words, own: str | None) -> tuple[Line, ...]:
    if own is None:
        return ()
    named = t(
        "You would be named “{name}”. No name is kept or sent before that; afterwards it stands in their messages.",
        name=own,
    )
    return (Line(named, Tone.MUTED),)


def agreed(t: Words, whose: Nameless, own: str | None, about: About) -> Card:
    """Tell whoever agreed that the five minutes run, and under which name where theirs is not known yet."""
    return Card(lines=(Line(_agreed(t, whose)), *_as(t, own)), controls=(_back(t),), about=about)


def taken_back(t: Words) -> Card:
    """Say that nobody is named, what the other side reads, and that it rests."""
    return Card(
        lines=(
            Line(t("Taken back. Nobody is named.")),
            Line(t("They hear only that it stays as it is. In about a week either of you can ask again."), Tone.MUTED),
        )
    )

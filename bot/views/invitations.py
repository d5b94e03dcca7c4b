"""The invitation to try asking: short, concrete, true; nothing in it counts, compares or presses."""

from dataclasses import replace

from bot.model.figures import FEW
from bot.model.handles import About, Subject, Verb
from bot.model.members import Member
from bot.views.card import Button, Card, Line, Look, Tone
from bot.views.words import Words


def about(member: Member) -> About:
    """Say what a card drawn for *member* is about."""
    return About(subject=Subject.MEMBER, id=member.id)


def invitation(t: Words, member: Member, answered: tuple[int, int] | None) -> Card:
    """Invite somebody to try asking; *answered* is how many of how many asks here got a reply within a day."""
    return Card(
        lines=(
            Line(t("Is there something small that you would like a hand with?"), Tone.LEAD),
            Line(figures(t, answered) if answered else t("Five minutes is a fine size.")),
            Line(_why(t, member), Tone.MUTED),
        ),
        controls=(*_yes(t), Button(verb=Verb.SHOW_EXAMPLES, label=t("Show me examples")), *_no(t)),
        about=about(member),
    )


def figures(t: Words, answered: tuple[int, int]) -> str:
    """Say how asks fare here."""
    some, of_all = answered
    said = {"some": str(some), "all": str(of_all)}
    if some > of_all - FEW:
        return t("Lately, at least {some} of {all} asks here got a reply within a day.", **said)
    return t("Lately, {some} of {all} asks here got a reply within a day.", **said)


def _why(t: Words, member: Member) -> str:
    if member.agreed:
        return t("You said that I may ask this now and then. No answer is fine, too.")
    return t("I ask this now and then. No answer is fine, too, and you can stop it here.")


def _yes(t: Words) -> tuple[Button, ...]:
    return (Button(verb=Verb.SOMETHING_SMALL, label=t("Something small"), look=Look.KIND),)


def _no(t: Words) -> tuple[Button, ...]:
    return (Button(verb=Verb.NOT_NOW, label=t("Not now")), Button(verb=Verb.STOP_THESE, label=t("Stop these")))


def examples(t: Words, member: Member) -> Card:
    """Show how small an ask can be."""
    small = (
        t("Five minutes with someone who knows printers"),
        t("A second pair of eyes on a short letter"),
        t("Somebody to hold the other end of a shelf"),
        t("A name for a good dentist nearby"),
        t("Company on a walk on Sunday"),
    )
    return Card(
        lines=(
            Line(t("Asks can be as small as these:"), Tone.LEAD),
            Line("\n".join(f"• {example}" for example in small)),
        ),
        controls=(*_yes(t), *_no(t)),
        about=about(member),
    )


def last_invitation(t: Words, member: Member) -> Card:
    """Let somebody say whether to go on."""
    return Card(
        lines=(
            Line(t("Now and then I have asked whether you would like a hand with something small.")),
            Line(t("Shall that go on? Without an answer it stops by itself."), Tone.MUTED),
        ),
        controls=(
            Button(verb=Verb.KEEP_THESE, label=t("Keep"), look=Look.KIND),
            Button(verb=Verb.LATER, label=t("Later")),
            Button(verb=Verb.STOP_THESE, label=t("Stop")),
        ),
        about=about(member),
    )


def with_consent(t: Words, card: Card, about: About) -> Card:
    """Let a helper who hears how it ended say that they would like to be invited."""
    line = Line(t("If you like, I can ask you now and then whether there is something small for you, too."), Tone.MUTED)
    return replace(card, lines=(*card.lines, line), controls=(*card.controls, invite_me(t)), about=about)


def invite_me(t: Words) -> Button:
    """Let somebody say that they would like to be invited."""
    return Button(verb=Verb.INVITE_ME, label=t("Invite me to ask, now and then"))


def turned_on(t: Words) -> Card:
    """Say what comes now, and where it stops."""
    return Card(
        lines=(
            Line(t("Gladly: seldom, privately, and outside your quiet hours.")),
            Line(t("Under /my, in Settings, you can stop it at any time."), Tone.MUTED),
        )
    )


def not_now(t: Words) -> Card:
    """Leave somebody alone for a while."""
    return Card(lines=(Line(t("All right. Not for a while, then.")),))


def kept_on(t: Words) -> Card:
    """Say that it goes on."""
    return Card(lines=(Line(t("Good. Seldom, as before.")),))


def later(t: Words) -> Card:
    """Leave somebody alone for much longer."""
    return Card(lines=(Line(t("All right. I leave it for a few months.")),))


def stopped(t: Words) -> Card:
    """Say that it stopped, and where it could begin again."""
    return Card(lines=(Line(t("Stopped. Under /my, in Settings, you can turn it on again.")),))

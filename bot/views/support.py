"""A private note to somebody whose words sounded like danger: where to turn, and that nothing else changes."""

from dataclasses import replace

from bot.model.communities import Settings
from bot.safety.crisis import Signal
from bot.safety.helplines import ELSEWHERE, Helpline, help_in
from bot.views.card import Line, Open, Reply, Tone
from bot.views.words import Words

_SHORT = 24
"""Characters of a line's hours; what is longer is a remark about where sources disagree."""


def first(t: Words, signal: Signal | None, settings: Settings, reply: Reply, *, card: bool) -> Reply:
    """Put the note above what its author is answered anyway, where there is a *signal*."""
    if signal is None or isinstance(reply, Open):
        return reply
    lines = (*note(t, signal, settings, card=card), *_apart(reply.card.lines))
    return replace(reply, card=replace(reply.card, lines=lines))


def _apart(answer: tuple[Line, ...]) -> tuple[Line, ...]:
    """Set an answer apart: what it says is not because of the note."""
    return (*(replace(line, apart=True) for line in answer[:1]), *answer[1:])


def note(t: Words, signal: Signal, settings: Settings, *, card: bool) -> tuple[Line, ...]:
    """Say where to turn in the community's country, to nobody but the author; what is for a *card* moderators
    will read like everybody."""
    known = help_in(settings.country, t.language)
    resources = t("This community also points to: {resources}", resources=settings.resources)
    return (
        Line(_private(t)),
        *((Line(_moderators(t), Tone.MUTED),) if card else ()),
        Line(_said(t)[signal]),
        *(Line(_way(t, line)) for line in known.lines),
        *(() if known.lines else (Line(_anywhere(t)),)),
        *((Line(resources),) if settings.resources else ()),
        Line(_danger(t, signal, known.emergency)),
        Line(t("This bot is a program and no crisis service: nobody is on call behind it."), Tone.MUTED),
    )


def _private(t: Words) -> str:
    return t(
        "A private note from the bot. Only you can see it, and nothing is held back because of it. Below it stands the"
        " answer that you would have had anyway."
    )


def _moderators(t: Words) -> str:
    return t(
        "A card is there for everybody to read. Once it is posted, moderators may be pointed to one whose words sound"
        " like this, with a reminder of what helps; nobody is told who wrote it."
    )


def _said(t: Words) -> dict[Signal, str]:
    return {
        Signal.SELF: t(
            "Something you wrote sounded really heavy. I may have read it wrong; then just leave this."
            " If not: there are people who listen, also when it is no emergency."
            " “I don’t know what to say” is a fine way to begin."
        ),
        Signal.SELF_HARM: t(
            "If I read you right: wanting to hurt yourself can be a way of getting through a bad hour,"
            " and you do not have to get through it alone. Many people begin with “I don’t know what to say”,"
            " and that is enough."
        ),
        Signal.SOMEBODY_ELSE: t(
            "It sounds as if you are worried about somebody. It is all right to ask them plainly whether they are"
            " thinking about suicide, and to listen. The people below can advise you, too."
            " Do tell somebody you trust: this is a lot for one person."
        ),
    }


def _way(t: Words, line: Helpline) -> str:
    """Name one line with every way to reach it."""
    ways = (
        t("phone: {number}", number=line.phone) if line.phone else None,
        t("text: {number}", number=line.text) if line.text else None,
        line.chat,
        line.hours if line.hours and len(line.hours) <= _SHORT else None,
    )
    return " · ".join(filter(None, (line.name, *ways)))


def _anywhere(t: Words) -> str:
    name, address = ELSEWHERE.name, ELSEWHERE.url
    return t("{name} lists people who listen, country by country: {address}", name=name, address=address)


def _danger(t: Words, signal: Signal, number: str | None) -> str:
    if signal is Signal.SOMEBODY_ELSE:
        if number:
            return t(
                "If they may be in danger now, call {number}, or the emergency number where they are.", number=number
            )
        return t("If they may be in danger now, call the emergency number where they are.")
    if number:
        return t("If you are in danger right now, call {number}.", number=number)
    return t("If you are in danger right now, call the emergency number where you are.")

"""What an author sees before an ask is posted: the very card, who will see what, and what can still be changed."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.asks import HAND_LIMIT, HELP_LIMIT, Draft, Flaw
from bot.model.communities import Anonymity, Settings
from bot.model.handles import About, Subject, Verb
from bot.model.unmaskings import AND, Said
from bot.views import review, wishes
from bot.views.card import Button, Card, Control, Line, Look, Menu, Option
from bot.views.honesty import before_posting
from bot.views.wishes import ANYTHING
from bot.views.words import Words


def preview(
    t: Words,
    draft: Draft,
    shown: Sequence[Line],
    found: Sequence[Flaw],
    settings: Settings,
    *,
    telling: Sequence[Line] = (),
    opened: int | None = None,
    exported: bool = True,
) -> Card:
    """Show an author the lines of the exact card before it is posted, who will see what, and what is *telling*.

    *opened* is how many names were ever opened here, where this one could be; *exported* says whether those who own
    the place may be let to export messages.
    """
    lines = tuple(replace(line, framed=True) for line in shown if line.text)
    promised: tuple[str, ...] = ()
    if settings.unmasking_from:
        promised += (Said.NOT_COVERED if opened is None else Said.COVERED,)
    if settings.anonymity is Anonymity.REVIEWED:
        promised += (Said.LOOKED_AT,)
    note = review.noted(t, draft.note)
    if found:
        first, explained = t("Almost there. This is kept as a draft:"), _flaws(t, found)
    else:
        first = t("This is the card, just as it will be shown:")
        explained = (*before_posting(t, draft, settings, opened, exported=exported), *telling)
    return Card(
        lines=(*note, Line(first), *lines, *explained),
        controls=_controls(t, draft, settings, bool(found)),
        about=About(subject=Subject.DRAFT, id=draft.id, version=draft.version, state=AND.join(promised)),
    )


def _flaws(t: Words, found: Sequence[Flaw]) -> tuple[Line, ...]:
    said = {
        Flaw.NO_HAND: t("“What would you like a hand with?” is still empty. One sentence is plenty."),
        Flaw.HAND_TOO_LONG: t(
            "“What would you like a hand with?” has room for {most} characters.", most=str(HAND_LIMIT)
        ),
        Flaw.NO_HELP: t("“What would help?” is still empty. A few words are plenty."),
        Flaw.HELP_TOO_LONG: t("“What would help?” has room for {most} characters.", most=str(HELP_LIMIT)),
    }
    return tuple(Line(said[flaw]) for flaw in found)


def _controls(t: Words, draft: Draft, settings: Settings, flawed: bool) -> tuple[Control, ...]:
    edit = Button(verb=Verb.EDIT_DRAFT, label=t("Edit"))
    keep = Button(verb=Verb.KEEP_DRAFT, label=t("Keep as draft"), look=Look.LEAVE)
    discard = Button(verb=Verb.DISCARD_DRAFT, label=t("Discard"), look=Look.REMOVAL)
    if flawed:
        return (edit, keep, discard)
    return (
        *_audience(t, draft, settings),
        _topics(t, draft, settings),
        Button(verb=Verb.POST, label=t("Post it"), look=Look.KIND),
        edit,
        keep,
        discard,
    )


def _audience(t: Words, draft: Draft, settings: Settings) -> tuple[Menu, ...]:
    options = (
        Option(value="name", label=t("Post by name"), chosen=not draft.anonymous),
        Option(value="anonymous", label=t("Post anonymously"), chosen=draft.anonymous),
    )
    offered = settings.anonymity is not Anonymity.OFF or draft.anonymous
    return (Menu(verb=Verb.CHOOSE_AUDIENCE, label=t("By name or anonymously?"), options=options),) if offered else ()


def _topics(t: Words, draft: Draft, settings: Settings) -> Menu:
    anything = Option(value=ANYTHING, label=t("Anything"), chosen=draft.wish.topic is None)
    topics, chosen = settings.topics[:24], draft.wish.topic
    named = (Option(value=topic, label=wishes.topic(t, topic), chosen=topic == chosen) for topic in topics)
    return Menu(verb=Verb.CHOOSE_TOPIC, label=t("Topic"), options=(anything, *named))


def kept_draft(t: Words) -> Card:
    """Say where a draft is."""
    return Card(lines=(Line(t("Kept. You can find it under /my.")),))


def discarded(t: Words) -> Card:
    """Say that a draft is gone."""
    return Card(lines=(Line(t("Gone. Nobody saw it.")),))

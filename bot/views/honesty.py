"""What the author of an ask is told before it is posted: in one line each, who can see what."""

from dataclasses import replace

from bot.model.asks import Ask, Draft
from bot.model.communities import DAY, Anonymity, Settings
from bot.views.card import Line, Tone
from bot.views.unmasking import honest
from bot.views.words import Words


def before_coming_back(
    t: Words, ask: Ask, settings: Settings, opened: int | None, *, exported: bool
) -> tuple[Line, ...]:
    """Tell the author of an anonymous ask that is on its way back what they were told before it was first posted."""
    kept_for = settings.destroy_after if ask.kept_for is None else min(ask.kept_for, settings.destroy_after)
    said = _anonymous_truth(t, replace(settings, destroy_after=kept_for), opened, exported=exported)
    return tuple(Line(text, Tone.MUTED) for text in said)


def before_posting(
    t: Words, draft: Draft, settings: Settings, opened: int | None, *, exported: bool
) -> tuple[Line, ...]:
    """Tell it as it is.

    *opened* is how many names were ever opened here, where this one could be; *exported* says whether those who own
    the place may be let to export messages.
    """
    said = _anonymous_truth(t, settings, opened, exported=exported) if draft.anonymous else _named(t)
    return tuple(Line(text, Tone.MUTED) for text in said)


def _named(t: Words) -> tuple[str, ...]:
    return (
        t("Members and moderators see this card with your name."),
        t("Whoever runs this bot and the platform itself can see it too."),
        t("It is shown as soon as you press Post it. You can edit or close it at any time."),
    )


def _anonymous_truth(t: Words, settings: Settings, opened: int | None, *, exported: bool) -> tuple[str, ...]:
    return (
        t("Members see this card and “Someone here”. They are not shown who you are."),
        _moderators(t, settings),
        *(() if opened is None else honest(t, opened)),
        t("Whoever runs this bot can technically find out."),
        t("The platform itself can technically find out, and may let those who own this place export messages.")
        if exported
        else t("The platform itself can technically find out."),
        t("Your timing, your style and the details you give may tell."),
        t(
            "{days} days after it has ended, this bot destroys what joins it to you. Only that you asked some time that"
            " month is kept, for six months more. Backups, and what the platform keeps, may last longer.",
            days=str(settings.destroy_after // DAY),
        ),
        leaves(t, settings),
    )


def _moderators(t: Words, settings: Settings) -> str:
    if settings.anonymity is Anonymity.REVIEWED:
        return t("Moderators look at it first, and at every change. They see the same card, and not who you are.")
    return t("Moderators see the same card. They are not shown who you are either.")


def leaves(t: Words, settings: Settings) -> str:
    """Say when an anonymous card is shown, and why not at once."""
    if settings.anonymity is Anonymity.REVIEWED:
        return t("Once they have approved it, the card is shown at a random moment, so that your timing tells less.")
    first, last = (int(wait.total_seconds()) for wait in settings.release_window)
    if last < 60:
        return t("So that your timing tells less, the card is shown at a random moment within the next minute.")
    return t(
        "So that your timing tells less, the card is shown at a random moment, {first} to {last} minutes from now.",
        first=str(first // 60),
        last=str(-(-last // 60)),
    )

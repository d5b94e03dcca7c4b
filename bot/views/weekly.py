"""The weekly post, to nobody in particular."""

from bot.views.card import Card, Line, Tone
from bot.views.invitations import figures
from bot.views.unmasking import ever
from bot.views.words import Words


def weekly(t: Words, week: int, answered: tuple[int, int] | None, opened: int | None = None) -> Card:
    """Say that asking is ordinary here; *answered* is how many of how many asks got a reply within a day.

    *opened* is how many names were ever opened, where they may be; that it is none is said in the preview alone.
    """
    said = _said(t)
    lines = (Line(said[week % len(said)]), *((Line(figures(t, answered)),) if answered else ()))
    return Card(
        lines=(
            *lines,
            *((Line(ever(t, opened), Tone.MUTED),) if opened else ()),
            Line(t("/ask opens the form, by name or anonymously. /asks shows what is open."), Tone.MUTED),
        )
    )


def _said(t: Words) -> tuple[str, ...]:
    return (
        t("A small ask is welcome here, any day of the week."),
        t("Five minutes of somebody else’s know-how can save an evening."),
        t("Small and half-finished is fine: an ask can be changed or closed at any time."),
        t("Company, advice, a pair of hands: all of it can be asked for here."),
        t("Not sure how to put it? A few words are plenty to begin with."),
    )

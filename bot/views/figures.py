"""What moderators read as figures: a title, what it is looked at for, what is in it, and why a cell is not shown.

Why is said in the same words for every hidden cell of a table: which of them is the small one would tell of it.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.model.asks import Size
from bot.model.figures import BANDS, FEW, LONGER, Cell, Chart, Figure, Hidden, Look, Number, Row, Snapshot, Table
from bot.model.pages import Page
from bot.views.pages import Drawing, Shown, shown
from bot.views.wishes import sizes
from bot.views.words import Words

DAY_HOURS = 24

DAY = timedelta(days=1)

Cells = Sequence[int | None]


def asks(t: Words, weeks: Sequence[date], by_size: Mapping[Size, Sequence[int]]) -> Chart:
    """Draw how many asks were shown in each week, by size; the last week is still on."""
    named = sizes(t)
    rows = tuple(
        Row(head=_week(t, week, weeks[-1]), at=week.isoformat(), cells=tuple(Number(n) for n in cells))
        for week, cells in zip(weeks, zip(*(by_size[size] for size in Size), strict=True), strict=True)
    )
    table = Table(
        title=t("Asks a week"),
        why=t("How much is asked here, and how big. Everybody could see these cards."),
        head=t("Week from"),
        columns=tuple(named[size] for size in Size),
        unit=t("asks"),
        rows=rows if any(any(cells) for cells in by_size.values()) else (),
        empty=t("No asks yet. Each week in which one is shown gets a bar."),
    )
    return Chart(figure=Figure.ASKS, look=Look.BARS, table=table)


def _week(t: Words, week: date, last: date) -> str:
    return t("{day}, so far", day=t.short_day(week)) if week == last else t.short_day(week)


def first_offer(t: Words, published: Sequence[Snapshot]) -> Chart:
    """Draw how soon asks had their first offer."""
    hidden = Hidden(t("Shown from 50 asks on: below that it would be about one or two."))
    rows = tuple(
        _row(t, one, [hidden if hours is None else _soon(t, hours) for hours in one.cells[4:]]) for one in published
    )
    table = Table(
        title=t("Time to the first offer"),
        why=t("How long people wait. Counted in steps and whole hours, over all asks: no offer takes longest."),
        head=t("Shown in"),
        columns=(t("half of the asks, within"), t("nine in ten, within")),
        unit=t("hours"),
        rows=rows,
        empty=_later(t),
    )
    return Chart(figure=Figure.FIRST_OFFER, look=Look.LINES, table=table)


def _soon(t: Words, hours: int) -> Cell:
    if hours == LONGER:
        return Hidden(t("Longer than seven days, or no offer."))
    if hours > DAY_HOURS:
        return Number(hours, t("{days} days", days=str(hours // DAY_HOURS)))
    return Number(hours, t("1 hour") if hours == 1 else t("{hours} hours", hours=str(hours)))


def answers(t: Words, published: Sequence[Snapshot]) -> Chart:
    """Draw which share of asks was answered, sorted, and closed without an answer."""
    table = Table(
        title=t("What becomes of asks"),
        why=t(
            "Of all asks shown in these weeks, as things stood two weeks later. "
            "“Or more” and “or less” stand where it would tell of fewer than five."
        ),
        head=t("Shown in"),
        columns=(t("answered within a day"), t("sorted"), t("closed without an offer")),
        unit=t("percent"),
        rows=tuple(_row(t, one, _fares(t, one.cells)) for one in published),
        empty=_later(t),
    )
    return Chart(figure=Figure.ANSWERS, look=Look.LINES, table=table)


def _fares(t: Words, cells: Cells) -> tuple[Cell, ...]:
    """Write shares of all asks; where few are on one side of those answered in time, how few is left open."""
    asks, in_a_day, sorted_, unanswered = (n or 0 for n in cells[:4])
    soon = _percent(in_a_day, asks)
    if in_a_day < FEW:
        soon = Number(soon.value, t("{share} or less", share=str(soon)), bound=True)
    elif in_a_day > asks - FEW:
        soon = Number(soon.value, t("{share} or more", share=str(soon)), bound=True)
    hidden = Hidden(t("Not shown: fewer than five asks, or all but fewer than five."))
    return soon, _percent(sorted_, asks), _percent(unanswered, asks) if unanswered else hidden


def _percent(n: int, asks: int) -> Number:
    percent = (200 * n + asks) // (2 * asks)
    return Number(percent, f"{percent} %")


def _row(t: Words, one: Snapshot, cells: Sequence[Cell]) -> Row:
    first, last = t.short_day(one.begins), t.short_day(one.ends - DAY)
    head = t("{first} to {last} ({asks} asks)", first=first, last=last, asks=str(one.cells[0]))
    return Row(head=head, at=one.begins.isoformat(), cells=tuple(cells))


def _later(t: Words) -> str:
    return t("Nothing yet. As soon as weeks with at least ten asks are two weeks past, they stand here for good.")


def hours(t: Words, cells: Cells, first: date | None, last: date | None) -> Chart:
    """Draw in which hours of the week asks were shown, from one day to another."""
    hidden = Hidden(t("Not shown: fewer than five asks, or it would tell of a field that has fewer."))
    bands, drawn = len(BANDS), [hidden if n is None else Number(n) for n in cells]
    days = [drawn[start : start + bands] for start in range(0, len(drawn), bands)]
    when = (
        t("When asks appear, from {first} to {last}.", first=t.short_day(first), last=t.short_day(last - DAY))
        if (first and last)
        else t("When asks appear.")
    )
    counted = t("Counted is when a card was shown, which everybody could see, not when it was written.")
    table = Table(
        title=t("Hours of the week"),
        why=f"{when} {counted}",
        head=t("Day"),
        columns=tuple(f"{hour}–{hour + 3}" for hour in BANDS),
        unit=t("asks"),
        rows=tuple(Row(head=name, cells=tuple(day)) for name, day in zip(t.weekdays, days, strict=False)),
        empty=t("Nothing yet. After every hundred asks, the hours of the week in which they appeared stand here."),
    )
    return Chart(figure=Figure.HOURS, look=Look.HEAT, table=table)


def balance(t: Words, published: Snapshot | None) -> Chart:
    """Draw in how many months those have asked who also help."""
    hidden = Hidden(t("Not shown: fewer than five people, or it would tell of a bar that has fewer."))
    heads = (
        t("no month"),
        t("one month"),
        t("two or three months"),
        t("four months or more"),
    )
    cells = published.cells if published else ()
    table = Table(
        title=t("Giving and asking"),
        why=t(
            "Of those who helped in a month as they had promised: in how many of the six months before they asked. "
            "In fives, rounded down, and new only where at least five people changed."
        ),
        head=t("Asked in"),
        columns=(t.month(published.begins) if published else t("People"),),
        unit=t("people"),
        rows=tuple(
            Row(head=head, cells=(hidden if n is None else Number(n, t("{n} or a few more", n=str(n)), bound=True),))
            for head, n in zip(heads, cells, strict=False)
        ),
        empty=t("Nothing yet. It takes a month in which at least ten people helped as they had promised."),
    )
    return Chart(figure=Figure.BALANCE, look=Look.HISTOGRAM, table=table)


def trends(t: Words, charts: Sequence[Chart]) -> Shown:
    """Put the charts on their page."""
    intro = t(
        "Figures about people are taken once a week and then stay as they are. About fewer than five, none is shown."
    )
    return shown(t, Page.TRENDS, (intro,), [Drawing(chart=chart) for chart in charts])


def invitations(t: Words, weeks: Sequence[date], totals: Sequence[Cells]) -> Shown:
    """Put what came of invitations on its page."""
    intro = t("People who help are invited, seldom and only if they like, to ask for something small. Nobody sees who.")
    return shown(t, Page.INVITATIONS, (intro,), [Drawing(chart=invited(t, weeks, totals))])


def invited(t: Words, weeks: Sequence[date], totals: Sequence[Cells]) -> Chart:
    """Draw how many invitations went out in each week, and what came of them, where it is five or more."""
    few = Hidden(t("Fewer than five"))
    rows = tuple(
        Row(
            head=t.short_day(week),
            at=week.isoformat(),
            cells=tuple(few if n is None else Number(n) for n in cells),
        )
        for week, cells in zip(weeks, zip(*totals, strict=True), strict=True)
    )
    told = any(n is not None for cells in totals for n in cells)
    table = Table(
        title=t("Invitations to ask"),
        why=t(
            "How many went out, and what came of them, in weeks that are over. "
            "An ask that followed counts from the first of the next month."
        ),
        head=t("Week from"),
        columns=(t("sent"), t("led to an ask"), t("paused"), t("stopped")),
        unit=t("invitations"),
        rows=rows if told else (),
        empty=t("Nothing to show. A week in which five or more went out, paused or stopped is shown here."),
    )
    return Chart(figure=Figure.INVITATIONS, look=Look.BARS, table=table)

"""No sequence of views and exports tells of fewer than five people, whatever happens in between.

Two claims make it up. Every view in every range at every moment is made of what was published, of what everybody could
count, and of nothing else. And of all that, taken together, nobody can work out a group of fewer than five: tried by an
attacker who knows the rules, adds up, takes away and compares. A bot that hides less is found out by the same attacker.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

import pytest
from hypothesis import Phase, find, given, settings

from bot.decide import figures as rules
from bot.decide.tallies import CELLS
from bot.model.figures import WITHIN, Figure, Snapshot
from tests.property import attacker
from tests.property.attacker import Hours, Told
from tests.property.place import BEGIN, Place, places


def told(place: Place) -> list[Told]:
    """Give the tables of the hours of a week that were published in a place."""
    return [Told(_week(one.begins), _week(one.ends), one.cells) for one in _published(place, Figure.HOURS)]


def _published(place: Place, figure: Figure) -> list[Snapshot]:
    return [one for one in place.published if one.figure is figure]


def _week(day: date) -> int:
    return (day - BEGIN.date()).days // 7


def weekly(place: Place) -> list[int]:
    """Count what everybody could count, up to the last week that a table could be about."""
    return [week.asks for week in place.weeks] + [0] * 12


PLACES = settings().max_examples if settings().max_examples > 100 else 40
"""As many as `tests.prove` asks for, and a few every day: each is looked at for weeks."""


def attack(place: Place, hides: attacker.Hides = attacker.as_the_rule_hides) -> Iterator[str]:
    """Work out all that can be from all that was published."""
    tables = told(place)
    if tables:
        most = max(table.ends for table in tables)
        yield from Hours(weekly(place)[:most], tables, hides).found()
    for one in _published(place, Figure.ANSWERS):
        yield from attacker.answers(one.cells)
        middle = [(tenths, hours) for tenths, hours in zip((5, 9), one.cells[4:], strict=True) if hours]
        yield from attacker.first_offers(WITHIN, one.cells[0] or 0, middle)
    yield from attacker.people([one.cells for one in _published(place, Figure.BALANCE)], in_fives=True)


@settings(max_examples=PLACES)
@given(place=places())
def test_no_view_no_range_and_no_export_tells_of_fewer_than_five(place: Place) -> None:
    exports: dict[int, list[str]] = {}
    for _ in place.days():
        views = list(place.views())
        for figure, back, export in views:
            if figure is Figure.INVITATIONS:
                exports.setdefault(back, []).append(export)
        assert list(place.as_told().views()) == views

    assert list(attack(place)) == []
    assert [found for told in exports.values() for found in attacker.moments(told)] == []


QUICKLY = settings(max_examples=400, phases=(Phase.generate,), database=None)


def lived(place: Place) -> Place:
    """Let all days of a place pass."""
    for _ in place.days():
        pass
    return place


def everything(cells: Sequence[int]) -> rules.Cells:
    return tuple(cells)


def few_alone(cells: Sequence[int]) -> rules.Cells:
    """Hide what is few, and nothing beside it."""
    return tuple(n if n >= attacker.FEW else None for n in cells)


@pytest.mark.parametrize(
    "suppress, hides", [(everything, attacker.as_few), (few_alone, attacker.as_few)], ids=["nothing", "few alone"]
)
def test_a_bot_that_hides_nothing_or_nothing_beside_is_found_out(
    suppress: Callable[[Sequence[int]], rules.Cells], hides: attacker.Hides, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "suppress", suppress)

    place = find(places(), lambda place: any(attack_on_hours(lived(place), hides)), settings=QUICKLY)

    assert told(place)


def attack_on_hours(place: Place, hides: attacker.Hides) -> list[str]:
    tables = told(place)
    return list(Hours(weekly(place)[: max(one.ends for one in tables)], tables, hides).found()) if tables else []


def test_a_bot_whose_weeks_are_in_two_tables_is_found_out() -> None:
    def sliding(place: Place) -> list[Told]:
        """Hide well, and publish the last four weeks every week."""
        tables = []
        for ends in range(1, len(place.weeks) + 1):
            begins = max(0, ends - 4)
            counted = [sum(week.hours.get(cell, 0) for week in place.weeks[begins:ends]) for cell in CELLS]
            tables.append(Told(begins, ends, rules.suppress(counted)))
        return tables

    def is_found(place: Place) -> bool:
        return any(Hours(weekly(place)[: len(place.weeks)], sliding(place), attacker.as_the_rule_hides).found())

    assert len(find(places(), is_found, settings=QUICKLY).weeks) > 1


def test_a_bot_that_publishes_where_fewer_than_five_changed_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "FEW", 1)

    place = find(places(), lambda place: any(attack_on_people(lived(place))), settings=QUICKLY)

    assert place.helped


def attack_on_people(place: Place) -> list[str]:
    return list(attacker.people([one.cells for one in _published(place, Figure.BALANCE)], in_fives=False))


def test_a_bot_that_tells_who_is_few_among_the_invited_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "not_few", tuple)

    def is_found(place: Place) -> bool:
        seen = [export for _ in place.days() for figure, _, export in place.views() if figure is Figure.INVITATIONS]
        return any(attacker.moments(seen))

    assert find(places(), is_found, settings=QUICKLY).weeks


@pytest.mark.parametrize(
    "found",
    [
        attacker.answers((20, 17, 4, None, 2, None)),
        attacker.answers((20, 3, 4, None, 2, None)),
        attacker.first_offers(WITHIN, 8, ((5, 2), (9, 24))),
        attacker.people([(12, 7), (12, 8)], in_fives=False),
        attacker.people([(3, 70)], in_fives=False),
        attacker.moments(["Week from,sent\n2 Mar,7\n", "Week from,sent\n2 Mar,9\n"]),
    ],
)
def test_what_is_told_too_finely_is_found_out(found: Iterator[str]) -> None:
    assert list(found)

"""What is counted tells whoever runs the bot how it does, and nobody what a single person did."""

from dataclasses import dataclass, field

import pytest

from adapters.status.meter import QUARTER, Meter

KINDS = ("command", "press", "form", "message")


@dataclass
class Hands:
    """A clock and an outbox that stand as they were set."""

    now: float = 0.0
    waiting: tuple[int, float] = (0, 0.0)
    meter: Meter = field(init=False)

    def __post_init__(self) -> None:
        async def backlog() -> tuple[int, float]:
            return self.waiting

        self.meter = Meter(backlog, lambda: self.now)

    def press(self, times: int, kind: str = "press", seconds: float = 0.02) -> None:
        for _ in range(times):
            self.meter.handled("discord", kind, seconds)
            self.meter.sent("slack", "sent")

    async def of_people(self) -> list[str]:
        """Give the lines that anybody could move."""
        page = (await self.meter.page()).decode()
        return [line for line in page.splitlines() if not line.startswith("#") and not is_of_the_machine(line)]


def is_of_the_machine(line: str) -> bool:
    return line.startswith(("process_", "askaround_ticks"))


@pytest.fixture
def hands() -> Hands:
    return Hands()


async def test_what_a_single_person_does_moves_no_number(hands: Hands):
    hands.press(25)
    before = await hands.of_people()

    for kind in KINDS:
        hands.now += QUARTER
        hands.press(1, kind)

        assert await hands.of_people() == before


async def test_numbers_move_in_fives_and_once_in_a_quarter_of_an_hour(hands: Hands):
    hands.press(4)
    first = await hands.of_people()
    hands.press(1)
    at_once = await hands.of_people()
    hands.now += QUARTER - 1
    too_soon = await hands.of_people()
    hands.now += 1
    then = await hands.of_people()

    assert first == at_once == too_soon == ["askaround_outbox_waiting 0.0", "askaround_outbox_oldest_seconds 0.0"]
    assert 'askaround_handled_total{kind="press",platform="discord"} 5.0' in then
    assert 'askaround_sends_total{outcome="sent",platform="slack"} 5.0' in then


async def test_how_long_answers_took_has_no_sum_and_every_bucket_is_in_fives(hands: Hands):
    hands.press(7, seconds=0.003)
    hands.press(6, seconds=2.0)
    took = [line for line in await hands.of_people() if "handle_seconds" in line]

    assert not [line for line in took if "_sum" in line or "_count" in line]
    assert {float(line.rpartition(" ")[2]) for line in took} == {5.0, 10.0}
    assert 'askaround_handle_seconds_bucket{le="0.005",platform="discord"} 5.0' in took
    assert 'askaround_handle_seconds_bucket{le="+Inf",platform="discord"} 10.0' in took


async def test_what_waits_is_told_in_fives_and_quarters_of_an_hour(hands: Hands):
    hands.waiting = (13, QUARTER * 2.9)

    told = await hands.of_people()

    assert told == ["askaround_outbox_waiting 10.0", f"askaround_outbox_oldest_seconds {QUARTER * 2.0}"]


async def test_of_the_machine_there_is_memory_and_that_it_looks_and_nothing_that_work_moves(hands: Hands):
    hands.meter.ticked()
    page = (await hands.meter.page()).decode()
    names = {line.split("{")[0].split(" ")[0] for line in page.splitlines() if is_of_the_machine(line)}

    assert names == {"process_resident_memory_bytes", "process_start_time_seconds", "askaround_ticks_total"}
    assert "askaround_ticks_total 1.0" in page

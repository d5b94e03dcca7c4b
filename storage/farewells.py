"""Farewells as text under a seal, as long where there is none: the length of a row must not say so."""

from datetime import date

from bot.model.farewells import Farewell

NONE = "-0000000"


def farewell_as_text(farewell: Farewell | None) -> str:
    """Write one in eight characters."""
    return NONE if farewell is None else f"{'f' if farewell.forgotten else 'g'}{farewell.on.toordinal():07}"


def farewell_from_text(text: str | None) -> Farewell | None:
    """Read what :func:`farewell_as_text` wrote; rows of schema 0004 and before say nothing."""
    if text is None or text == NONE:
        return None
    return Farewell(on=date.fromordinal(int(text[1:])), forgotten=text.startswith("f"))

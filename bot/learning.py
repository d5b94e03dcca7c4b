"""Ask a platform what a unit wanted to know."""

from collections.abc import Mapping
from dataclasses import replace

from bot.chapters.wanted import Crowd, CrowdWanted, Known, Ranked, RankWanted, Wanted
from bot.platforms import Census


async def learn(wanted: Wanted, known: Known, censuses: Mapping[str, Census]) -> Known:
    """Give *known* with the answer to *wanted*; a platform that is not here says nothing."""
    match wanted:
        case CrowdWanted(place=place):
            census = censuses.get(place.platform)
            return replace(known, crowd=Crowd(people=await census.people(place) if census else None))
        case RankWanted(person=person, space=space):
            census = censuses.get(person.platform)
            return replace(known, ranked=Ranked(rank=await census.rank(person, space) if census else None))
        case _:
            raise wanted

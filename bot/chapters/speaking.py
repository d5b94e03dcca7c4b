"""In which language somebody is spoken to: as they chose, else as their platform is to them, else as here."""

from bot.model.communities import Settings
from bot.model.people import Person
from bot.ports import Unit
from bot.views.words import catalogue_of


def language_for(unit: Unit, person: Person, said: str, settings: Settings) -> str:
    """Name the catalogue for *person*, of whom their platform *said* a language, or nothing."""
    own = unit.members.of(person)
    wanted = (own.language if own else "", said, settings.language)
    return next(filter(None, map(catalogue_of, wanted)), "en")

"""Who works in the sandbox: two workspaces whose members the documentation and the tests know by name."""

from sandbox.discord.people import MODERATOR, NEIGHBOURS, PERSONAS, READERS

__all__ = ["BOOK_CLUB", "COLLEAGUES", "MAPLE_STUDIO", "MODERATOR", "PERSONAS", "READERS"]

COLLEAGUES = NEIGHBOURS

MAPLE_STUDIO = "Maple Studio"
BOOK_CLUB = "Book Club"

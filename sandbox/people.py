"""Who lives and works in the sandbox: the same people on both platforms, known by name to docs and tests."""

PERSONAS = ("Ana", "Ben", "Cam", "Dee", "Mo", "Noor")
MODERATOR, DEPUTY = "Mo", "Noor"
STAFF = (MODERATOR, DEPUTY)
"""Who looks after the place, the second one in the demo only."""

NEIGHBOURS = (
    *("Abel", "Alma", "Asha", "Bruno", "Carla", "Chen", "Dana", "Dov", "Elif", "Emre", "Farah", "Finn"),
    *("Gita", "Hana", "Hugo", "Ines", "Ivan", "Jana", "Joon", "Kai", "Kofi", "Lena", "Luca", "Mara"),
    *("Milo", "Nadia", "Otis", "Petra", "Ravi", "Rosa", "Sami", "Tess", "Uma", "Yuki"),
)
READERS = ("Ana", "Mo", "Alma", "Hugo", "Noor", "Rosa")

MAPLE_STREET, MAPLE_STUDIO = "Maple Street", "Maple Studio"
BOOK_CLUB = "Book Club"
"""The servers on Discord and the workspaces on Slack; who is in the one is not in the other."""

"""Who lives in the sandbox: two servers whose members the documentation and the tests know by name."""

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

MAPLE_STREET = "Maple Street"
BOOK_CLUB = "Book Club"

"""What only whoever runs the bot can mend: it is said what it is, and what to do about it."""

from bot.model.findings import Finding


class Mendable(Exception):
    """Something that only whoever runs the bot can mend, in two halves of one sentence without its full stop."""

    def __init__(self, what: str, todo: str = "") -> None:
        """Say *what* it is, and what is *todo*; a whole sentence that knows nothing to do may stand alone."""
        super().__init__(what, todo)
        self.what = what
        self.todo = todo

    def __str__(self) -> str:
        return f"{self.what}: {self.todo}." if self.todo else self.what


def found(about: str, trouble: Mendable) -> Finding:
    """Give what is to be mended as a finding."""
    return Finding(about=about, what=trouble.what.rstrip("."), todo=trouble.todo)

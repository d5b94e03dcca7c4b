"""Hold one conversation again and show what others could tell: `python -m tests.noninterference SEED [LAST]`."""

import sys

from tests.noninterference.conversation import found_in

first, last = (int(given) for given in (sys.argv[1], sys.argv[-1]))
found = [what for seed in range(first, last + 1) for what in found_in(seed)]
print("\n\n".join(found) or "Nobody else can tell who asked.")  # noqa: T201 - what it has to say goes to the terminal.
sys.exit(bool(found))

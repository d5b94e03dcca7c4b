"""How much hypothesis tries: enough for every day, and far more when `tests.prove` asks for it."""

import os

from hypothesis import settings

# The machine may be busy: no example is ever judged by how long it took.
settings.register_profile("everyday", deadline=None)
settings.register_profile("prove", deadline=None, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "everyday"))

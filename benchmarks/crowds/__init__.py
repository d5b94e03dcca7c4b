"""The processes of ``load``: the stand-in for a platform with its limits on, and a crowd in it."""

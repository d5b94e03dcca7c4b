"""One file a step, each written in SQL."""

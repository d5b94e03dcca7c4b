"""How the pages of `make docs` are built."""

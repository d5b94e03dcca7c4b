"""A community in which everything goes wrong that can, in virtual time, and what its members see of it."""

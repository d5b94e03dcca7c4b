"""A community lived through in virtual time: the real rules, store, scheduler and delivery; only people are made up."""

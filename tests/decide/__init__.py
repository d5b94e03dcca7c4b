"""The rules, held to their words: no async, no mocks, nothing but values in and values out."""

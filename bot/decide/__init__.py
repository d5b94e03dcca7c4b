"""The rules. Pure: no clock, no chance, no network, no storage; each says what becomes true or why not."""

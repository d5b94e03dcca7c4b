"""What a thief of the whole database, without its keys, can make of it: the best joins anybody could write."""

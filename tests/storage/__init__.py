"""What the ports do not say: seals, keys, grouped commits, and what a thief finds."""

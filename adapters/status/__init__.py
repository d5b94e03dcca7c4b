"""How the bot is, for whoever runs it: whether it lives, whether it can work, and what it has done in round numbers."""

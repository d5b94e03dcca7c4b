"""What makes, checks and measures the house; none of it is installed with the bot."""

"""The processes of ``discord_action``: a sandbox with its members, our bot, and a bare client that is its floor."""

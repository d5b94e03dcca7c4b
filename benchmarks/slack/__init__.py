"""The processes of ``slack_action`` and ``slack_ack``: a sandbox with its members, our bot, and a bare bolt app."""

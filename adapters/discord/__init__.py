"""Discord: translates what members do into actions, and cards and forms into Discord's payloads."""

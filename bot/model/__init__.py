"""Frozen values that the whole house speaks in. Nothing here acts, waits or looks at a clock."""

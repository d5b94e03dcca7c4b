"""Two servers and two workspaces in one process: nothing crosses."""

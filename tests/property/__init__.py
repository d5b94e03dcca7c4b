"""What must hold in whatever order things are done."""

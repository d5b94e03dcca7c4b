"""What people see, on any platform: cards and forms built from values, every sentence through the catalogue."""

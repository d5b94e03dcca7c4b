"""Where everything that must survive is kept: named SQL, sealed identities, one hop to the database a unit."""

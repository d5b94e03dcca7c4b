"""A place of any size: who lives there, what fills it, and what is asked of its database all day."""

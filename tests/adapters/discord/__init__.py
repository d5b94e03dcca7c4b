"""What Discord is sent, and what is made of what it sends."""

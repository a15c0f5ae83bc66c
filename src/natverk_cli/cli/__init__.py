"""The terminal: commands that read the line, make one call, show what came, and end."""

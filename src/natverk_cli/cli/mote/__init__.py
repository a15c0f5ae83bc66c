"""Commands about the year's meetings."""

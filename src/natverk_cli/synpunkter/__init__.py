"""A draft that goes out to those who were there, and what comes back: laid beside each other, word by word."""

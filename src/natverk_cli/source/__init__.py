"""Text files as they lie on disk: strict reading with a place for every value, and edits that keep all other bytes."""

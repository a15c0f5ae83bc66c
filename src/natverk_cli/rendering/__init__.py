"""Puts a document's values into its template: in a sandbox, from plain values, within a time limit."""

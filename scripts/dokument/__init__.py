"""The pages of docs/ that are made from the program itself, one module each; `sida()` is the whole page."""

ANMARKNING = "<!-- Görs ur koden av `make docs`. Ändra inte här. -->"

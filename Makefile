# What can be done with this checkout. `make` alone tells, in Swedish.
# Needs git, make and Python 3.11 or later with venv; everything else is installed into .venv, at the pinned versions.

PYTHON ?= python3
BIN := .venv/bin
# Says that .venv is ready, and for which folder: a copied or moved checkout needs a new one.
KLAR := .venv/.klar
LAS := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--annotation-style line --custom-compile-command 'make lås' $(if $(NYA),--upgrade)
# What runs on GitHub: here, in others' repositories, and in every new network.
FLODEN := .github action.yml .pre-commit-hooks.yaml natverk/gemensamt/.github

.DEFAULT_GOAL := hjälp
.PHONY: hjälp hjalp demo test lint types docs bench lås las alltid

hjälp hjalp:
	@echo 'make demo    gör ett påhittat nätverk i demo/ och visar vad natverk kan'
	@echo 'make test    kör testerna; några av dem: make test ARG="-k datum"'
	@echo 'make lint    granskar koden och arbetsflödena: ruff, vilka delar som får använda vilka, zizmor'
	@echo 'make types   kontrollerar typerna: mypy'
	@echo 'make docs    skriver om de sidor i docs/ som görs ur koden'
	@echo 'make bench   mäter vad natverk kostar: att starta, kontrollera och spara'
	@echo 'make lås     låser beroendena på nytt efter en ändring i pyproject.toml; NYA=1 tar de nyaste'

demo: $(KLAR)
	@sh scripts/demo.sh

test: $(KLAR)
	@$(BIN)/python -m pytest -n 2 $(ARG)

lint: $(KLAR)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/lint-imports --no-logo --no-cache
	@$(BIN)/zizmor --quiet --offline --pedantic --strict-collection --collect=all $(FLODEN)

types: $(KLAR)
	@$(BIN)/mypy

docs: $(KLAR)
	@$(BIN)/python -m scripts.gor_dokument

bench: $(KLAR)
	@$(BIN)/python -m bench.start
	@$(BIN)/python -m bench.kontroll
	@$(BIN)/python -m bench.spara

# The pins: the ranges of pyproject.toml, at one version each, with the hashes of their files.
lås las: $(KLAR)
	@test -x $(BIN)/uv || $(BIN)/python -m pip install -qq uv
	@$(LAS) --output-file requirements.txt pyproject.toml
	@$(LAS) --constraint requirements.txt --group dev --output-file requirements-dev.txt pyproject.toml
	@$(LAS) --output-file bench/requirements.txt bench/requirements.in
	@echo 'Låsta: requirements.txt, requirements-dev.txt och bench/requirements.txt. Granska skillnaden: git diff -- "*requirements*.txt"'

$(KLAR): requirements-dev.txt pyproject.toml scripts/miljo.sh $(if $(filter-out ok,$(shell \
		test "$$(cat $(KLAR) 2>/dev/null)" = "$$(pwd -P)" && echo ok || echo nej)),alltid)
	@sh scripts/miljo.sh '$(PYTHON)'

alltid:

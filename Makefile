# Two commands matter: `make run` and `make test`. Each sets up what it needs, from nothing.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
TINYDB_TESTS := $(VENV)/tinydb-sdist

.DEFAULT_GOAL := help
.PHONY: run test check torture validate bench demo screenshots sheets setup help clean

run: setup  ## open the app
	@$(BIN)/selfcare

test: setup  ## run the tests
	@$(BIN)/pytest -n auto

check: setup $(TINYDB_TESTS)  ## format, lint, types, imports, spelling, tests with branch coverage
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/codespell selfcare routines tests benchmarks docs *.md Makefile
	$(BIN)/coverage erase
	$(BIN)/pytest -n auto --cov --cov-report=
	$(BIN)/coverage report --fail-under=97
	$(BIN)/coverage report --fail-under=100 --include='selfcare/domain/*,selfcare/diary/*'

torture: setup  ## kill, starve and interrupt the diary some hundreds of times; takes minutes
	@$(BIN)/python -m tests.torture

validate: setup  ## measure how honest insights are, on made-up diaries; takes minutes
	@$(BIN)/python -m tests.validation

bench: setup  ## print speed as ratios, measured side by side
	@$(BIN)/python -m benchmarks

demo: setup  ## open the app on a year of made-up entries, in a throw-away folder
	@$(BIN)/selfcare demo

screenshots: setup  ## draw the pictures in docs/ from the demo
	@$(BIN)/python docs/screenshots.py

sheets: setup  ## draw every figure and the body map in every mode into build/sheets, to look at
	@$(BIN)/python docs/sheets.py build/sheets

setup: $(READY)

$(READY): pyproject.toml .ci/constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "selfcare needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 ..."; exit 1; }
	@echo "Setting up $(VENV), once ..."
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "Python's venv module is missing. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint .ci/constraints.txt --editable '.[dev,share]'
	@touch $@

# TinyDB's own tests come with its source package; they are run on the diary's storage.
$(TINYDB_TESTS): $(READY)
	@$(BIN)/python -m pip download --quiet --disable-pip-version-check --no-deps --no-binary tinydb \
	  --dest $@ "tinydb==$$($(BIN)/python -c 'import tinydb; print(tinydb.__version__)')"
	@touch $@

clean:  ## remove what the commands above made
	rm -rf $(VENV) build dist .coverage* .hypothesis .mypy_cache .ruff_cache

help:  ## show this list
	@grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

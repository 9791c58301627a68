SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# pip compiles one file after another; all processors together are done sooner. Some packages carry templates of code.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r
COMPILE := $(BIN)/python -m compileall -q -j 0 $(VENV)/lib > $(VENV)/compiled.log || true
PORT ?= 8000
export PORT

## demo: the demo expo on this machine (PORT=8000); Ctrl-C stops it
.PHONY: demo
demo: $(VENV)/.site
	@$(BIN)/python manage.py messages compile
	@DEBUG=0 SITE_URL=http://localhost:$(PORT) $(BIN)/python manage.py demo --port $(PORT)

## demo-reset: forget the demo's data, with all that was edited
.PHONY: demo-reset
demo-reset:
	rm -rf var

## test: every test, on real services and in a real browser
.PHONY: test
test: $(VENV)/.tools
	@bin/system-packages gettext chromium fonts-noto-core fonts-noto-cjk
	@$(BIN)/python manage.py messages compile
	$(BIN)/python -m pytest

## check: format, lint, types, import contract, migrations, settings, translations
.PHONY: check
check: $(VENV)/.tools
	@bin/system-packages gettext
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/djlint --check --lint --quiet booths expo_site home search
	$(BIN)/mypy
	$(BIN)/lint-imports
	@$(BIN)/python manage.py messages compile
	$(BIN)/python manage.py makemigrations --check --dry-run
	SECRET_KEY=$$($(BIN)/python -c "import secrets; print(secrets.token_urlsafe(50))") ALLOWED_HOSTS=example.org \
		SITE_URL=https://example.org DJANGO_SETTINGS_MODULE=expo_site.settings.production \
		$(BIN)/python manage.py check --deploy --fail-level WARNING
	$(BIN)/python manage.py messages check

## messages: write new interface strings into the .po files
.PHONY: messages
messages: $(VENV)/.tools
	@bin/system-packages gettext
	$(BIN)/python manage.py messages write

## bench: measure pages, search and publishing
.PHONY: bench
bench: $(VENV)/.tools
	$(BIN)/python -m tests.bench

## format: put all code into its form
.PHONY: format
format: $(VENV)/.tools
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/djlint --reformat --quiet booths expo_site home search

## lock: write the locked requirements anew
.PHONY: lock
lock: $(VENV)/.tools
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes requirements-dev.in -o requirements-dev.txt

## help: these lines
.PHONY: help
help:
	@sed -n 's/^## //p' Makefile

$(VENV)/bin/python:
	$(PYTHON) -c "import sys; sys.exit('Python 3.11 or later is needed' if sys.version_info < (3, 11) else 0)"
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements.txt | $(VENV)/bin/python
	$(INSTALL) requirements.txt
	@$(COMPILE)
	@touch $@

$(VENV)/.tools: requirements-dev.txt $(VENV)/.site
	$(INSTALL) requirements-dev.txt
	@$(COMPILE)
	@touch $@

# make site   generates docs/ and builds site/          make test   runs the tests
# make serve  serves with live reload                   make lint   style, types, layers
# make golden renews the expected outputs               make eval   measures and records the figures
# make lock   renews the pinned dependencies            make check  seeds, register, links, drift
# make examples builds the second dossier, examples/gaza/
# make bench  measures speed, memory and agreement on made-up corpora, writes BENCHMARKS.md

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install -qq --disable-pip-version-check --no-input

# The first Python from 3.11 on that really runs; «make site PYTHON=…» takes another.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

.PHONY: site test serve golden eval bench lint lock check examples

site: $(VENV)/.installed
	@$(PY) -m generator.cli build

# In the order of the folders: files of one long test come early, and no worker is left alone with them at the end.
test: $(VENV)/.installed-dev
	$(PY) -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

serve: $(VENV)/.installed
	@$(PY) -m generator.cli serve

check: $(VENV)/.installed
	@$(PY) -m generator.cli check

examples: $(VENV)/.installed
	@cd examples/gaza && $(abspath $(PY)) -m generator.cli build

golden: $(VENV)/.installed-dev
	DOSSIER_GOLDEN=write $(PY) -m pytest tests/golden
	$(PY) -m generator.cli generate

eval: $(VENV)/.installed
	$(PY) -m generator.cli evaluate --write --verbose

bench: $(VENV)/.installed-dev
	$(PY) -m tests.bench.all --write

lint: $(VENV)/.installed-dev
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports

# One lock for all Pythons from 3.11 on: compiled on 3.11, whose set of packages contains the others'.
lock:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11) and "make lock needs PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install --quiet pip-tools
	$(VENV)/lock/bin/python -m piptools compile $(COMPILE) --output-file requirements.lock pyproject.toml
	$(VENV)/lock/bin/python -m piptools compile $(COMPILE) --extra dev --constraint requirements.lock \
		--output-file requirements-dev.lock pyproject.toml

COMPILE := --quiet --upgrade --no-config --generate-hashes --allow-unsafe --strip-extras --no-header --no-annotate \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

$(PY):
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed, none was found on the PATH." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock pyproject.toml | $(PY)
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock requirements.lock pyproject.toml | $(PY)
	$(PIP) --require-hashes -r requirements-dev.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $(VENV)/.installed $@

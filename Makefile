# Two commands matter: `make scan` shows what auditor does, `make test` shows that it holds. `make help` lists the rest.
# Needed on the machine: Python 3.11 or newer, git and make. Everything else goes into .venv, from the lock files.

.DEFAULT_GOAL := help
.PHONY: help scan test check format docs screenshots lock wheel clean
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin

# The interpreter that .venv is made with: PYTHON=python3.13 make scan. Without it, the one that .venv has, else python3.
PYTHON ?= $(if $(wildcard $(BIN)/python),$(BIN)/python,python3)
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)

# Stamps are named after what was installed, so a lock that changes (a pull, another branch) is noticed whatever its date.
sum = $(shell cat Makefile $(1) pyproject.toml setup.py 2>/dev/null | cksum | tr ' ' '-')
RUN := $(VENV)/installed-run-$(VERSION)-$(call sum,requirements.lock)
DEV := $(VENV)/installed-dev-$(VERSION)-$(call sum,requirements-dev.lock)

PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1#/p' $(firstword $(MAKEFILE_LIST)) | while IFS='#' read -r name what; do printf '  make %-11s %s\n' "$$name" "$$what"; done

scan: $(RUN)  ## install what is needed, audit samples/, show the report
	@$(BIN)/auditor scan --fail-on never samples/

test: $(DEV)  ## install what is needed, then everything that must hold: format, lint, types, layers, tests
	@$(MAKE) --no-print-directory check

check: $(DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2 --dist worksteal

format: $(DEV)  ## put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(DEV)  ## make the rule pages in docs/rules and the README's picture anew, after a change to a rule
	$(BIN)/python tools/build_docs.py
	$(BIN)/python tools/picture_report.py

screenshots: $(DEV)  ## take the pictures of the HTML report anew; needs Chromium and a Chinese font
	$(BIN)/python -m tools.screenshots

# uv only resolves; what it writes is plain pip. The second lock is held to the first, so both install the same versions.
LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11
lock: $(DEV)  ## resolve the lock files anew, at the newest versions that pyproject.toml allows
	@test -x $(BIN)/uv || $(PIP) install 'uv>=0.9'
	$(LOCK) --upgrade pyproject.toml --group build --output-file requirements.lock
	$(LOCK) --upgrade pyproject.toml --group build --group dev --constraint requirements.lock --output-file requirements-dev.lock

wheel: $(DEV)  ## build dist/auditor-*.whl, rules and facts inside
	rm -rf build dist
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .

clean:  ## throw away .venv and everything that was built
	rm -rf $(VENV) build dist ./*.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# $(1): stamps to leave; $(2): the lock. setuptools goes first, since it builds the rest without fetching anything unlocked.
define install
	@if [ -z "$(VERSION)" ]; then \
	  echo "No interpreter answers to '$(PYTHON)'. Name one that does: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 2; fi
	@if ! $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then \
	  echo "auditor needs Python 3.11 or newer; '$(PYTHON)' is $(VERSION). Name a newer one: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 2; fi
	@if [ "$$($(BIN)/python -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)" != "$(VERSION)" ]; then \
	  echo "Making $(VENV) with Python $(VERSION)" >&2; \
	  $(PYTHON) -m venv --clear $(VENV) || { echo "'$(PYTHON) -m venv' failed; on Debian and Ubuntu it is in the package python3-venv" >&2; exit 2; }; fi
	@echo "Installing from $(2)" >&2
	@awk '/^setuptools==/ {on = 1} on {print} on && !/\\$$/ {exit}' $(2) > $(VENV)/setuptools.lock
	@$(PIP) install --require-hashes -r $(VENV)/setuptools.lock
	@$(PIP) install --no-build-isolation --use-pep517 --require-hashes -r $(2)
	@$(PIP) install --no-build-isolation --no-deps -e .
	@rm -f $(VENV)/installed-*
	@touch $(1)
endef

$(DEV):
	$(call install,$(DEV) $(RUN),requirements-dev.lock)

$(RUN):
	$(call install,$(RUN),requirements.lock)

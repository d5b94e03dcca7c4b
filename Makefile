# Nothing needs activating: every target sets up .venv for itself, and costs milliseconds once that is done.
MAKEFLAGS += --no-print-directory
PY := .venv/bin/python
WORKERS ?= auto
TESTS ?=
MUTANTS ?=

# $(call ready,run) holds what the bot needs; $(call ready,dev) also what checks and tests it.
ready = @[ -z "$$PYTHON" ] && $(PY) -ESm tools.environment --ready $(1) 2>/dev/null || { \
	python=$$(tools/find-python.sh) && "$$python" -ESm tools.environment $(1); }

.PHONY: help setup demo test check format bench prove mutants lock docs pictures hooks clean

help: ## Show this
	@echo "Askaround. The targets, each of which sets up what it needs:"
	@echo
	@sed -n 's/^\([a-z]*\): ## \(.*\)/\1\t\2/p' Makefile | awk -F '\t' '{ printf "  make %-8s  %s\n", $$1, $$2 }'

setup: ## Set up .venv with everything that contributors need
	$(call ready,dev)

demo: ## Try the bot in a browser: no token, no account, nothing leaves this machine
	$(call ready,run)
	@.venv/bin/askaround demo

# What was compiled is kept, whatever the environment says: workers and bots are started by the dozen.
test: ## Run the tests (TESTS=tests/decide for some, WORKERS=0 for one process)
	$(call ready,dev)
	@$(PY) -m tools.chromium
	@env -u PYTHONDONTWRITEBYTECODE $(PY) -m pytest -q -n $(WORKERS) --dist worksteal $(TESTS)

check: ## Check style, types, walls, pinned packages and languages
	$(call ready,dev)
	@$(PY) -m ruff check --quiet
	@$(PY) -m ruff format --check --quiet || { $(PY) -m ruff format --check; echo "Put it right with: make format"; exit 1; }
	@$(PY) -m mypy
	@.venv/bin/lint-imports --no-logo
	@$(PY) -m tools.requirements check
	@$(PY) -m tools.catalogue check

format: ## Put the style right
	$(call ready,dev)
	@$(PY) -m ruff check --fix --quiet
	@$(PY) -m ruff format --quiet

bench: ## Measure, as ratios to floors taken in the same run
	$(call ready,dev)
	@$(PY) -m benchmarks

prove: ## Run the long proofs: resumable, by hand
	$(call ready,dev)
	@$(PY) -m tests.prove

mutants: ## Look for changes that no test notices (MUTANTS="storage.sealing.*" for some): long, by hand
	$(call ready,dev)
	@.venv/bin/mutmut run $(if $(MUTANTS),$(foreach one,$(MUTANTS),"$(one)"))
	@.venv/bin/mutmut results

lock: ## Lock and pin the packages anew (needs uv, for this alone)
	$(call ready,dev)
	@$(PY) -m tools.requirements write

docs: ## Build the pages in build/docs: for members, moderators, hosts and contributors
	$(call ready,dev)
	@.venv/bin/sphinx-build -q -W --keep-going -b html -c tools/pages . build/docs
	@echo "The pages are in build/docs/docs/index.html."

pictures: ## Take the README's pictures anew, from the demo
	$(call ready,dev)
	@$(PY) -m tools.pictures

hooks: ## Check before every commit
	$(call ready,dev)
	@.venv/bin/pre-commit install

clean: ## Remove what tools left behind; .venv and .data stay
	@rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache mutants dist build .coverage .coverage.*
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

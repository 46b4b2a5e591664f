# anatlint: `make demo` checks an article, `make test` runs the tests. Needs Python 3.11 to 3.13, pip and make.

VENV ?= .venv
BIN = $(VENV)/bin
ARTICLE = corpus/how-to-fix-lower-back-pain.txt
FITTING = import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
	$$python -c '$(FITTING)' >/dev/null 2>&1 && { echo $$python; break; }; done)

.PHONY: setup demo test lint types bench parsing corpus-diff docs lock check clean

check: lint types test  ## everything that has to pass

setup: $(VENV)/.ready  ## virtual environment with everything, at the locked versions

$(VENV)/.ready: requirements/ci.txt pyproject.toml
	@test -x $(BIN)/python || test -n "$(PYTHON)" || { echo "anatlint needs Python 3.11, 3.12 or 3.13; none was found" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/ci.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: setup  ## check the sample article; it has errors, so that anatlint finds some
	$(BIN)/anatlint check --exit-zero $(ARTICLE)

test: setup  ## the tests
	$(BIN)/python -m pytest

lint: setup  ## style, layers, ontology, rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/anatlint ontology check
	$(BIN)/anatlint rules --check

types: setup
	$(BIN)/mypy

bench: setup  ## measure, and write bench/RESULTS.md
	$(BIN)/python -m bench

parsing: setup  ## sentences marked by hand: the parser on the plain text, and through surrogates
	$(BIN)/python -m bench.parsing

OLD ?= HEAD~1
NEW ?= .
corpus-diff: setup  ## findings that appear and vanish between OLD and NEW, over corpus/ and TEXTS
	$(BIN)/python -m bench.corpus_diff $(OLD) $(NEW) $(TEXTS)

docs: setup  ## the site, in site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet

lock:  ## renew requirements/ci.txt; needs uv
	uv pip compile pyproject.toml --extra dev --extra bench --extra docs --extra watch --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" -o requirements/ci.txt

clean:
	rm -rf $(VENV) dist build site .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

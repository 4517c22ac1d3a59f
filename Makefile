# `make demo` narrates a sample article, `make test` runs every check. Both make their own environment
# and need Python 3.11 or newer, git and make.

PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
WORKERS ?= auto

.PHONY: demo test lint types layers unit format bench bench-reading bench-saying help-text clean

demo: $(VENV)/runtime
	@mkdir -p out
	$(BIN)/tts narrate samples/harbour-bridge/page.html -o out/harbour-bridge.mp3 --transcript vtt,srt,json --receipt

test: lint types layers unit

lint: $(VENV)/development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/development
	$(BIN)/mypy

layers: $(VENV)/development
	$(BIN)/lint-imports

unit: $(VENV)/development
	$(BIN)/python -m pytest -n $(WORKERS)

format: $(VENV)/development
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# A Piper voice to measure with, and a page; what needs them is left out where there are none.
MODEL ?= $(wildcard ../shared/data/bench-medium.onnx)
PAGE ?= $(wildcard ../shared/pages/kyiv-independent.txt)

bench: $(VENV)/development
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/voices.py $(MODEL) $(if $(MODEL),$(PAGE))

bench-reading: $(VENV)/development
	$(BIN)/python bench/reading.py --jobs 2 --worst 10 $(foreach reader,tts plain dense precise trafilatura readability,--reader $(reader))

# Beside other tools, those of them that install here, in an environment of their own: NeMo brings 700 MB.
PEERS := .venv-peers
ifeq ($(OS),Windows_NT)
PEERS_PYTHON := $(PEERS)/Scripts/python
else
PEERS_PYTHON := $(PEERS)/bin/python
endif

bench-saying: $(PEERS)/made
	$(PEERS_PYTHON) bench/sentences.py --peers
	$(PEERS_PYTHON) bench/sentences.py --peers bench/data/news-sentences.jsonl
	$(PEERS_PYTHON) bench/saying.py
	$(PEERS_PYTHON) bench/languages.py
	$(PEERS_PYTHON) bench/homographs.py

$(PEERS)/made: pyproject.toml
	$(PYTHON) -m venv $(PEERS)
	$(PEERS_PYTHON) -m pip install --quiet --disable-pip-version-check --editable .
	for peer in pysbd nupunkt sentencex blingfire syntok wetext spokenform num2words nemo_text_processing; do \
	  $(PEERS_PYTHON) -m pip install --quiet --disable-pip-version-check $$peer || echo "$$peer does not install here"; done
	@touch $@

# What `tts --help` prints without loading typer; tests/cli holds it equal to what typer would print.
help-text: $(VENV)/development
	$(BIN)/python -m tts.cli.help

clean:
	rm -rf $(VENV) $(PEERS) out dist build

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; try make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/runtime: $(VENV)/made pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/development: $(VENV)/made pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/runtime

# make demo    install into .venv, release chapter 3, grade the sample class
# make test    install into .venv, check the code, and run every test against the built wheel
# make audit   measure the problems of all chapters, or of some: make audit CHAPTERS="ch02 ch03"
# make lint    format, lint and type checks alone
# make wheel   build the wheel into an environment of its own, .venv-wheel

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WHEEL := .venv-wheel
# An index of CPU builds of torch, for machines whose default index would bring the CUDA packages:
#   make demo TORCH_INDEX=<address of the index>
TORCH_INDEX ?=
TORCH := torch>=2.6,<2.14
# The newest CPU build that pip can find without an index of its own, where there is one.
TORCH_PINNED ?= torch==2.13.0
WORKERS ?= 2

CHAPTERS ?=

.PHONY: demo test audit lint wheel clean

demo: $(VENV)/installed
	$(BIN)/udl demo

test: lint wheel
	$(WHEEL)/bin/python -m pytest -n $(WORKERS) --dist worksteal

audit: $(VENV)/installed
	$(BIN)/udl audit $(CHAPTERS) --workers $(WORKERS)

lint: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# A copy of .venv by hard links, where it can be had, with the wheel in the place of the sources.
wheel: $(VENV)/installed-test
	rm -rf dist $(WHEEL)
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .
	cp -al $(VENV) $(WHEEL) 2>/dev/null || cp -R $(VENV) $(WHEEL)
	$(WHEEL)/bin/python -m pip uninstall --quiet --yes udlgrader
	$(WHEEL)/bin/python -m pip install --quiet --no-deps dist/*.whl

$(VENV)/torch:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; say make PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
ifneq ($(TORCH_INDEX),)
	$(BIN)/python -m pip install --quiet --index-url $(TORCH_INDEX) '$(TORCH)'
else
	$(BIN)/python -m pip install --quiet '$(TORCH_PINNED)' || $(BIN)/python -m pip install --quiet '$(TORCH)'
endif
	touch $@

$(VENV)/installed: $(VENV)/torch pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/installed-test: $(VENV)/torch pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[test,lint]'
	touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) $(WHEEL) dist demo

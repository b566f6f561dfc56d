# make run, make test: see README.md. Each target installs what it needs and is missing.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := run
MAKEFLAGS += --no-print-directory

export PATH := $(CURDIR)/target/tools/bin:$(HOME)/.cargo/bin:$(PATH)

# Asked anew at each use: a first run may have to install it.
CARGO = $(shell .ci/setup which-cargo)
NPM := npm --prefix ui
BUNDLES := deb,rpm
PRACTICE := $(CURDIR)/target/practice
SCREENS := $(shell find ui/src assets/letters assets/locales assets/fonts -type f 2>/dev/null) $(wildcard ui/*.html ui/*.ts ui/*.js)

.PHONY: run demo test lint bench package setup-terminal setup-screens

## run: build the station and open it with a practice office; in the terminal where there is no display
run:
	@if [ -n "$${DISPLAY-}$${WAYLAND_DISPLAY-}" ] || [ "$$(uname)" != Linux ]; then
	    $(MAKE) window
	else
	    echo "There is no display here: walking the same road in the terminal."
	    $(MAKE) demo
	fi

.PHONY: window
window: setup-terminal ui/dist/index.html
	@.ci/setup window
	$(CARGO) build --release -p boma-cli -p boma-shell
	target/release/boma practice --dir $(PRACTICE)
	target/release/boma-station --station $(PRACTICE)/station

## demo: the whole road in the terminal, from a form to a receipt
demo: setup-terminal
	@$(CARGO) build --release -p boma-cli
	target/release/boma demo $(DEMO)

## test: everything that shows whether the program is right
test: tidy ui/dist/index.html ui/dist-loopback/index.html tests/ui/node_modules/.package-lock.json
	@.ci/setup window test browser
	if $(CARGO) nextest --version >/dev/null 2>&1; then runner='nextest run'; else runner='test --no-fail-fast'; fi
	left_out=() why=() probe=$$(mktemp -d)
	if mount -t tmpfs none "$$probe" 2>/dev/null; then umount "$$probe"; else
	    left_out+=(--skip pulled::) why+=("the tests that mount sticks and pull them; only root may mount (sudo -E make test)")
	fi
	rmdir "$$probe"
	if ! command -v softhsm2-util >/dev/null; then
	    left_out+=(--skip softhsm::) why+=("the tests with tokens; there is no SoftHSM here (package softhsm2)")
	fi
	traced=(strace -qq -o /dev/null -e trace=socket true)
	if ! unshare --net "$${traced[@]}" 2>/dev/null && ! unshare --net --map-root-user "$${traced[@]}" 2>/dev/null; then
	    left_out+=(--skip sockets::) why+=("the tests that trace sockets; this machine allows no network namespace or no strace")
	fi
	$(CARGO) $$runner --workspace --features boma-shell/automation -- "$${left_out[@]}"
	$(NPM) test
	npm --prefix tests/ui test
	for one in "$${why[@]}"; do echo "Left out: $$one"; done
	echo "make test: all passed"

## lint: everything that shows whether the program is sound and tidy
lint: tidy ui/dist/index.html
	@.ci/setup window lint
	CLIPPY_CONF_DIR=$(CURDIR)/.ci $(CARGO) clippy --workspace --all-targets --features boma-shell/automation -- -D warnings
	$(CARGO) deny --locked --config .ci/deny.toml check licenses bans sources
	echo "make lint: all sound"

.PHONY: tidy
tidy: setup-terminal ui/node_modules/.package-lock.json
	@$(CARGO) fmt --check
	$(NPM) run check
	$(NPM) run lint

## bench: how long a start, an answer, a seal, an export and an intake take
bench: setup-terminal ui/dist/index.html
	@.ci/setup window test
	$(CARGO) build --release -p boma-cli -p boma-shell --bins --example empty_window
	mkdir -p target/tmp
	screen=()
	if [ -z "$${DISPLAY-}$${WAYLAND_DISPLAY-}" ]; then screen=(xvfb-run -a); fi
	# On the disk that holds this folder: the system's own folder for temporary files may be in memory.
	"$${screen[@]}" target/release/boma bench $(BENCH) --dir target/tmp \
	    --window target/release/boma-station --empty-window target/release/examples/empty_window
	$(CARGO) build --release -p boma-shell --example boma-station-steered --features automation
	$(CARGO) build -p boma-cli -p boma-tests --bins
	target/debug/boma-paint target/release/examples/boma-station-steered

## package: the installers for this system, under target/release/bundle
package: setup-terminal ui/dist/index.html
	@.ci/setup window
	cd src-tauri
	npx --yes @tauri-apps/cli@2.12.5 build --bundles $(BUNDLES)

setup-terminal:
	@.ci/setup terminal

setup-screens:
	@.ci/setup screens

%/node_modules/.package-lock.json: %/package-lock.json | setup-screens
	npm --prefix $* ci --no-audit --no-fund --loglevel=error
	touch $@

ui/dist/index.html: ui/node_modules/.package-lock.json $(SCREENS)
	$(NPM) run build

ui/dist-loopback/index.html: ui/node_modules/.package-lock.json $(SCREENS)
	$(NPM) run build:loopback

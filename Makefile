# Development tasks. `make test` installs what is missing (Debian) and runs everything.

# The browser of the tests; Debian's by default.
CHROMIUM ?= /usr/bin/chromium
export CHROMIUM

.PHONY: help check fmt tools test test-rust test-browser test-tables bench clean

help:
	@echo 'make check         format, lints and Rust tests'
	@echo 'make test          everything; ends with "N passed, N failed"'
	@echo 'make test-rust     what needs no browser: format, lints, tests, documentation'
	@echo 'make test-browser  builds the sample site and checks its pages, links and downloads'
	@echo 'make test-tables   builds the sample site and opens its tables, workbook and press kits'
	@echo 'make tools         installs what the tests need and this machine lacks'
	@echo 'make bench         measures the whole road on generated programmes'
	@echo 'make fmt           formats the source'

check:
	cargo fmt --check
	cargo clippy --all-targets --locked -- -D warnings
	cargo test --locked

fmt:
	cargo fmt

tools:
	@bash tests/install-tools

test: tools
	@bash tests/run format lints rust docs tables browser

test-rust:
	@bash tests/run format lints rust docs

test-browser: tools
	@bash tests/run browser

test-tables: tools
	@bash tests/run tables

bench:
	cargo bench --locked --bench road

clean:
	cargo clean
	rm -rf tests/browser/node_modules tests/python/.venv

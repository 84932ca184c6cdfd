# What people do with Pelita: `make help` lists it.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: run test test-all test-spark check bench screenshots format clean help

PYTHON ?= python3
PORT ?= 8501
INSTALLED := .venv/installed
DEVELOPING := .venv/installed-for-development
WITH_SPARK := .venv-spark/installed
export PYTHON
# Python keeps what it has compiled, also where the environment forbids it: else each of the fifty programs that a test
# run starts would compile every library anew.
export PYTHONDONTWRITEBYTECODE :=

run: $(INSTALLED) ## Jalankan dasbor di komputer ini / serve the dashboard on this computer (PORT=8501)
	exec .venv/bin/python pelita.py serve --port $(PORT)

# Three at a time on two cores: tests in a browser wait for most of their time. Of families a fifth is drawn, by the seed
# of the day, which the header tells: tests/families.py.
test: $(DEVELOPING) ## Semua uji, juga di peramban dan PostgreSQL / all tests, those in a browser and on PostgreSQL too
	PELITA_BROWSER="$$(.ci/find-browser)" PELITA_POSTGRES="$$(.ci/find-postgres)" \
		.venv/bin/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

test-all: ## Semua uji, dengan semua anggota keluarga / all tests, with every member of the families
	PELITA_FAMILY=whole $(MAKE) test

test-spark: $(WITH_SPARK) ## Fakta yang sama pada Spark, di komputer ini / the same facts on Spark, on this computer
	command -v java >/dev/null || .ci/install-package default-jre-headless
	.venv-spark/bin/python -m pytest tests/spark

check: $(DEVELOPING) ## Bentuk, tipe, dan kerentanan pustaka / form, types, known vulnerabilities; changes nothing
	.venv/bin/python -m ruff check .
	.venv/bin/python -m ruff format --check .
	.venv/bin/python -m mypy
	.venv/bin/python .ci/audit_dependencies.py

bench: $(DEVELOPING) ## Ukur kecepatan sebagai perbandingan / measure speed, as ratios
	.venv/bin/python -m pytest bench --capture=no --quiet
	PELITA_KILLS=50 PELITA_POSTGRES="$$(.ci/find-postgres)" .venv/bin/python -m pytest tests/data/store/test_durability.py -k killed

screenshots: $(DEVELOPING) ## Gambar semua halaman ke var/screenshots / pictures of all pages into var/screenshots
	PELITA_BROWSER="$$(.ci/find-browser)" .venv/bin/python -m pytest tests/browser/screenshots.py --quiet

format: $(DEVELOPING) ## Rapikan semua berkas Python / bring all Python files into form
	.venv/bin/python -m ruff check --fix .
	.venv/bin/python -m ruff format .

clean: ## Buang lingkungan dan tembolok; data di var/ tetap / remove environment and caches; data in var/ stays
	rm -rf .venv .venv-spark .pytest_cache .hypothesis .mypy_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## Daftar ini / this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# One stamp for each set of libraries: installed once, and again when the set changes.
$(INSTALLED): requirements.txt
	.ci/make-environment requirements.txt
	touch $@

$(DEVELOPING): requirements.txt requirements-dev.txt
	.ci/make-environment requirements-dev.txt
	touch $@ $(INSTALLED)

$(WITH_SPARK): requirements.txt requirements-spark.txt
	.ci/make-environment requirements-spark.txt .venv-spark
	touch $@

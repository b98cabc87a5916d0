# Everything a person or a machine does with this project. `make help` lists it.

SWIFT ?= swift
PREFIX ?= /usr/local
AS_OF ?= 2026-06-08T06:00:00Z
# Warnings are errors in the manifest; this adds that every import is a declared dependency.
CHECKS = --explicit-target-dependency-import-check error

.PHONY: report test check bench accuracy cases corpus rates faults fuzz mutate install deps help format record docs \
	sample-data archive spark-check spark-growth pages-check pages-made pages-tools example picture completions \
	program deb deb-check tables-tools twelve-months

report: deps ## build, make the reports of sample-data, say where they are
	$(SWIFT) build -c release --product soleus
	@.build/release/soleus run pipelines/weekly.yaml --as-of $(AS_OF) || [ $$? -eq 3 ]
	@echo "Reports: $(CURDIR)/reports/latest/index.html"

test: deps ## run every test; SOLEUS_CORPUS names a folder of exports to try as well, SOLEUS_SHARED cases
	$(SWIFT) build --build-tests $(CHECKS)
	$(SWIFT) test --skip-build --disable-xctest --parallel

check: deps ## format, lint, build without warnings, tests, stale docs, pipeline files
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks
	$(MAKE) test
	$(MAKE) docs example
	git diff --exit-code -- docs
	.build/debug/soleus check pipelines/*.yaml

bench: deps ## hold reading against its floor, other programs and more workers; time nights, weigh archives
	Benchmarks/bench
	Benchmarks/nights
	Benchmarks/archives

# Exports to measure against, where there are any.
accuracy: export SOLEUS_CORPUS ?= $(wildcard ../shared/corpus)
accuracy: export SOLEUS_SHARED ?= $(abspath $(wildcard ../shared))
accuracy: rates ## measure estimates against known truth; writes docs/accuracy.md and docs/rates.md
	.build-bench/release/Accuracy docs/accuracy.md

# Files with a known right answer, where there are any.
cases: export SOLEUS_SHARED ?= $(abspath $(wildcard ../shared))
cases: export SOLEUS_CORPUS ?= $(abspath $(wildcard ../shared/corpus))
cases: deps ## write docs/cases.md and docs/fit.md: what is said of every case of SOLEUS_SHARED and SOLEUS_CORPUS
	SOLEUS_RECORD=1 $(SWIFT) test --disable-xctest --filter 'CasesPageTests|FITCorpusTests'

corpus: deps ## write docs/corpus.md: what BEFORE, an older soleus, said of the corpus, and what is said now
	$(SWIFT) build --product soleus
	Tests/Corpus/changes $(BEFORE) .build/debug/soleus $(abspath ../shared/corpus ../shared/cases/people) > docs/corpus.md

rates: deps ## measure how often rules speak in made-up training; writes docs/rates.md
	$(SWIFT) build --package-path Benchmarks --scratch-path .build-bench -c release --product Accuracy
	.build-bench/release/Accuracy --rates docs/rates.md

faults: deps ## kill nights, let calls to the system fail, let room run out, live through a year of nights (needs cc, python3)
	$(SWIFT) build --product soleus
	Tests/Faults/kills
	Tests/Faults/failures
	Tests/Faults/full
	Tests/Faults/year

fuzz: deps ## throw mutated files at the decoders for a minute
	Tests/Fuzz/run 60

mutate: deps ## damage every export below SOLEUS_CORPUS in hundreds of ways and read it
	Tests/Fuzz/mutate "$(or $(SOLEUS_CORPUS),sample-data)"

# Browser, validator and readers of PDF are Debian's and PyPI's; what is missing is named and left out.
PAGES = .build-pages

pages-made: deps
	$(SWIFT) build --product soleus
	rm -rf $(PAGES)/store $(PAGES)/reports
	sed -e 's|^store:.*|store: ../$(PAGES)/store/weekly.sqlite|' \
	  -e 's|^report-folder:.*|report-folder: ../$(PAGES)/reports|' pipelines/weekly.yaml > pipelines/.pages.yaml
	.build/debug/soleus run pipelines/.pages.yaml --as-of $(AS_OF) 2>/dev/null || [ $$? -eq 3 ]
	rm pipelines/.pages.yaml

pages-tools:
	[ -x $(PAGES)/tools/bin/python ] || python3 -m venv $(PAGES)/tools
	$(PAGES)/tools/bin/pip install -q -r Tests/Pages/requirements.txt || echo "PyPI cannot be reached"

pages-check: pages-made pages-tools ## hold made pages against words, sheets, widths, axe and vnu
	$(SWIFT) build --build-tests
	rm -rf $(PAGES)/made && mkdir -p $(PAGES)/made
	SOLEUS_PAGES=$(CURDIR)/$(PAGES)/made $(SWIFT) test --skip-build --disable-xctest --filter LookTests
	$(PAGES)/tools/bin/python Tests/Pages/check $(PAGES)/made $(PAGES)/reports docs/example

example: pages-made ## write docs/example, the report that can be opened without building
	Tests/Pages/example $(PAGES)/reports docs/example

PICTURE = $(PAGES)/tools/bin/python Tests/Pages/picture docs/example/2026-W23/ben-okafor.html

picture: example pages-tools ## write docs/page.png of the README and docs/page-marked.png of reading-a-page.md
	$(PICTURE) docs/page.png
	$(PICTURE) docs/page-marked.png --marked

# Libraries of PyPI for the picture of docs/analysts.md, and DuckDB, which a test writes Parquet with.
TABLES = .build-tables

tables-tools:
	[ -x $(TABLES)/bin/python ] || python3 -m venv $(TABLES)
	$(TABLES)/bin/pip install -q -r docs/twelve-months.txt || echo "PyPI cannot be reached"

twelve-months: tables-tools ## write docs/twelve-months.png: a year of a made-up athlete, drawn from an export
	$(MAKE) archive ATHLETES=1 RUNS=212 SETS=2000 FOLDER=$(TABLES)/year
	$(SWIFT) build -c release --product soleus
	.build/release/soleus run $(TABLES)/year/weekly.yaml --as-of $(AS_OF) 2>/dev/null || [ $$? -eq 3 ]
	.build/release/soleus export $(TABLES)/year/weekly.yaml --to $(TABLES)/year/tables --as-of $(AS_OF)
	$(TABLES)/bin/python docs/twelve-months.py $(TABLES)/year/tables athlete-001 docs/twelve-months.png

record: deps ## re-record the golden reports; fails by design, so that nobody blesses by accident
	SOLEUS_RECORD=1 $(SWIFT) test --disable-xctest --filter GoldenTests

docs: ## re-make the generated pages of docs/
	$(SWIFT) build --product soleus
	.build/debug/soleus docs stages > docs/stages.md
	.build/debug/soleus docs data-dictionary > docs/data-dictionary.md
	.build/debug/soleus docs rejections > docs/rejections.md
	.build/debug/soleus docs model > docs/model.md
	.build/debug/soleus docs flags > docs/flags.md

sample-data: deps ## write the made-up athletes anew
	$(SWIFT) build -c release --product make-sample-data
	rm -rf sample-data
	.build/release/make-sample-data --seed 2026 sample-data

# How much `make archive` makes up, and where it goes: make archive RUNS=1000 FOLDER=/tmp/archive
ATHLETES ?= 20
RUNS ?= 10000
SETS ?= 187000
FOLDER ?= .build-bench/archive

archive: deps ## write a made-up archive of ATHLETES, RUNS and SETS into FOLDER, weekly.yaml beside it
	$(SWIFT) build -c release --product make-sample-data
	.build/release/make-sample-data --archive --seed 2026 \
	  --athletes $(ATHLETES) --runs $(RUNS) --sets $(SETS) "$(FOLDER)/athletes"
	sed -e 's|^athletes:.*|athletes: athletes|' -e 's|^store:.*|store: store/weekly.sqlite|' \
	  -e 's|^report-folder:.*|report-folder: reports|' pipelines/weekly.yaml > "$(FOLDER)/weekly.yaml"

SPARK = .build-spark

spark-check: deps ## hold the Spark job against run, with workers killed and stopped; Java and PyPI or skipped
	$(SWIFT) build -c release --product make-sample-data
	$(SWIFT) build -c release --product soleus --static-swift-stdlib --disable-local-rpath \
	  --scratch-path $(PORTABLE)
	Tests/Spark/check $(PORTABLE)/release/soleus .build/release/make-sample-data $(SPARK)

spark-growth: spark-check ## what grows with the files of an archive on Spark; an hour
	SPARK_HOME=$$(echo $(CURDIR)/$(SPARK)/venv/lib/python3*/site-packages/pyspark) \
	PYSPARK_PYTHON=$(CURDIR)/$(SPARK)/venv/bin/python sh -c \
	  'Tests/Spark/growth $(SPARK)/kit $(SPARK)/growth 1000 10000 100000 && \
	   Tests/Spark/growth stub $(SPARK)/growth 1000 10000 100000 1000000'

format: ## lay out the sources
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks

# The program with Swift's own libraries linked in, apart from the builds that tests and measurements use.
PORTABLE = .build-portable
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || date +%s)

program: deps ## build the program for other machines, its manual pages and completions
	$(SWIFT) build -c release --product soleus --static-swift-stdlib --disable-local-rpath \
	  --scratch-path $(PORTABLE)
	$(SWIFT) build --product generate-manual --scratch-path $(PORTABLE)
	pipelines/nightly/manual-pages $(PORTABLE)/release/soleus $(PORTABLE)/debug/generate-manual \
	  "$$(date -u -d @$(SOURCE_DATE_EPOCH) +%F)" $(PORTABLE)/manual
	install -d $(PORTABLE)/completions
	$(PORTABLE)/release/soleus --generate-completion-script bash | sed '1{/^#!/d}' > $(PORTABLE)/completions/soleus.bash
	$(PORTABLE)/release/soleus --generate-completion-script zsh > $(PORTABLE)/completions/_soleus
	$(PORTABLE)/release/soleus --generate-completion-script fish > $(PORTABLE)/completions/soleus.fish

SHARE = $(DESTDIR)$(PREFIX)/share
UNITS = $(DESTDIR)$(PREFIX)/lib/systemd/system
ZSH_FUNCTIONS ?= $(PREFIX)/share/zsh/site-functions
# Units name programs by where they are.
PLACED = sed -e 's|/usr/bin/soleus|$(PREFIX)/bin/soleus|' -e 's|/usr/libexec/|$(PREFIX)/libexec/|'

install: ## install what `make program` built, with manual, completions, units and documents, below PREFIX
	[ -x $(PORTABLE)/release/soleus ] || $(MAKE) program
	install -D -m 755 $(PORTABLE)/release/soleus $(DESTDIR)$(PREFIX)/bin/soleus
	install -d $(SHARE)/man/man1 $(SHARE)/doc/soleus/examples $(UNITS)
	install -m 644 $(PORTABLE)/manual/*.1 $(SHARE)/man/man1
	install -D -m 644 $(PORTABLE)/completions/soleus.bash $(SHARE)/bash-completion/completions/soleus
	install -D -m 644 $(PORTABLE)/completions/_soleus $(DESTDIR)$(ZSH_FUNCTIONS)/_soleus
	install -D -m 644 $(PORTABLE)/completions/soleus.fish $(SHARE)/fish/vendor_completions.d/soleus.fish
	install -D -m 755 pipelines/nightly/after-night $(DESTDIR)$(PREFIX)/libexec/soleus/after-night
	install -D -m 644 pipelines/nightly/soleus.sysusers $(DESTDIR)$(PREFIX)/lib/sysusers.d/soleus.conf
	for unit in soleus@.service soleus@.timer soleus-after@.service; do \
	  $(PLACED) pipelines/nightly/$$unit > $(UNITS)/$$unit && chmod 644 $(UNITS)/$$unit || exit 1; done
	install -m 644 README.md CHANGELOG.md $(SHARE)/doc/soleus
	find docs -type f -exec install -D -m 644 '{}' '$(SHARE)/doc/soleus/{}' ';'
	install -m 644 pipelines/nightly/crontab pipelines/nightly/debian/default pipelines/models/*.csv \
	  $(SHARE)/doc/soleus/examples
	sed -e 's|^athletes:.*|athletes: /srv/athletes|' -e 's|^store:.*|store: /var/lib/soleus/weekly.sqlite|' \
	  -e 's|^report-folder:.*|report-folder: /var/lib/soleus/weekly|' pipelines/weekly.yaml \
	  > $(SHARE)/doc/soleus/examples/weekly.yaml
	chmod 644 $(SHARE)/doc/soleus/examples/weekly.yaml

MAINTAINER ?= soleus maintainers <maintainers@soleus.example>
DEB = .build-deb

deb: export MAINTAINER := $(MAINTAINER)
deb: program ## make a package for this Debian in .build-deb; it needs no Swift
	rm -rf $(DEB)/tree $(DEB)/*.deb
	$(MAKE) install DESTDIR=$(CURDIR)/$(DEB)/tree PREFIX=/usr ZSH_FUNCTIONS=/usr/share/zsh/vendor-completions
	pipelines/nightly/debian/build $(DEB)/tree $(DEB)

deb-check: deb ## install the package in a clean Debian 12 made by debootstrap, and make reports there
	Tests/Install/try $(DEB)/soleus_*.deb

completions: program ## write completions for bash, zsh and fish to .build/completions
	install -d .build/completions
	install -m 644 $(PORTABLE)/completions/* .build/completions

# Headers and libraries that the system brings, by Debian's names, and a file that shows each is there.
PACKAGES = libxml2-dev zlib1g-dev libsqlite3-dev libssl-dev tzdata
NEEDED = /usr/include/libxml2/libxml/parser.h /usr/include/zlib.h /usr/include/sqlite3.h \
	/usr/include/openssl/evp.h /usr/share/zoneinfo/Europe/Berlin

deps: ## install missing system packages where that is allowed, else say how
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift 6.3 or later is missing: see https://www.swift.org/install"; exit 1; }
	@missing=0; for file in $(NEEDED); do [ -e $$file ] || missing=1; done; \
	[ $$missing -eq 0 ] && exit 0; \
	if [ "$$(id -u)" -eq 0 ]; then run=; \
	elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then run=sudo; \
	else echo "System packages are missing. As root: apt-get install -y $(PACKAGES)"; exit 1; fi; \
	command -v apt-get >/dev/null || { \
	  echo "Install what your system calls these packages: $(PACKAGES)"; exit 1; }; \
	$$run apt-get update -qq && $$run apt-get install -y -qq $(PACKAGES)

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /: /' | sort

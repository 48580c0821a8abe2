.DEFAULT_GOAL := help
.PHONY: help run cluster test bench backup restore format format-check schema clean

PAGE := src/GraphQL/Page

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: page ## Start everything on this machine, with a database of its own under .data; Ctrl-C stops it all
	@dotnet build -c Release src/Silo --nologo -v quiet
	@DOTNET_ENVIRONMENT=Development exec dotnet src/Silo/bin/Release/net10.0/MyHibachi.Silo.dll

cluster: page ## Start two silos and two gateways on this machine, on the same database as run; Ctrl-C stops them all
	@dotnet build -c Release tools/Cluster --nologo -v quiet
	@DOTNET_ENVIRONMENT=Development exec dotnet tools/Cluster/bin/Release/net10.0/MyHibachi.Cluster.dll

test: page ## Run every test; needs nothing running and leaves nothing behind
	dotnet test --solution MyHibachi.sln --max-parallel-test-modules 1

bench: ## Measure the product as a whole, in a process and on a database of its own; about a quarter of an hour
	@dotnet build -c Release tests/Benchmarks --nologo -v quiet
	@exec dotnet tests/Benchmarks/bin/Release/net10.0/MyHibachi.Benchmarks.dll

FILE ?= backups/myhibachi-$(shell date -u +%Y%m%dT%H%M%SZ).dump

backup: ## Write the database of make run into one file, while it runs or not; FILE=... says which
	@dotnet build -c Release src/Silo --nologo -v quiet
	@DOTNET_ENVIRONMENT=Development dotnet src/Silo/bin/Release/net10.0/MyHibachi.Silo.dll backup $(FILE)

restore: ## Bring the database back from FILE=..., while nothing runs; what was there is kept under another name
	@dotnet build -c Release src/Silo --nologo -v quiet
	@DOTNET_ENVIRONMENT=Development dotnet src/Silo/bin/Release/net10.0/MyHibachi.Silo.dll restore $(FILE)

format: ## Format the code
	dotnet format MyHibachi.sln

format-check: ## Fail where the code is not formatted
	dotnet format MyHibachi.sln --verify-no-changes

schema: ## Write schema.graphql from the code
	@dotnet build -c Release src/GraphQL --nologo -v quiet
	@dotnet src/GraphQL/bin/Release/net10.0/MyHibachi.GraphQL.dll schema > schema.graphql

clean: ## Remove what was built; the data under .data stays
	git clean -fdXq -e '!.data' -e '!.data/**'

.PHONY: page
page: $(PAGE)/dist/page.html

# The bundle's last file: it is there when all of it is.
$(PAGE)/dist/page.html: $(PAGE)/node_modules/.package-lock.json $(filter-out $(PAGE)/node_modules $(PAGE)/dist,$(wildcard $(PAGE)/*))
	@cd $(PAGE) && npm run --silent build

$(PAGE)/node_modules/.package-lock.json: $(PAGE)/package-lock.json $(PAGE)/package.json .npmrc
	@cd $(PAGE) && npm ci --silent

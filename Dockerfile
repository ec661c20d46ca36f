# The command line: docker run --rm -v "$PWD:/data:ro" evenkeel audit app.db postgres://…
# The service:      docs/deploy.md has the commands; it needs evenkeel.yaml in /data, a volume for its store, and a token first.
FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
# With optional packages: the bundler has a compiled one for each platform.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY scripts/bundle.ts scripts/bundled-packages.ts scripts/
COPY introspection introspection
COPY reports reports
COPY src src
RUN node scripts/bundle.ts

FROM node:24-slim AS packages
WORKDIR /packages
COPY package.json package-lock.json ./
# Of the packages what runs here: one prebuilt SQLite of eight, neither its sources, nor types, nor source maps.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
 && rm -r node_modules/better-sqlite3/deps node_modules/better-sqlite3/src \
 && find node_modules/better-sqlite3/prebuilds -type f ! -name "linux-$(node -p process.arch).node" -delete \
 && find node_modules -type f '(' -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' ')' -delete \
 && find node_modules -depth -type d '(' -name test -o -name tests -o -name benchmark ')' -exec rm -r {} + \
 && mkdir /state

# With glibc, which the prebuilt SQLite needs, and without a shell.
FROM gcr.io/distroless/nodejs24-debian13:nonroot
# Ports are published from all addresses of a container. Nothing can be installed in it, so no message says so.
ENV NODE_ENV=production EVENKEEL_HOST=0.0.0.0 EVENKEEL_IMAGE=yes
WORKDIR /app
COPY --from=packages /packages/node_modules node_modules
COPY --from=build /build/dist dist
COPY package.json LICENSE README.md ./
COPY bin bin
COPY docs/schemas docs/schemas
# For a store in a file: mount a volume here and say EVENKEEL_STORE_URL=sqlite:/var/lib/evenkeel/store.db
COPY --from=packages --chown=65532:65532 /state /var/lib/evenkeel
# The configuration, and files to audit, are mounted here.
WORKDIR /data
USER 65532:65532
EXPOSE 7350
# At the port of /data/evenkeel.yaml.
HEALTHCHECK --interval=10s --timeout=5s --start-period=10s CMD ["/nodejs/bin/node", "/app/bin/evenkeel.js", "health"]
# The options are those of the first line of bin/evenkeel.js.
ENTRYPOINT ["/nodejs/bin/node", "--max-semi-space-size=32", "--heap-growing-percent=90", "--no-wasm-dynamic-tiering", "--liftoff-only", "/app/bin/evenkeel.js"]
CMD ["serve"]

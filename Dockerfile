# Runs the command line: docker run --rm evenkeel audit postgres://… postgres://…
FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY introspection introspection
COPY reports reports
COPY src src
RUN npx tsc -p tsconfig.build.json

FROM node:24-slim AS packages
WORKDIR /packages
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /packages/node_modules node_modules
COPY --from=build /build/dist dist
COPY package.json LICENSE README.md ./
COPY bin bin
USER node
# Files to audit are mounted here: -v "$PWD:/data:ro"
WORKDIR /data
ENTRYPOINT ["node", "/app/bin/evenkeel.js"]
CMD ["--help"]

# Not exercised by the tests. Build: docker build -t pobratym .

FROM node:22-bookworm-slim AS build
WORKDIR /app
# The SQLite driver is compiled where no prebuilt one can be had.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ ca-certificates && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# Builds server and panel; the configuration's secrets are throwaway ones there, the real ones come at run time.
ARG PUBLIC_URL=""
ENV PUBLIC_URL=${PUBLIC_URL}
RUN node scripts/build.mjs && npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=1337 STRAPI_TELEMETRY_DISABLED=true
WORKDIR /app
COPY --from=build --chown=node:node /app /app
RUN mkdir -p data public/uploads && chown node:node data public/uploads
USER node
EXPOSE 1337
VOLUME ["/app/data", "/app/public/uploads"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/_health`).then((answer) => process.exit(answer.status === 204 ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/@strapi/strapi/bin/strapi.js", "start"]

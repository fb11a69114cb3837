# Built in one stage, run in another, by nobody in particular, on a file system that may be read only:
#   docker build --tag huicantong --build-arg SITE_URL=https://example.cn .
#   docker run --read-only --cap-drop ALL --security-opt no-new-privileges --publish 127.0.0.1:4321:4321 huicantong
FROM node:24-bookworm-slim AS build
WORKDIR /site
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
ARG SITE_URL
ARG CONTENT_DIR=content
ENV SITE_URL=$SITE_URL CONTENT_DIR=$CONTENT_DIR DIST_DIR=dist
RUN npm run build && npm run sbom && npm prune --omit=dev --omit=optional

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4321 DIST_DIR=dist DRAIN_SECONDS=5
ENV MALLOC_ARENA_MAX=1
WORKDIR /site
COPY --from=build /site/package.json ./
COPY --from=build /site/node_modules node_modules
COPY --from=build /site/src/server/main.js src/server/
COPY --from=build /site/src/content/folders.js src/content/
# The words of the interface are read at the start; everything else of the content is in the build.
COPY --from=build /site/content/ui content/ui
COPY --from=build /site/dist dist
USER 65532:65532
EXPOSE 4321
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=2s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:4321/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As `npm run serve` bounds memory.
CMD ["node", "--no-parallel-scavenge", "--max-semi-space-size=2", "--max-old-space-size=40", "src/server/main.js"]

# The two steps below are the commands that `npm start` and `npm test` run on any machine.
FROM node:24-slim AS build
WORKDIR /app
COPY . .
RUN node scripts/bootstrap.mjs build
RUN node scripts/bootstrap.mjs production

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WEB_DIST=/app/apps/web/dist DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/apps/api ./apps/api
COPY --from=build /app/apps/web/dist ./apps/web/dist
COPY --from=build /app/packages/contract ./packages/contract
# An empty folder: the volume takes its owner. 65532 has no account and no home folder.
COPY --from=build --chown=65532:65532 /app/data /data
USER 65532:65532
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]

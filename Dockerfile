# docker build -t portolan . && docker run -p 3000:3000 -v portolan:/data portolan
# Behind a proxy, say where people reach it and whom to believe: -e BASE_URL=https://pmo.example.org -e TRUST_PROXY=172.17.0.1
# One container at a time on a volume: the lock that keeps two processes apart does not reach across containers. For more,
# and for anything beyond one machine, give them a PostgreSQL with -e DATABASE_URL=postgres://…
FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_FOLDER=/data OPEN_BROWSER=no
WORKDIR /portolan
COPY . .
RUN npm ci --omit=dev --no-audit --no-fund \
 && node -e "import('/portolan/src/main/web-build.ts').then(({ buildWeb }) => buildWeb(console.log))" \
 && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/livez').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1 and stops gracefully when the container is stopped.
CMD ["node", "src/main/portolan.ts", "start"]

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

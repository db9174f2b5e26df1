/**
 * Serves dist/ on this machine for the browser mode: `npm run navigateur [-- PORT]`. Only the loopback address, only files of dist/, with the headers that a real server
 * should send too (the pages carry their own Content-Security-Policy; frame-ancestors can only be a header).
 */
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), "dist");
const port = Number(process.argv[2] ?? 3001);

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
};

/** Who may show the pane in a frame: Excel on the web. */
const FRAME_ANCESTORS =
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com https://excel.cloud.microsoft https://*.cloud.microsoft";

const HEADERS = {
  "Content-Security-Policy": FRAME_ANCESTORS,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

if (!existsSync(join(dist, "navigateur.html"))) {
  process.stderr.write("Le dossier dist/ est absent : lancez d'abord « npm run build ».\n");
  process.exit(2);
}

const server = createServer((request, response) => {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
  } catch {
    return void response.writeHead(400, HEADERS).end();
  }
  const file = join(dist, path === sep ? "navigateur.html" : path);
  if (!file.startsWith(dist + sep)) return void response.writeHead(403, HEADERS).end();
  readFile(file).then(
    (body) =>
      response
        .writeHead(200, { ...HEADERS, "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" })
        .end(body),
    () => response.writeHead(404, { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" }).end("Page introuvable."),
  );
});

server.on("error", (error) => {
  process.stderr.write(
    error.code === "EADDRINUSE"
      ? `Le port ${port} est déjà pris : npm run navigateur -- AUTRE_PORT\n`
      : `${error.message}\n`,
  );
  process.exit(2);
});
server.listen(port, "127.0.0.1", () =>
  process.stdout.write(`Ouvrez http://localhost:${port}/ dans votre navigateur (Ctrl+C pour arrêter).\n`),
);

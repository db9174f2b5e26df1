/**
 * Serves dist/ on this machine for the browser mode: `npm run navigateur [-- PORT]`. Only the loopback address, only files of dist/, with the headers that a real server
 * should send too (page-headers.cjs).
 */
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { headersFor, REFUSAL_HEADERS } from "./page-headers.cjs";

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
  ".txt": "text/plain; charset=utf-8",
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
    return void response.writeHead(400, REFUSAL_HEADERS).end();
  }
  const file = join(dist, path === sep ? "navigateur.html" : path);
  if (!file.startsWith(dist + sep)) return void response.writeHead(403, REFUSAL_HEADERS).end();
  readFile(file).then(
    (body) =>
      response
        .writeHead(200, { ...headersFor(file), "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" })
        .end(body),
    () =>
      response
        .writeHead(404, { ...REFUSAL_HEADERS, "Content-Type": "text/plain; charset=utf-8" })
        .end("Page introuvable."),
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

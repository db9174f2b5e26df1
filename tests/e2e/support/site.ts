import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative, sep } from "node:path";

const ROOT = join(__dirname, "../../..");
const DIST = join(ROOT, "dist");

/** The production pane, served to a browser on this machine. */
export interface Site {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
};

/** Builds the pane unless it is built, and serves it on a free port. */
export async function openSite(): Promise<Site> {
  if (!existsSync(join(DIST, "taskpane.html"))) {
    execFileSync("npx", ["webpack", "--mode", "production", "--config-name", "pane"], { cwd: ROOT, stdio: "ignore" });
  }
  const files = snapshot();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
    const body = files.get(path);
    if (!body) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The files of the pane as they are now: a build made meanwhile must not mix with this one. */
function snapshot(): ReadonlyMap<string, Buffer> {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && extname(entry.name) in TYPES,
  );
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [relative(DIST, file).split(sep).join("/"), readFileSync(file)];
    }),
  );
}

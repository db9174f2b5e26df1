import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

const ROOT = join(__dirname, "../../..");

/** The production pane, served to a browser on this machine as `npm run navigateur` serves it. */
export interface Site {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Builds the pane unless it is built, and serves it on a free port. */
export async function openSite(): Promise<Site> {
  if (!existsSync(join(ROOT, "dist/bilan-plie.html"))) {
    buildWith("pane");
  }
  const port = await freePort();
  const server = spawn(process.execPath, [join(ROOT, "scripts/serve.mjs"), String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.stdout.once("data", () => resolve());
    server.once("exit", (status) => reject(new Error(`scripts/serve.mjs ended at once (${status})`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.kill();
      return ended;
    },
  };
}

/** Builds the pane or the command line as they are published. */
export function buildWith(config: "pane" | "cli"): void {
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--mode", "production", "--config-name", config], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

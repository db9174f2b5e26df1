/**
 * `npm run release`: builds everything, then writes what is published into dist/release/. With URL_PROD, the manifest of the server's zip
 * bears that address; without, its page « Installer » makes the manifest.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { releaseFiles } from "./release-files";

const root = join(__dirname, "../..");
const folder = join(root, "dist/release");

execFileSync(process.execPath, [join(root, "node_modules/webpack/bin/webpack.js"), "--mode", "production"], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
});
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const files = releaseFiles(join(root, "dist"), readFileSync(join(root, "manifest.xml"), "utf8"));
for (const { name, bytes, program } of files)
  writeFileSync(join(folder, name), bytes, { mode: program ? 0o755 : 0o644 });
process.stdout.write(
  `dist/release :\n${files.map(({ name, bytes }) => `  ${name}  ${bytes.length} octets\n`).join("")}`,
);

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { headersFor } from "../page-headers.cjs";

const read = (name: string): string => readFileSync(join(__dirname, name), "utf8").replaceAll("\r\n", "\n");

/** Of the files of each kind, the headers that a server sends with them. */
const KINDS = [
  ["pages .html, manifest.xml, icônes, autres fichiers", "taskpane.html"],
  ["fichiers .js dont le nom porte une empreinte", "taskpane.0a1b2c3d.js"],
] as const;

/** The page « Installer » of the server's zip, for an IT service: it needs no server and makes the manifest for an address. */
export function installPage(manifest: string): string {
  // The very function of the build; it is a module for Node, hence `module`.
  const script = `{ const module = {};\n${read("../manifest-address.cjs")}\n${read("install-page.js")}}`;
  const policy = `default-src 'none'; script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  const parts: Readonly<Record<string, string>> = {
    version,
    policy,
    headers: KINDS.map(([kind, file]) => headerRows(kind, headersFor(file))).join("\n"),
    manifest: `<script type="text/plain" id="manifeste">${manifest}</script>`,
    script: `<script>${script}</script>`,
  };
  return read("install-page.html").replace(/\{\{(\w+)\}\}/g, (_hole, part: string) => parts[part] ?? "");
}

function headerRows(kind: string, headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `<tr><td>${kind}</td><td><code>${name}: ${value}</code></td></tr>`)
    .join("\n");
}

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { joinBills } from "../bill-of-materials.cjs";
import { joinNotices } from "../licence-notices.cjs";
import { deterministicZip } from "./deterministic-zip";
import { installPage } from "./install-page";

export interface ReleaseFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** It can be started by its name. */
  readonly program?: true;
}

/**
 * What a release is made of, from dist/ as `npm run build` leaves it. The same dist/ gives the same bytes.
 * @param manifest as the repository has it, for the page that writes another address in it.
 */
export function releaseFiles(dist: string, manifest: string): readonly ReleaseFile[] {
  const bytes = (name: string): Buffer => readFileSync(join(dist, name));
  const both = (name: string): string[] => [bytes(name).toString(), bytes(`cli/${name}`).toString()];
  const files: readonly ReleaseFile[] = [
    { name: "bilan-plie.html", bytes: bytes("bilan-plie.html") },
    { name: "bilan-plie.mjs", bytes: bytes("cli/bilan-plie.mjs"), program: true },
    { name: "bilan-plie-serveur.zip", bytes: deterministicZip(serverFiles(dist, manifest)) },
    { name: "LICENSES.txt", bytes: Buffer.from(joinNotices(both("LICENSES.txt"))) },
    { name: "bilan-plie.cdx.json", bytes: Buffer.from(joinBills(both("bilan-plie.cdx.json"))) },
  ];
  return [...files, { name: "SHA256SUMS", bytes: Buffer.from(files.map(sumOf).join("")) }];
}

/** As `sha256sum --check` reads it. */
function sumOf({ name, bytes }: ReleaseFile): string {
  return `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;
}

/** What a server publishes: dist/ without what is released beside it and without what only developers read. */
function serverFiles(dist: string, manifest: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const name = relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, "/");
    if (entry.isFile() && !/^(cli|release|bench)\/|\.map$/.test(name)) files.set(name, readFileSync(join(dist, name)));
  }
  return files.set("installer.html", Buffer.from(installPage(manifest)));
}

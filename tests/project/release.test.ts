import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import packageJson from "../../package.json";
import { joinBills } from "../../scripts/bill-of-materials.cjs";
import { headersFor } from "../../scripts/page-headers.cjs";
import { releaseFiles } from "../../scripts/release/release-files";

const RULE = `\n${"-".repeat(80)}\n\n`;
const MANIFEST = "<DefaultValue>https://localhost:3000/taskpane.html</DefaultValue>";
const component = (name: string): object => ({ type: "library", "bom-ref": name, name, version: "1.2.3" });
const bill = (...names: string[]): string => JSON.stringify({ components: names.map(component) });

/** What `npm run build` leaves, in small. */
const DIST: Readonly<Record<string, string>> = {
  "taskpane.html": "<p>volet</p>",
  "taskpane.0a1b2c3d.js": "run();",
  "taskpane.0a1b2c3d.js.map": "{}",
  "assets/icon-32.png": "png",
  "manifest.xml": MANIFEST.replace("https://localhost:3000/", "https://intranet.exemple/"),
  "bilan-plie.html": "<p>un fichier</p>",
  "LICENSES.txt": ["one 1.2.3 (MIT)\n\nMIT\n", "both 1.2.3 (MIT)\n\nMIT\n"].join(RULE),
  "bilan-plie.cdx.json": bill("one", "both"),
  "cli/bilan-plie.mjs": "#!/usr/bin/env node\n",
  "cli/LICENSES.txt": ["both 1.2.3 (MIT)\n\nMIT\n", "other 1.2.3 (ISC)\n\nISC\n"].join(RULE),
  "cli/bilan-plie.cdx.json": bill("both", "other"),
  "release/bilan-plie-serveur.zip": "of the last time",
};

let dist = "";
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "release-"));
  for (const [file, text] of Object.entries(DIST)) {
    mkdirSync(join(dist, dirname(file)), { recursive: true });
    writeFileSync(join(dist, file), text);
  }
});
afterEach(() => rmSync(dist, { recursive: true }));

const released = (): ReadonlyMap<string, Uint8Array> =>
  new Map(releaseFiles(dist, MANIFEST).map(({ name, bytes }) => [name, bytes]));
const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string): string =>
  Buffer.from(files.get(name) as Uint8Array).toString("utf8");
const zipped = (files: ReadonlyMap<string, Uint8Array>): Record<string, Uint8Array> =>
  unzipSync(files.get("bilan-plie-serveur.zip") as Uint8Array);

it("a release has a checksum for each of its files", () => {
  const files = released();
  const sums = textOf(files, "SHA256SUMS").trimEnd().split("\n");
  const others = [...files].filter(([name]) => name !== "SHA256SUMS");
  expect(sums).toEqual(others.map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}`));
  expect(others.map(([name]) => name)).toEqual([
    "bilan-plie.html",
    "bilan-plie.mjs",
    "bilan-plie-serveur.zip",
    "LICENSES.txt",
    "bilan-plie.cdx.json",
  ]);
});

it("the server's zip holds the pane and the page « Installer », nothing for developers and nothing of another release", () => {
  expect(Object.keys(zipped(released()))).toEqual([
    "LICENSES.txt",
    "assets/icon-32.png",
    "bilan-plie.cdx.json",
    "bilan-plie.html",
    "installer.html",
    "manifest.xml",
    "taskpane.0a1b2c3d.js",
    "taskpane.html",
  ]);
});

it("the same files give the same zip, whenever and wherever it is made", () => {
  const zone = process.env["TZ"];
  const inZone = (name: string): string => {
    process.env["TZ"] = name;
    return createHash("sha256")
      .update(released().get("bilan-plie-serveur.zip") as Uint8Array)
      .digest("hex");
  };
  try {
    const first = inZone("Pacific/Auckland");
    jest.useFakeTimers({ now: new Date("2031-06-05T04:03:02Z") });
    expect(inZone("America/Los_Angeles")).toBe(first);
  } finally {
    jest.useRealTimers();
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
});

it("the page « Installer » asks for the headers that our own server sends, and starts from the manifest of the repository", () => {
  const page = strFromU8(zipped(released())["installer.html"] as Uint8Array);
  for (const file of ["taskpane.html", "taskpane.0a1b2c3d.js"])
    for (const [name, value] of Object.entries(headersFor(file))) expect(page).toContain(`${name}: ${value}`);
  expect(page).toContain(MANIFEST);
  expect(page).toContain(`Bilan PLIE ${packageJson.version}`);
  expect(page).not.toMatch(/\{\{/);
});

it("licences and materials of both programs are told once", () => {
  const files = released();
  expect(
    textOf(files, "LICENSES.txt")
      .split(RULE)
      .map((notice) => notice.split(" ")[0]),
  ).toEqual(["one", "both", "other"]);
  const { metadata, components, dependencies } = JSON.parse(textOf(files, "bilan-plie.cdx.json")) as {
    metadata: { component: { version: string } };
    components: { name: string }[];
    dependencies: { dependsOn: string[] }[];
  };
  expect(components.map(({ name }) => name)).toEqual(["both", "one", "other"]);
  expect(dependencies[0]?.dependsOn).toEqual(["both", "one", "other"]);
  expect(metadata.component.version).toBe(packageJson.version);
});

it("a bill of materials says nothing of when it was made", () => {
  expect(joinBills([bill("one")])).not.toMatch(/timestamp|serialNumber/);
});

it("the manifest bears the version of the program", () => {
  const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
  expect(/<Version>([\d.]+)<\/Version>/.exec(manifest)?.[1]).toBe(`${packageJson.version}.0`);
});

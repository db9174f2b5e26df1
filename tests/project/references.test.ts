import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const SOURCES = ["src", "tests", "scripts"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);
const headings = (file: string): Set<string> =>
  new Set(Array.from(read(file).matchAll(/^#{2,3} (\d+(?:\.\d+)?)/gm), ([, number]) => number as string));

/** "docs/domain.md 4.5": the paper and the section that a comment sends to. */
function sectionsCited(paper: string): { readonly file: string; readonly section: string }[] {
  const pattern = new RegExp(`docs/${paper}\\.md (\\d+(?:\\.\\d+)?)`, "g");
  return SOURCES.flatMap((file) =>
    Array.from(read(file).matchAll(pattern), ([, section]) => ({ file, section: section as string })),
  );
}

test.each(["domain", "contract"])("the sections of docs/%s.md that the code cites exist", (paper) => {
  const known = headings(`docs/${paper}.md`);
  const cited = sectionsCited(paper);
  expect(cited.length).toBeGreaterThan(5);
  expect(cited.filter(({ section }) => !known.has(section))).toEqual([]);
});

test("no comment cites a line of a text that is not in the repository", () => {
  const lines = SOURCES.flatMap((file) =>
    read(file)
      .split("\n")
      .filter((line) => /\bseed 00\d|[« (]l\. ?\d{3,4}\b/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(lines).toEqual([]);
});

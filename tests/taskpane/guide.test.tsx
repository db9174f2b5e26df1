/**
 * @jest-environment jsdom
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { ruleByCode } from "../../src/core/rules/catalogue";
import { App } from "../../src/taskpane/App";
import {
  GUIDE,
  HOW_TO,
  linesOf,
  RULES_ANCHOR,
  type Block,
  type Target,
  type Words,
} from "../../src/taskpane/help/guide";
import { createPane } from "../../src/taskpane/state/pane";
import { guideOf } from "../../scripts/guide/guide-blocks.cjs";
import { fakeSession, participantsWorkbook } from "./fake-session";
import { preparePage } from "./page";

const FILE = readFileSync(join(__dirname, "../../docs/guide-utilisateur.md"), "utf8");

const linksOf = (words: Words): Target[] =>
  words.flatMap((word) => {
    if (typeof word === "string" || word.kind === "code") return [];
    return [...(word.kind === "link" ? [word.to] : []), ...linksOf(word.text)];
  });
const wordsIn = (block: Block): readonly Words[] => {
  if (block.kind === "paragraph") return [block.text];
  if (block.kind === "quote") return block.blocks.flatMap(wordsIn);
  return block.kind === "list" ? block.items : [...block.head, ...block.rows.flat()];
};
const parts = GUIDE.chapters.flatMap((chapter) => chapter.parts);
const blocks = [...GUIDE.introduction, ...parts.flatMap((part) => part.blocks)];

describe("the guide in the pane", () => {
  it("is the guide in docs: the same words in the same order, but for the title, the contents and the pictures", () => {
    const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const written = FILE.replace(/^# .*\n/, "")
      .replace(/^- \[[^\]]*\]\(#[^)]*\)\n/gm, "")
      .replace(/^\d+\. /gm, "")
      .replace(/^\|.*!\[.*\n/gm, "")
      .replace("| exemple | pages du bilan |\n| --- | --- |\n", "")
      .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
      .replace(/\]\([^)]*\)/g, "]");
    const drawn = [
      ...GUIDE.introduction.flatMap(linesOf),
      ...GUIDE.chapters.flatMap(({ title, parts }) => [
        title,
        ...parts.flatMap((part) => [part.title ?? "", ...part.blocks.flatMap(linesOf)]),
      ]),
    ];
    expect(words(drawn.join("\n")).length).toBeGreaterThan(4_000);
    expect(words(drawn.join("\n"))).toEqual(words(written));
  });

  it("begins with the short answers, each of a few lines", () => {
    expect(GUIDE.chapters[0]?.id).toBe(HOW_TO);
    const answers = GUIDE.chapters[0]?.parts ?? [];
    expect(answers.length).toBeGreaterThan(8);
    for (const { title, blocks } of answers)
      expect([title, blocks.flatMap(linesOf).join(" ").length < 400]).toEqual([title, true]);
  });

  it("has one heading for each of its links, and one rule", () => {
    const anchors = [...GUIDE.chapters.map(({ id }) => id), ...parts.flatMap(({ id }) => (id === null ? [] : [id]))];
    expect(new Set(anchors).size).toBe(anchors.length);
    const links = blocks.flatMap(wordsIn).flatMap(linksOf);
    expect(links.length).toBeGreaterThan(10);
    const dead = links.filter((to) =>
      "rule" in to ? ruleByCode(to.rule) === undefined : ![...anchors, RULES_ANCHOR].includes(to.anchor),
    );
    expect(dead).toEqual([]);
    const contents = Array.from(FILE.matchAll(/^- \[[^\]]*\]\(#([^)]*)\)$/gm), ([, anchor]) => anchor);
    expect(contents).toEqual(GUIDE.chapters.map(({ id }) => id));
  });

  it.each(["<b>gras</b> ici", "## Titre\n\n---", "un *mot* penché", "```\ncode\n```"])(
    "stops the build at what the pane does not draw: %j",
    (markdown) => expect(() => guideOf(markdown)).toThrow(/^guide: /),
  );
});

describe("the view « Aide »", () => {
  preparePage();
  beforeEach(async () => {
    render(<App pane={createPane(fakeSession(participantsWorkbook([{}])), "aide")} />);
    await screen.findByRole("heading", { level: 1, name: "Aide" });
    await screen.findByRole("heading", { level: 2, name: "Comment faire…" });
  });
  afterEach(cleanup);

  const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
  const found = (): string => document.querySelector("p[role=status]")?.textContent ?? "";
  const search = (text: string): boolean =>
    fireEvent.change(screen.getByLabelText("Chercher dans l'aide"), { target: { value: text } });

  it("leads from a short answer to a heading inside a chapter, which it unfolds, and from the guide to a rule", () => {
    fireEvent.click(button("Faire reconnaître les colonnes de mon fichier"));
    fireEvent.click(
      within(document.getElementById("aide-faire-reconnaître-les-colonnes-de-mon-fichier")!)
        .getAllByRole("button")
        .at(-1)!,
    );
    expect(screen.getAllByRole("button", { name: "Préparer le classeur", expanded: true })).toHaveLength(1);
    expect(document.activeElement?.textContent).toBe("Le classeur que vous avez déjà");
    fireEvent.click(button("COH-24"));
    expect(document.activeElement?.textContent).toMatch(/^COH-24 /);
    expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
  });

  it("finds a word in the guide, in the glossary and in the rules at once, whatever its accents, and says when there is none", () => {
    search("RQTH");
    expect(found()).toMatch(/^\d+ passages? du guide, 1 mot expliqué et \d+ règles?\.$/);
    expect(screen.getByText("Reconnaissance de la qualité de travailleur handicapé.")).toBeTruthy();
    search("zero perdu");
    expect(found()).toMatch(/passages? du guide.* et .*règles?\.$/);
    fireEvent.click(button(/^Corriger et justifier/));
    expect(screen.getByText(/zéro perdu d'un code postal/, { selector: "p" })).toBeTruthy();
    search("hélicoptère");
    expect(found()).toMatch(/^Rien dans l'aide ne contient/);
    search("");
    expect(found()).toBe("");
    expect(button("Installer")).toBeTruthy();
  });
});

describe("the words of a place", () => {
  preparePage();
  afterEach(cleanup);

  it("are explained where they stand, once asked for: gravities under their counts, acronyms under an anomaly", async () => {
    const row = { q3: "Non", prescriber: "Cap emploi, RQTH" };
    render(<App pane={createPane(fakeSession(participantsWorkbook([row])), "controle")} />);
    fireEvent.click(await screen.findByRole("button", { name: "Contrôler le classeur" }));
    await screen.findByText(/^\d+ anomalies?\.$/);
    const gravities = await screen.findByRole("button", { name: /^Que veulent dire ces gravités/ });
    expect(screen.queryByText(/comptée dans aucun indicateur tant que/)).toBeNull();
    fireEvent.click(gravities);
    expect(screen.getByText(/comptée dans aucun indicateur tant que/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /COH-14/ }));
    fireEvent.click(screen.getAllByRole("button", { name: /cellule [A-Z]+\d/ })[0]!);
    fireEvent.click(await screen.findByRole("button", { name: /^Que veut dire RQTH/ }));
    expect(screen.getByText("Reconnaissance de la qualité de travailleur handicapé.")).toBeTruthy();
  });
});

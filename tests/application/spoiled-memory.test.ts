import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { readBilanChoices } from "../../src/application/bilan/remembered-bilan-choices";
import { readRememberedChoices } from "../../src/application/control/remembered-choices";
import { readRememberedOptions } from "../../src/application/control/remembered-options";
import { orWithout } from "../../src/application/control/unreadable-settings";
import { readJustifications, updateJustifications } from "../../src/application/justify/remembered-justifications";
import type { Workbook } from "../../src/application/ports/workbook";

const workbookWith = async (key: string, text: string): Promise<Workbook> => {
  const workbook = createMemoryWorkbook({ sheets: [{ name: "Participants", rows: [] }] });
  await workbook.writeSetting(key, text);
  return workbook;
};
const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
const long = JSON.stringify({ plie: "x".repeat(9 << 20) });
const EMPTY = "nothing remembered";

const READERS: readonly [string, (workbook: Workbook) => Promise<unknown>, readonly string[]][] = [
  [
    "lecture",
    readRememberedChoices,
    ['{"sheets":[]}', '{"sheets":{"participants":3}}', '{"columns":{"participants":{"sex":{"heading":"Date"}}}}'],
  ],
  ["options", readRememberedOptions, ['{"plie":3}', '{"year":"2021"}', '{"settings":{"age":{"valueOf":1}}}']],
  ["bilan", readBilanChoices, ['{"withoutFiches":"2021"}', '{"withoutFiches":[1]}', '{"gravity":["erreur"]}']],
  ["justifications", readJustifications, ['{"salt":3}', '{"salt":"zz","entries":[]}', '"texte"']],
];

describe.each(READERS)("what someone spoiled under « %s »", (key, read, spoiled) => {
  test.each(["", "{", "null", "3", key === "justifications" ? "{}" : "[]", long, ...spoiled])(
    "is an empty memory and one notice (case %#)",
    async (text) => {
      const workbook = await workbookWith(key, text);
      const notices: string[] = [];
      expect(await orWithout(read(workbook), EMPTY, notices)).toBe(EMPTY);
      await orWithout(read(workbook), EMPTY, notices);
      expect(notices).toEqual([expect.stringMatching(/ne se lisent plus : le contrôle fonctionne sans eux/)]);
    },
  );

  test("a text that is deeply nested does no harm", async () => {
    const workbook = await workbookWith(key, deep);
    const kept = await orWithout(read(workbook), EMPTY, []);
    expect(kept === EMPTY || key === "justifications").toBe(true);
  });
});

describe("what is of another version", () => {
  test("is passed over, the rest stays", async () => {
    const options = await workbookWith("options", '{"plie":"agenais","programme":"fse-2099","year":1999}');
    expect(await readRememberedOptions(options)).toEqual({ plie: "agenais" });
    const bilan = await workbookWith("bilan", '{"withoutFiches":["a"],"gravity":"terrible"}');
    expect(await readBilanChoices(bilan)).toEqual({ withoutFiches: new Set(["a"]) });
    const choices = await workbookWith("lecture", '{"sheets":{"trains":"x"},"columns":{"participants":{"nope":"x"}}}');
    expect(await readRememberedChoices(choices)).toEqual({ sheets: {}, columns: {} });
  });
});

describe("justifications that someone spoiled", () => {
  const good = ["m1", "FMT-14", "Seul numéro connu.", "2022-01-31"];

  test("one of them is not read, the reasons of the others stay", async () => {
    const workbook = await workbookWith("justifications", JSON.stringify([good, ["m2", 3], null, { m: 1 }]));
    expect([...(await readJustifications(workbook)).former.keys()]).toEqual(["m1"]);
  });

  test("another can be kept in their place", async () => {
    const workbook = await workbookWith("justifications", "{");
    await updateJustifications(
      workbook,
      (count) => new Uint8Array(count),
      (known) => ({ ...known, entries: new Map([["m", { rule: "FMT-14", reason: "r", day: "2022-01-31" }]]) }),
    );
    expect((await readJustifications(workbook)).entries.size).toBe(1);
  });
});

import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { writeDossier } from "../../src/application/audit/dossier/write-dossier";
import { writeList } from "../../src/application/audit/write-list";
import { writeSample } from "../../src/application/audit/write-sample";
import { writeBilan } from "../../src/application/bilan/write-bilan";
import { controlWorkbook } from "../../src/application/control/control-workbook";
import type { SheetModel } from "../../src/application/ports/sheet-model";
import { validationWords } from "../../src/application/ports/validation-words";
import { TEMPLATE_PARTS, writeTemplate } from "../../src/application/template/write-template";
import { writeTasks } from "../../src/application/todo/write-tasks";
import { typography } from "../../src/core/text/french";
import { loadCatalogue } from "../../src/fiches";
import { loadReference } from "../../src/reference";
import { clock, plainSheets, sampleFile } from "../support/audit-workbooks";

/** What a person reads around the cells: notes of the cells, charts and pictures in words, foot of the page. */
function aroundCells(model: SheetModel): string[] {
  return [
    ...(model.validations ?? []).flatMap((validation) => [
      validation.prompt?.title ?? "",
      validation.prompt?.message ?? "",
      validationWords(validation),
    ]),
    ...(model.charts ?? []).flatMap(({ title, description }) => [title, description]),
    ...(model.images ?? []).map(({ description }) => description),
    model.page?.footer?.left ?? "",
  ];
}

function inCells({ blocks }: SheetModel): string[] {
  return blocks.flatMap(({ values }) => values.flat().filter((value) => typeof value === "string"));
}

/** Sheet and text, of what every sheet of the sample says, but what its own people typed. */
async function written(): Promise<(readonly [sheet: string, text: string])[]> {
  const sheets = await plainSheets(sampleFile("agenais-2021"));
  const workbook = createMemoryWorkbook({ name: "plie.xlsx", sheets });
  const [catalogue, reference] = [await loadCatalogue(), await loadReference()];
  const report = await controlWorkbook(workbook, {}, { catalogue, clock, reference });
  await writeBilan(workbook, report, { clock });
  await writeTasks(workbook, report, 90, clock);
  await writeList(workbook, report, { clock, asked: null });
  await writeDossier(workbook, report, { clock, ask: { operation: null, people: ["P001"] } });
  const options = { seed: "1", among: "participations", operation: null, size: null, addedRows: [] } as const;
  await writeSample(workbook, report, { clock, source: workbook, options });
  const template = createMemoryWorkbook({ sheets: [] });
  await writeTemplate(template, catalogue, { plie: "agenais" }, [...TEMPLATE_PARTS, "protocol"]);

  const typed = new Set(sheets.flatMap(({ rows }) => rows.flat()).map(String));
  return [
    ...[...workbook.written].flatMap(([name, model]) =>
      [...inCells(model).filter((text) => !typed.has(text)), ...aroundCells(model)].map(
        (text) => [name, text] as const,
      ),
    ),
    ...[...template.written].flatMap(([name, model]) => aroundCells(model).map((text) => [name, text] as const)),
  ];
}

/** The attestation keeps what is compared as it is kept. */
const isRead = (fault: string): boolean => !fault.startsWith("Attestation: ");

describe("every text of the sheets that are written", () => {
  let all: readonly (readonly [sheet: string, text: string])[] = [];
  const faults = (wrong: (text: string) => boolean): string[] => [
    ...new Set(all.filter(([, text]) => wrong(text)).map(([sheet, text]) => `${sheet}: ${text}`)),
  ];

  beforeAll(async () => {
    all = await written();
  });

  test("they are read", () => {
    const sheets = new Set(all.map(([sheet]) => sheet));
    for (const sheet of [
      "Bilan",
      "Anomalies",
      "Détail",
      "Attestation",
      "À faire",
      "Pièces",
      "Échantillon",
      "Protocole",
    ])
      expect(sheets).toContain(sheet);
    expect(all.length).toBeGreaterThan(5_000);
  });

  test("its spaces before : ; ? ! % € » and after « do not break", () => {
    expect(faults((text) => typography(text) !== text).filter(isRead)).toEqual([]);
  });

  test("numbers agree with what they count", () => {
    const noun =
      "heure|personne|ligne|semaine|participant|participation|étape|anomalie|sortie|entrée|cellule|homme|femme|action";
    const several = new RegExp(`(?<![\\d,:/])(?:[2-9]|\\d{2,})[\\u00a0\\u202f ](?:${noun})(?![\\p{L}])`, "u");
    const one = new RegExp(`(?<![\\d,:/\\u202f\\u00a0])[01][\\u00a0\\u202f ](?:${noun})s(?![\\p{L}])`, "u");
    expect(faults((text) => several.test(text) || one.test(text))).toEqual([]);
  });

  test("no key of the code, no mark twice", () => {
    expect(faults((text) => /undefined|NaN|\[object|\bnull\b|,,|;;|\.\.(?!\.)(?<!\.\.\.)/u.test(text))).toEqual([]);
    // A key of Paramètres is what one types.
    const keyed = faults((text) => /(?<![\p{L}.])\p{Ll}+\p{Lu}\p{Ll}+/u.test(text)).filter(isRead);
    expect(keyed).toEqual(["Paramètres: formationLongue"]);
  });
});

import fc from "fast-check";
import { serialFromDay } from "../../../src/core/domain/day";
import { choicesOf, type ChosenCell, type OfferedChoice } from "../../../src/core/engine/choices";
import { control, type Control } from "../../../src/core/engine/control";
import { describeFinding } from "../../../src/core/engine/describe";
import { proposals } from "../../../src/core/engine/proposals";
import type { ControlContext } from "../../../src/core/context/control-context";
import type { SheetGrid } from "../../../src/core/reading/sheet-grid";
import { RULES } from "../../../src/core/rules/catalogue";
import { dateCell, exampleDay } from "../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../src/core/rules/rule";
import { anySheets, choices as anyContext, readGrids, type Grids } from "../../support/arbitrary-sheets";
import { controlExample, exampleContext, finish } from "../../support/example-workbook";

const EXITED = { exitDate: dateCell("30/06/2021"), exitStatus: "Inactif" };
const AT_WORK = { q1: "1c", q1e: null, q1f: null, q1g: null };
const NO_PHONE = { mobilePhone: null, homePhone: null };

/** What is offered for a person with these cells, a rule by line: what is pressed, then what each cell becomes. */
function offered(code: string, cells: ExampleCells, more: Partial<RuleExample> = {}): string[] {
  const result = controlExample({ reference: true, ...more, participants: [cells] });
  return findingsOf(result, code).flatMap((index) => choicesOf(result, index).map((choice) => told(result, choice)));
}

function findingsOf(result: Control, code: string): number[] {
  return [...result.findings.sorted()].filter((index) => describeFinding(result, index).rule.code === code);
}

function told({ list }: Control, { label, cells }: OfferedChoice): string {
  const changes = cells.map(({ sheet, position, before, after }) => {
    const table = list.find(({ grid }) => grid.name === sheet);
    const column = [...(table?.columns.values() ?? [])].find(({ sheetColumn }) => sheetColumn === position.column);
    return `${column?.field ?? "?"} ${JSON.stringify(before)} → ${JSON.stringify(after)}`;
  });
  return `${label.replace(/\u00a0/g, " ")} : ${changes.join(", ")}`;
}

describe("what a person may choose", () => {
  it.each<[string, string, ExampleCells, string[], Partial<RuleExample>?]>([
    [
      "a fixed line among the mobiles, beside an empty cell",
      "FMT-14",
      { ...NO_PHONE, mobilePhone: "05 53 00 00 00" },
      ['Mettre dans « Téléphone domicile » : mobilePhone "05 53 00 00 00" → null, homePhone null → "05 53 00 00 00"'],
    ],
    [
      "a mobile among the fixed lines",
      "FMT-14",
      { ...NO_PHONE, homePhone: "0612345678" },
      ['Mettre dans « Téléphone mobile » : homePhone "0612345678" → null, mobilePhone null → "0612345678"'],
    ],
    [
      "each in the other's place",
      "FMT-14",
      { mobilePhone: "0553000000", homePhone: "0612345678" },
      [
        'Échanger les deux numéros : mobilePhone "0553000000" → "0612345678", homePhone "0612345678" → "0553000000"',
        'Échanger les deux numéros : homePhone "0612345678" → "0553000000", mobilePhone "0553000000" → "0612345678"',
      ],
    ],
    ["the other cell is taken", "FMT-14", { mobilePhone: "0553000000", homePhone: "0553111111" }, []],
    ["a number that goes in neither", "FMT-14", { ...NO_PHONE, homePhone: "0899123456" }, []],
    ["a number from abroad", "FMT-14", { ...NO_PHONE, mobilePhone: "+34 612 345 678" }, []],
    ["no column for the number", "FMT-14", { ...NO_PHONE, mobilePhone: "0553000000" }, [], { without: ["homePhone"] }],
    [
      "in employment, two questions answered",
      "COH-01",
      { ...AT_WORK, q1e: "Non", q1g: 3 },
      ['Vider les questions 1e et 1g : q1e "Non" → null, q1g 3 → null', 'Écrire Non à la question 1 : q1 "1c" → "Non"'],
    ],
    [
      "in employment, one answered, that cannot be read",
      "COH-01",
      { ...AT_WORK, q1e: "?", q1f: "Oui" },
      [
        'Vider les questions 1e et 1f : q1e "?" → null, q1f "Oui" → null',
        'Écrire Non à la question 1 : q1 "1c" → "Non"',
      ],
    ],
    [
      "no search and a duration",
      "COH-02",
      { q1f: "Non", q1g: 14 },
      ["Vider la question 1g : q1g 14 → null", 'Écrire Oui à la question 1f : q1f "Non" → "Oui"'],
    ],
    [
      "the INSEE code of a town of several postal codes",
      "FMT-11",
      { commune: "BORDEAUX", postalCode: "33063" },
      ["33000", "33100", "33200", "33300", "33800"].map(
        (code) => `Écrire le code postal ${code} : postalCode "33063" → "${code}"`,
      ),
    ],
    ["its only postal code is sure", "FMT-11", { commune: "AGEN", postalCode: "47001" }, []],
    ["Paris has too many", "FMT-11", { commune: "PARIS", postalCode: "75056" }, []],
    [
      "the INSEE code of a country",
      "FMT-11",
      { birthCommune: "RABAT", birthPostalCode: "99350" },
      [`Écrire 99999 (naissance à l'étranger) : birthPostalCode "99350" → "99999"`],
    ],
    ["that of a commune nobody knows", "FMT-11", { birthPostalCode: "2A999", birthCommune: "X" }, []],
    [
      "the postal code of another town, that serves several",
      "COH-17",
      { postalCode: "47550", commune: "AGEN" },
      ['Écrire le code postal 47000 : postalCode "47550" → "47000"', 'Écrire la commune Boé : commune "AGEN" → "Boé"'],
    ],
    [
      "a postal code that does not exist",
      "COH-17",
      { postalCode: "47999", commune: "AGEN" },
      ['Écrire le code postal 47000 : postalCode "47999" → "47000"'],
    ],
    ["a commune that is no text", "COH-17", { postalCode: "47999", commune: false }, []],
    [
      "a CEDEX",
      "COH-17",
      { postalCode: "33000", commune: "AGEN CEDEX" },
      ['Écrire la commune Bordeaux : commune "AGEN CEDEX" → "Bordeaux"'],
    ],
    [
      "born abroad, in a town of France",
      "COH-16",
      { birthCommune: "AGEN", birthPostalCode: "99999" },
      ['Écrire le code postal 47000 : birthPostalCode "99999" → "47000"'],
    ],
    [
      "a country beside the code of one commune",
      "COH-16",
      { birthCommune: "MAROC", birthPostalCode: "47000" },
      [
        `Écrire 99999 (naissance à l'étranger) : birthPostalCode "47000" → "99999"`,
        'Écrire la commune Agen : birthCommune "MAROC" → "Agen"',
      ],
    ],
    [
      "both unknown in France",
      "COH-16",
      { birthCommune: "ALGÉRIE", birthPostalCode: "91352" },
      [`Écrire 99999 (naissance à l'étranger) : birthPostalCode "91352" → "99999"`],
    ],
    ["the code of several communes", "COH-16", { birthCommune: "MAROC", birthPostalCode: "24660" }, []],
    ["France is no commune", "COH-16", { birthCommune: "FRANCE", birthPostalCode: "75000" }, []],
    ["a territory overseas", "COH-16", { birthCommune: "GUADELOUPE", birthPostalCode: "99999" }, []],
    [
      "six months later",
      "DAT-15",
      { ...EXITED, sixMonthStatus: null },
      ['Écrire « Injoignable » : sixMonthStatus null → "Injoignable"'],
      { controlDay: exampleDay("30/12/2021") },
    ],
    [
      "a slip in a postal code",
      "FMT-07",
      { postalCode: "4700O", commune: "AGEN" },
      ['Écrire 47000 : postalCode "4700O" → "47000"'],
    ],
    ["spaces in it are sure", "FMT-07", { postalCode: "47 000", commune: "AGEN" }, []],
    ["no code of the commune is near", "FMT-07", { postalCode: "12", commune: "AGEN" }, []],
    [
      "a slip in that of the birth",
      "FMT-10",
      { birthPostalCode: "470000", birthCommune: "AGEN" },
      ['Écrire 47000 : birthPostalCode "470000" → "47000"'],
    ],
    ["two answers", "FMT-18", { q2: "2b, 2c" }, ['Écrire 2b : q2 "2b, 2c" → "2b"', 'Écrire 2c : q2 "2b, 2c" → "2c"']],
    [
      "two answers in words",
      "FMT-18",
      { q5: "oui/NSP" },
      ['Écrire Oui : q5 "oui/NSP" → "Oui"', 'Écrire NSP : q5 "oui/NSP" → "NSP"'],
    ],
    [
      "the status of the other column, and the question 1f",
      "COH-32",
      { q1f: "Non", q1g: null, status: "Chômeur" },
      ['Écrire Inactif au statut : status "Chômeur" → "Inactif"'],
      { programme: "fse-plus-2021-2027" },
    ],
    [
      "a level that the question does not say",
      "COH-33",
      { q2: "2d", isced: "0-2" },
      ['Écrire 5-8 au niveau CITE : isced "0-2" → "5-8"'],
      { programme: "fse-plus-2021-2027" },
    ],
    [
      "sent for an income that the answer denies",
      "COH-13",
      { q4: "Non", prescriber: "Département (RSA)" },
      ['Écrire Oui à la question 4 : q4 "Non" → "Oui"'],
    ],
    ["a date that does not exist", "FMT-03", { birthDate: "31/02/1988" }, []],
    ["no date at all", "FMT-03", { entryDate: "courant mars" }, []],
    ["two digits of year", "FMT-03", { birthDate: "03/25/88" }, []],
    [
      "month first, beside nothing that may be so too: the column itself would change",
      "FMT-03",
      { entryDate: "03/25/2021" },
      [],
    ],
  ])("%s: %s", (_, code, cells, lines, more = {}) => {
    expect(offered(code, cells, more)).toEqual(lines);
  });

  it("both readings of a date whose column is written month first, and nothing for the dates that tell so", () => {
    const result = controlExample({
      participants: [{ entryDate: "03/05/2021" }, { id: "P002", lastName: "DURAND", entryDate: "12/25/2020" }],
    });
    const lines = findingsOf(result, "FMT-03").map((index) => choicesOf(result, index).map((choice) => choice.label));
    expect(lines).toEqual([["Écrire 03/05/2021", "Écrire 05/03/2021"], []]);
  });

  it("the one reading of a date that slipped among many others", () => {
    const others = Array.from({ length: 12 }, (_row, row) => ({ id: `P1${row}`, entryDate: `${13 + row}/01/2021` }));
    const result = controlExample({ participants: [{ entryDate: "03/25/2021" }, ...others] });
    const [first = -1] = findingsOf(result, "FMT-03");
    expect(choicesOf(result, first).map((choice) => told(result, choice))).toEqual([
      `Écrire 25/03/2021 : entryDate "03/25/2021" → ${JSON.stringify({ day: exampleDay("25/03/2021") })}`,
    ]);
  });

  it.each<[string, string, ExampleCells[], string[]]>([
    [
      "a name that is written in two ways",
      "COH-22",
      [{}, { id: "P002", lastName: "MARTINS" }],
      [
        'Écrire MARTINS CAMILLE, comme ligne 5 : lastName "MARTIN" → "MARTINS", firstName "CAMILLE" → "CAMILLE"',
        'Écrire MARTIN CAMILLE, comme ligne 4 : lastName "MARTINS" → "MARTIN", firstName "CAMILLE" → "CAMILLE"',
      ],
    ],
    [
      "names exchanged",
      "COH-25",
      [{}, { id: "P002", lastName: "CAMILLE", firstName: "MARTIN" }],
      ['Écrire MARTIN CAMILLE, comme ligne 4 : lastName "CAMILLE" → "MARTIN", firstName "MARTIN" → "CAMILLE"'],
    ],
    [
      "two sexes of one person",
      "COH-34",
      [{ sex: "Femme" }, { operation: "2021-A1", sex: "Homme" }],
      ['Écrire Femme, comme ligne 4 : sex "Homme" → "Femme"'],
    ],
    [
      "two places of birth",
      "COH-34",
      [{}, { operation: "2021-A1", birthCommune: "BORDEAUX", birthPostalCode: "33000" }],
      ['Écrire AGEN 47000, comme ligne 4 : birthCommune "BORDEAUX" → "AGEN", birthPostalCode "33000" → "47000"'],
    ],
    [
      "two entries in the PLIE",
      "COH-36",
      [{}, { operation: "2021-A1", plieEntryDate: dateCell("05/01/2021") }],
      [
        `Écrire 04/01/2021, comme ligne 4 : plieEntryDate ${dateCell("05/01/2021")} → ${JSON.stringify({ day: exampleDay("04/01/2021") })}`,
      ],
    ],
    [
      "two answers about the parents",
      "COH-35",
      [{ q6: "Oui" }, { operation: "2021-A1", q6: "Non" }],
      ['Écrire Oui, comme ligne 4 : q6 "Non" → "Oui"'],
    ],
  ])("what the other row says: %s, %s", (_, code, participants, lines) => {
    const result = controlExample({ participants });
    expect(
      findingsOf(result, code).flatMap((index) => choicesOf(result, index).map((choice) => told(result, choice))),
    ).toEqual(lines);
  });

  it("is never among what is corrected without them", () => {
    const result = controlExample({ participants: [{ ...NO_PHONE, homePhone: "0612345678", q1f: "Non" }] });
    expect(findingsOf(result, "FMT-14")).toHaveLength(1);
    expect(proposals(result)).toEqual([]);
  });
});

/** The grids with what was chosen in them. */
function written(grids: Grids, cells: readonly ChosenCell[]): Grids {
  const entries = Object.entries(grids).map(([kind, grid]): [string, SheetGrid] => {
    const own = cells.filter(({ sheet }) => sheet === grid.name);
    const columns = grid.columns.map((column, place) =>
      column.map((value, row) => {
        const cell = own.find(({ position }) => position.column === place && position.row === row);
        if (!cell) return value;
        const { after } = cell;
        return typeof after === "object" && after !== null ? serialFromDay(after.day, 1900) : after;
      }),
    );
    return [kind, { ...grid, columns }];
  });
  return Object.fromEntries(entries) as Grids;
}

const placesOf = (result: Control): string[] =>
  [...result.findings.sorted()].map((index) => {
    return placeOf(result, index);
  });

/** Where a finding is; one that compares two rows is answered where it comes to compare others. */
function placeOf(result: Control, index: number): string {
  const { rule, sheet, cell } = describeFinding(result, index);
  const beside = rule.beside === undefined ? "" : ` ${result.findings.at(index).details[rule.beside] as number}`;
  return `${rule.code} ${sheet} ${cell}${beside}`;
}

/** Each choice of a control, made alone, that leaves its anomaly where it was. */
function answeringNothing(grids: Grids, result: Control, context: ControlContext, most = Infinity): string[] {
  const left: string[] = [];
  let tried = 0;
  for (const index of result.findings.sorted()) {
    const place = placeOf(result, index);
    for (const choice of choicesOf(result, index)) {
      if ((tried += 1) > most) return left;
      const after = finish(control(RULES, readGrids(written(grids, choice.cells), context), context));
      if (placesOf(after).includes(place)) left.push(`${place} : ${choice.label}`);
    }
  }
  return left;
}

describe("a choice that was made", () => {
  const choosing = RULES.filter((rule) => rule.choices);

  it.each(choosing.map((rule) => [rule.code, rule] as const))(
    "answers its anomaly in every example of %s",
    (_, rule) => {
      const left = rule.examples.faulty.flatMap((example) => {
        const result = controlExample(example);
        const grids = Object.fromEntries(result.list.map((table) => [table.kind, table.grid])) as Grids;
        return answeringNothing(grids, result, result.context);
      });
      expect(left).toEqual([]);
    },
  );

  it("answers it whatever else the sheets hold", () => {
    fc.assert(
      fc.property(anySheets, anyContext, (grids, choice) => {
        const context = exampleContext({ ...choice, reference: true });
        const result = finish(control(RULES, readGrids(grids, context), context));
        expect(answeringNothing(grids, result, context, 4)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

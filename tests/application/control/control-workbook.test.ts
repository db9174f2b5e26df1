import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { controlWorkbook } from "../../../src/application/control/control-workbook";
import type { ControlOptions } from "../../../src/application/control/control-options";
import { rememberChoices } from "../../../src/application/control/remembered-choices";
import { CancelledError, type JobControl } from "../../../src/application/ports/progress";
import { UserError } from "../../../src/application/ports/user-error";
import type { Clock } from "../../../src/application/ports/clock";
import type { CellValue } from "../../../src/core/domain/cell";
import { dayOf } from "../../../src/core/domain/day";
import { fieldOf } from "../../../src/core/questionnaire/sheets";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { CONFORMING_PARTICIPANT, exampleContext } from "../../support/example-workbook";

/** A clock that gives way at every step, so that every pause is passed through. */
const clock: Clock = {
  now: (() => {
    let time = 0;
    return () => (time += 100);
  })(),
  today: () => dayOf(2022, 1, 31),
  pause: () => Promise.resolve(),
};
const fiches = exampleContext().fiches.filter(({ plie }) => plie === "agenais");
const agenais = exampleContext({ plie: "agenais" }).profile;
const catalogue = { fiches, profiles: agenais ? [agenais] : [] };

function participants(
  rows: readonly ExampleCells[],
  name = "Participants",
  above: readonly (readonly CellValue[])[] = [],
) {
  const base = CONFORMING_PARTICIPANT["fse-2014-2020"];
  const fields = Object.keys(base);
  const body = rows.map((cells) => fields.map((field) => (field in cells ? cells[field] : base[field]) ?? null));
  return { name, rows: [...above, fields.map((field) => fieldOf("participants", field).heading), ...body] };
}

const settings = (rows: readonly (readonly CellValue[])[]) => ({ name: "Paramètres", rows });
const FULL_SETTINGS = settings([
  ["Clé", "Valeur"],
  ["PLIE", "agenais"],
  ["Programme", "FSE 2014-2020"],
  ["Exercice", 2021],
  ["Date de contrôle", 44592],
]);

const control = (
  sheets: Parameters<typeof createMemoryWorkbook>[0]["sheets"],
  options: ControlOptions = {},
  job?: JobControl,
) => controlWorkbook(createMemoryWorkbook({ name: "essai.xlsx", sheets }), options, { catalogue, clock }, job);

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
};

describe("what a control supposes", () => {
  it("nothing, when Paramètres says everything", async () => {
    const report = await control([FULL_SETTINGS, participants([{}])]);
    expect(report.context).toMatchObject({ programme: "fse-2014-2020", year: 2021, controlDay: dayOf(2022, 1, 31) });
    expect(report.context.profile?.id).toBe("agenais");
    expect(report.notices).toEqual([]);
    expect(report.findings.length).toBe(0);
  });

  it("and says it, when Paramètres is missing", async () => {
    const report = await control([participants([{}])]);
    expect(report.context).toMatchObject({ programme: "fse-2014-2020", year: 2021 });
    expect(report.context.profile?.id).toBe("agenais");
    expect(report.notices).toHaveLength(3);
    expect(report.notices.join()).toMatch(/PLIE supposé.*Exercice supposé.*Programme supposé/u);
  });

  it("options win over Paramètres", async () => {
    const report = await control([FULL_SETTINGS, participants([{}])], {
      year: 2020,
      controlDay: dayOf(2021, 6, 1),
      settings: { D1: "inactif" },
    });
    expect(report.context).toMatchObject({ year: 2020, controlDay: dayOf(2021, 6, 1) });
    expect(report.context.settings.D1).toBe("inactif");
  });

  it("the profile of the PLIE settles what Paramètres does not", async () => {
    const profiles = agenais ? [{ ...agenais, settings: { D1: "Inactif", D4: "n'importe quoi" } }] : [];
    const workbook = (): ReturnType<typeof createMemoryWorkbook> =>
      createMemoryWorkbook({ sheets: [FULL_SETTINGS, participants([{}])] });
    const report = await controlWorkbook(workbook(), {}, { catalogue: { fiches, profiles }, clock });
    expect([report.context.settings.D1, report.context.settings.D4]).toEqual([
      "inactif",
      "autres personnes défavorisées",
    ]);
    const chosen = await controlWorkbook(
      workbook(),
      { settings: { D1: "chômeur" } },
      { catalogue: { fiches, profiles }, clock },
    );
    expect(chosen.context.settings.D1).toBe("chômeur");
  });

  it.each([
    [["Programme", "FEDER"], /ligne 1 : Programme « FEDER » inconnu/],
    [["Exercice", "l'an dernier"], /Exercice « l'an dernier » inconnu/],
    [["Date de contrôle", "bientôt"], /Date de contrôle « bientôt » invalide/],
    [
      ["D1", "peut-être"],
      /Réglage « Personne en formation qui recherche un emploi \(D1\) » : « peut-être » n'est pas une valeur prévue \(chômeur ou inactif\)/,
    ],
    [["Couleur", "bleu"], /Réglage « Couleur » inconnu/],
    [["PLIE", "Atlantide"], /PLIE « Atlantide » inconnu/],
  ] as const)("and tells what Paramètres says wrongly: %j", async (row, expected) => {
    const report = await control([settings([row]), participants([{}])]);
    expect(report.notices.join("\n").replace(/\u00a0|\u202f/g, " ")).toMatch(expected);
  });
});

describe("sheets and columns", () => {
  it("are read under a title, with unknown columns told", async () => {
    const sheet = participants([{}], "Participants", [["Liste 2021"], []]);
    sheet.rows[2] = [...(sheet.rows[2] ?? []), "Couleur préférée"];
    const report = await control([FULL_SETTINGS, sheet]);
    expect(report.summary).toEqual({ participants: 1, complete: 1, inYear: 1, participations: 1, persons: 1 });
    expect(report.notices.join()).toMatch(/Couleur préférée/);
  });

  it("are recognised by headings when no sheet is named Participants", async () => {
    const report = await control([
      FULL_SETTINGS,
      { name: "Notice", rows: [["Bonjour"]] },
      participants([{}], "Export 2021"),
    ]);
    expect(report.tables.participants?.grid.name).toBe("Export 2021");
    expect(report.notices.join()).toMatch(/Export 2021/);
  });

  it("chosen by hand are remembered in the workbook", async () => {
    const base = participants([{}], "Feuil1");
    base.rows[0] = (base.rows[0] ?? []).map((heading) => (heading === "Sexe" ? "Genre déclaré" : heading));
    const workbook = createMemoryWorkbook({ sheets: [FULL_SETTINGS, base, participants([{}], "Participants")] });
    await rememberChoices(workbook, {
      sheets: { participants: "Feuil1" },
      columns: { participants: { sex: "Genre déclaré" } },
    });
    const report = await controlWorkbook(workbook, {}, { catalogue, clock });
    expect(report.tables.participants?.grid.name).toBe("Feuil1");
    expect(report.findings.length).toBe(0);
  });

  it("survive a remembered choice that someone spoiled", async () => {
    const workbook = createMemoryWorkbook({ sheets: [FULL_SETTINGS, participants([{}])] });
    await workbook.writeSetting(
      "lecture",
      '{"sheets":{"participants":12},"columns":{"__proto__":{"sex":"x"},"participants":"?"}}',
    );
    const told = [expect.stringMatching(/choix gardés dans ce classeur .* ne se lisent plus/)];
    await expect(controlWorkbook(workbook, {}, { catalogue, clock })).resolves.toMatchObject({ notices: told });
    await workbook.writeSetting("lecture", "pas du JSON");
    await expect(controlWorkbook(workbook, {}, { catalogue, clock })).resolves.toMatchObject({ notices: told });
  });
});

describe("who counts", () => {
  it("nobody whose compulsory answer is missing, unreadable or without a column", async () => {
    const report = await control([
      FULL_SETTINGS,
      participants([{}, { id: "P002", q2: null }, { id: "P003", q2: "peut-être" }]),
    ]);
    expect([...report.complete]).toEqual([1, 0, 0]);
    const headless = participants([{}]);
    const q2 = (headless.rows[0] ?? []).indexOf("Q2 Niveau de diplôme");
    headless.rows = headless.rows.map((row) => row.filter((_, column) => column !== q2));
    expect((await control([FULL_SETTINGS, headless])).summary.complete).toBe(0);
  });

  it("no empty line between two people", async () => {
    const sheet = participants([{}, { id: "P002", lastName: "DURAND", birthDate: 30000 }]);
    sheet.rows.splice(
      2,
      0,
      (sheet.rows[0] ?? []).map(() => null),
    );
    expect((await control([FULL_SETTINGS, sheet])).summary).toEqual({
      participants: 2,
      complete: 2,
      inYear: 2,
      participations: 2,
      persons: 2,
    });
  });
});

describe("refusals, one sentence each", () => {
  it("no Participants sheet", async () =>
    expect(await refusal(control([{ name: "Feuil1", rows: [["a", "b"]] }]))).toMatch(
      /« essai.xlsx » n'a pas de feuille Participants/,
    ));
  it("no headings", async () =>
    expect(await refusal(control([{ name: "Participants", rows: [["x"], ["y"]] }]))).toMatch(
      /« Participants » n'a pas de ligne de titres reconnaissable/,
    ));
  it("no participant", async () =>
    expect(await refusal(control([participants([])]))).toMatch(
      /ne contient aucun participant sous ses titres de colonnes \(ligne 1\)/,
    ));
  it("a chosen sheet that is gone", async () =>
    expect(await refusal(control([participants([{}])], { sheets: { participants: "Partie" } }))).toMatch(
      /« Partie ».*n'existe plus/,
    ));
  it("an unknown PLIE given as an option", async () =>
    expect(await refusal(control([participants([{}])], { plie: "atlantide" }))).toMatch(/PLIE « atlantide » inconnu/));
});

it("tells its progress and stops when cancelled", async () => {
  const cancel = new AbortController();
  const labels = new Set<string>();
  const job: JobControl = {
    signal: cancel.signal,
    progress: ({ label, done, total }) => {
      labels.add(label);
      expect(done).toBeLessThanOrEqual(total);
      if (label === "Contrôle des règles") cancel.abort();
    },
  };
  await expect(control([FULL_SETTINGS, participants([{}])], {}, job)).rejects.toBeInstanceOf(CancelledError);
  expect([...labels]).toEqual(["Lecture de Paramètres", "Lecture de Participants", "Contrôle des règles"]);
});

import { decodeChoices, encodeChoices } from "../../../src/application/prepare/choices-file";
import type { CellValue } from "../../../src/core/domain/cell";
import { assemble, suppositions } from "../../../src/core/preparation/assemble";
import { choicesOf, withChoices, type PreparationChoices } from "../../../src/core/preparation/choices";
import { decisionsOf } from "../../../src/core/preparation/decisions";
import { takenOf, type SheetProposal } from "../../../src/core/preparation/proposal";
import { proposeSheets } from "../../../src/core/preparation/propose-sheets";
import { withColumn, withEverything } from "../../../src/core/preparation/with-decision";
import { runInOneGo } from "../../../src/core/work/run";
import { gridOf } from "../../support/grid-of";

const NAMES = ["DURAND", "PETIT", "ROUX", "FABRE", "MOREL", "VIDAL", "BLANC", "ANDRÉ"];
const FIRST = ["Marie", "Luc", "Anne", "Karim", "Julie", "Paul", "Inès", "Noé"];

/** A column: its heading, the one above it, and the people who have a cross; or its cells. */
type Column = readonly [above: string, title: string, crosses: string | readonly CellValue[]];
const cell = ([, , crosses]: Column, row: number): CellValue =>
  typeof crosses === "string" ? (crosses.includes(String(row)) ? "X" : null) : (crosses[row] ?? null);

/** Eight people with these columns after their names, in two levels where something stands above. */
function sheet(columns: readonly Column[], name = "Suivi 2021") {
  const titles = ["NOM", "Prénom", "CP", "Ville", ...columns.map(([, title]) => title)];
  const above = columns.map(([over], at) => (over === columns[at - 1]?.[0] ? null : over || null));
  const rows = NAMES.map((last, row) => [
    ...[last, FIRST[row] ?? null, "33500", "Libourne"],
    ...columns.map((column) => cell(column, row)),
  ]);
  const levels = above.some((text) => text !== null) ? [[null, null, null, null, ...above], titles] : [titles];
  return gridOf([...levels, ...rows], { name });
}

function propose(grid: ReturnType<typeof gridOf>): readonly SheetProposal[] {
  const basis = {
    operations: new Map<string, string>(),
    pivotYear: 2022,
    carried: new Set<string>(),
    chosenRole: () => undefined,
  };
  return runInOneGo(proposeSheets([grid], basis));
}

function read(grid: ReturnType<typeof gridOf>, proposals: readonly SheetProposal[]) {
  return runInOneGo(assemble([grid], takenOf(proposals), 2022));
}

/** « H sex=Homme 0.97 », of the columns that say something, after the four that everyone has. */
const said = (columns: readonly Column[]): readonly string[] =>
  (propose(sheet(columns))[0]?.columns ?? [])
    .slice(4)
    .flatMap(({ title, fields, answer, certainty }) =>
      fields.length === 0 ? [] : [`${title} ${fields.join("+")}${answer ? `=${answer}` : ""} ${certainty}`],
    );

const H: Column = ["", "H", "1357"];
const F: Column = ["", "F", "0246"];
const under = (above: string, ...columns: readonly Column[]): Column[] =>
  columns.map(([, title, crosses]) => [above, title, crosses]);
const LEVELS: readonly Column[] = [
  ["", "Infra CAP", "01"],
  ["", "CAP/BEP", "23"],
  ["", "Bac", "45"],
  ["", "Bac+2 et plus", "67"],
];
const levels = (certainty: number): string[] => [
  `Infra CAP q2=2b ${certainty}`,
  ...[`CAP/BEP q2=2c ${certainty}`, `Bac q2=2c ${certainty}`, `Bac+2 et plus q2=2d ${certainty}`],
];

describe("columns of crosses that are answers of one field", () => {
  it.each<[string, readonly Column[], readonly string[]]>([
    ["under its heading", under("Sexe", H, F), ["H sex=Homme 0.97", "F sex=Femme 0.97"]],
    ["by themselves", [H, F], ["H sex=Homme 0.93", "F sex=Femme 0.93"]],
    [
      "as Femme, Homme",
      [
        ["", "Femme", "0246"],
        ["", "Homme", "1357"],
      ],
      ["Femme sex=Femme 0.93", "Homme sex=Homme 0.93"],
    ],
    [
      "1, ✓ and oui",
      [["", "H", [null, 1, null, "✓", null, "oui", null, "x"]], F],
      ["H sex=Homme 0.93", "F sex=Femme 0.93"],
    ],
    ["in the group of the person", under("Identité", H, F), ["H sex=Homme 0.93", "F sex=Femme 0.93"]],
    [
      "nobody with one of them",
      under("Sexe", ["", "H", ""], ["", "F", "01234567"]),
      ["H sex=Homme 0.97", "F sex=Femme 0.97"],
    ],
    ["one person with both", under("Sexe", H, ["", "F", "01246"]), ["H sex=Homme 0.97", "F sex=Femme 0.97"]],
    [
      "followed by one that is an answer of another",
      [
        ["", "H", "1357"],
        ["", "F", "0246"],
        ["", "Bac", "01"],
      ],
      ["H sex=Homme 0.93", "F sex=Femme 0.93"],
    ],
    ["levels under their heading", under("Niveau", ...LEVELS), levels(0.93)],
    ["levels alone may be those of another moment: asked", LEVELS, levels(0.85)],
    ["side by side", [H, F, ...LEVELS], ["H sex=Homme 0.93", "F sex=Femme 0.93", ...levels(0.85)]],
    [
      "two groups under their headings",
      [...under("Sexe", H, F), ...under("Niveau", ...LEVELS)],
      ["H sex=Homme 0.97", "F sex=Femme 0.97", ...levels(0.93)],
    ],
    ["Oui and Non", under("RQTH", ["", "Oui", "01"], ["", "Non", "234567"]), ["Oui q3=Oui 0.93", "Non q3=Non 0.93"]],
    [
      "minima, of which RSA has its own field",
      under("Minima sociaux", ["", "RSA", "01"], ["", "ASS", "2"], ["", "AAH", "13"]),
      ["RSA q4+rsa=Oui 0.97", "ASS q4=Oui 0.97", "AAH q4=Oui 0.97"],
    ],
    [
      "status",
      under("Statut", ["", "Emploi", "01"], ["", "Chômeur", "234"], ["", "Inactif", "567"]),
      ["Emploi status=Emploi 0.97", "Chômeur status=Chômeur 0.97", "Inactif status=Inactif 0.97"],
    ],
    // Something else.
    [
      "few have one: H and F may be anything",
      [
        ["", "H", "1"],
        ["", "F", "2"],
      ],
      [],
    ],
    ["two of eight with both: asked", under("Sexe", H, ["", "F", "024613"]), ["H sex=Homme 0.85", "F sex=Femme 0.85"]],
    [
      "most have both",
      [
        ["", "H", "0123"],
        ["", "F", "0124"],
      ],
      [],
    ],
    ["somebody else's", under("Conjoint", H, F), []],
    ["levels at the exit", under("SORTIE", ...LEVELS), []],
    ["under a heading that is not understood: asked", under("Divers", H, F), ["H sex=Homme 0.85", "F sex=Femme 0.85"]],
    ["one column alone", under("Sexe", F), []],
    [
      "one that is no answer among them",
      under("Niveau", LEVELS[0] as Column, LEVELS[1] as Column, ["", "À préciser", "45"]),
      ["Infra CAP q2=2b 0.85", "CAP/BEP q2=2c 0.85"],
    ],
    [
      "situation is three questions",
      under("Situation", ["", "Formation", "01"], ["", "Recherche", "23"]),
      ["Formation q1e 0.91", "Recherche q1f 0.85"],
    ],
    [
      "a yes and no matrix",
      [
        ["", "RQTH", "01"],
        ["", "SDF", "2"],
      ],
      ["RQTH q3 0.93", "SDF q5 0.97"],
    ],
    [
      "a column in words is believed first",
      [["", "Sexe", ["F", "H", "F", "H", "F", "H", "F", "H"]], H, F],
      ["Sexe sex 0.97"],
    ],
    ["an empty one is not", [["", "Sexe", ""], H, F], ["H sex=Homme 0.93", "F sex=Femme 0.93"]],
    ["words among the crosses", under("Sexe", ["", "H", ["X", "peut-être"]], F), []],
  ])("%s", (_, columns, wanted) => {
    expect(said(columns)).toEqual(wanted);
  });

  const [H2, F2] = ["1357", "0246"];
  const headed = (...columns: readonly (readonly [string, string])[]): Column[] =>
    columns.map(([title, crosses]): Column => ["", title, crosses]);

  it.each<[string, readonly Column[], readonly string[]]>([
    ["sex", headed(["Sexe H", H2], ["Sexe F", F2]), ["Sexe H sex=Homme 0.97", "Sexe F sex=Femme 0.97"]],
    [
      "sex in words",
      headed(["Sexe : Homme", H2], ["Sexe : Femme", F2]),
      ["Sexe : Homme sex=Homme 0.97", "Sexe : Femme sex=Femme 0.97"],
    ],
    [
      "sex in brackets",
      headed(["Sexe (M)", H2], ["Sexe (F)", F2]),
      ["Sexe (M) sex=Homme 0.97", "Sexe (F) sex=Femme 0.97"],
    ],
    ["sex of a program", headed(["SEXE_H", H2], ["SEXE_F", F2]), ["SEXE_H sex=Homme 0.97", "SEXE_F sex=Femme 0.97"]],
    [
      "civility",
      headed(["Civilité M.", H2], ["Civilité Mme", F2]),
      ["Civilité M. sex=Homme 0.93", "Civilité Mme sex=Femme 0.93"],
    ],
    [
      "gender",
      headed(["Genre - Femme", F2], ["Genre - Homme", H2]),
      ["Genre - Femme sex=Femme 0.97", "Genre - Homme sex=Homme 0.97"],
    ],
    [
      "levels",
      headed(["Niveau CAP/BEP", "012"], ["Niveau Bac", "345"], ["Niveau Bac+2", "67"]),
      ["Niveau CAP/BEP q2=2c 0.93", "Niveau Bac q2=2c 0.93", "Niveau Bac+2 q2=2d 0.93"],
    ],
    [
      "levels by their number",
      headed(["Niveau 3", "012"], ["Niveau 4", "34"], ["Niveau 5", "567"]),
      ["Niveau 3 q2=2c 0.93", "Niveau 4 q2=2c 0.93", "Niveau 5 q2=2d 0.93"],
    ],
    [
      "one yes and no",
      headed(["RQTH oui", "01"], ["RQTH non", "234567"]),
      ["RQTH oui q3=Oui 0.93", "RQTH non q3=Non 0.93"],
    ],
    [
      "yes, no and no answer",
      headed(["SDF : oui", "01"], ["SDF : non", "23456"], ["SDF : NSP", "7"]),
      ["SDF : oui q5=Oui 0.97", "SDF : non q5=Non 0.97", "SDF : NSP q5=NSP 0.97"],
    ],
    [
      "minima",
      headed(["Minima sociaux RSA", "01"], ["Minima sociaux ASS", "23"]),
      ["Minima sociaux RSA q4+rsa=Oui 0.97", "Minima sociaux ASS q4=Oui 0.97"],
    ],
    [
      "status",
      headed(["Statut emploi", "01"], ["Statut chômeur", "234"], ["Statut inactif", "567"]),
      ["Statut emploi status=Emploi 0.97", "Statut chômeur status=Chômeur 0.97", "Statut inactif status=Inactif 0.97"],
    ],
    [
      "two questions, each under its words",
      headed(["Sexe H", H2], ["Sexe F", F2], ["Niveau CAP", "0123"], ["Niveau BTS", "4567"]),
      ["Sexe H sex=Homme 0.97", "Sexe F sex=Femme 0.97", "Niveau CAP q2=2c 0.93", "Niveau BTS q2=2d 0.93"],
    ],
    // Two questions, or somebody else's, or another moment's.
    [
      "two questions that begin alike",
      headed(["En formation", "01"], ["En recherche", "23"]),
      ["En formation q1e 0.91", "En recherche q1f 0.92"],
    ],
    ["two kinds of a handicap", headed(["Handicap moteur", "01"], ["Handicap mental", "23"]), []],
    ["yes, and a kind", headed(["RQTH oui", "01"], ["RQTH moteur", "23"]), []],
    ["somebody else's sex", headed(["Sexe conjoint H", H2], ["Sexe conjoint F", F2]), []],
    ["at two moments", headed(["RQTH entrée", "01"], ["RQTH sortie", "23"]), []],
    ["levels at the exit", under("SORTIE", ["", "Niveau CAP", "01"], ["", "Niveau Bac", "23"]), []],
    ["most have both", headed(["Sexe H", "012345"], ["Sexe F", "012346"]), []],
    [
      "a minimum and what is none",
      headed(["Allocataire RSA", "01"], ["Allocataire ARE", "23"]),
      ["Allocataire RSA rsa 0.97"],
    ],
    ["two allowances that begin alike", headed(["Aide logement", "01"], ["Aide mobilité", "23"]), []],
  ])("said by the same words in each heading: %s", (_, columns, wanted) => {
    expect(said(columns)).toEqual(wanted);
  });

  const situation = (...columns: readonly (readonly [string, string])[]): Column[] =>
    columns.map(([title, crosses]): Column => ["Situation", title, crosses]);

  it.each<[string, readonly Column[], readonly string[]]>([
    [
      "under one heading",
      situation(["Emploi", "01"], ["Formation", "234"], ["Recherche", "567"]),
      ["Emploi status=Emploi 0.93", "Formation q1e=Oui 0.93", "Recherche q1f=Oui 0.93"],
    ],
    [
      "by the same words",
      headed(["Situation : emploi", "01"], ["Situation : formation", "234"], ["Situation : recherche", "567"]),
      [
        "Situation : emploi status=Emploi 0.93",
        "Situation : formation q1e=Oui 0.93",
        "Situation : recherche q1f=Oui 0.93",
      ],
    ],
    [
      "with the kind of job",
      situation(["CDI", "0"], ["Intérim", "1"], ["En formation", "234"], ["Demandeur d'emploi", "567"]),
      ["CDI q1=1b 0.93", "Intérim q1=1c 0.93", "En formation q1e=Oui 0.93", "Demandeur d'emploi q1f=Oui 0.93"],
    ],
    [
      "two crosses for many people: several questions",
      situation(["Emploi", "0123"], ["Formation", "1234"], ["Recherche", "567"]),
      ["Emploi q1 0.6", "Formation q1e 0.91", "Recherche q1f 0.85"],
    ],
    // Two questions.
    [
      "without a job",
      situation(["Formation", "01"], ["Recherche", "23"]),
      ["Formation q1e 0.91", "Recherche q1f 0.85"],
    ],
    [
      "one of them unknown",
      situation(["Emploi", "01"], ["Formation", "23"], ["Logement", "45"]),
      ["Emploi q1 0.6", "Formation q1e 0.91", "Logement q5 0.97"],
    ],
    [
      "at the exit",
      under("Situation à la sortie", ["", "Emploi", "01"], ["", "Formation", "23"], ["", "Recherche", "45"]),
      [],
    ],
  ])("the situation, which is one question: %s", (_, columns, wanted) => {
    expect(said(columns)).toEqual(wanted);
  });

  it("of the situation say who has no job, and ask nothing more of who has one", () => {
    const grid = sheet(situation(["Emploi", "01"], ["Formation", "234"], ["Recherche", "456"]));
    const accepted = withChoices(propose(grid), withEverything({ sheets: [] }, propose(grid)));
    const rows = read(grid, accepted).rows.participants.map(({ status, q1, q1e, q1f }) => [status, q1, q1e, q1f]);
    expect(rows).toEqual([
      ["Emploi", undefined, null, null],
      ["Emploi", undefined, null, null],
      [null, "Non", "Oui", "Non"],
      [null, "Non", "Oui", "Non"],
      [null, "Non", "Oui", "Oui"],
      [null, "Non", "Non", "Oui"],
      [null, "Non", "Non", "Oui"],
      [null, undefined, null, null],
    ]);
    expect(suppositions(accepted)).toContain(
      "Feuille « Suivi 2021 » : une croix pour la formation ou la recherche, à côté de l'emploi, dit aussi Non à la question 1.",
    );
  });

  it("are read: a row without a cross has no answer, one whose crosses contradict each other is told", () => {
    const grid = sheet([
      ...under("Sexe", ["", "H", "135"], ["", "F", "01246"]),
      ...under("Niveau", ["", "CAP", "02"], ["", "Bac", "03"], ["", "Bac+2", "4"]),
      ...under("Minima sociaux", ["", "RSA", "01"], ["", "AAH", "12"]),
    ]);
    const { rows, notices } = read(grid, propose(grid));
    expect(rows.participants.map(({ sex }) => sex)).toEqual([
      "Femme",
      null,
      "Femme",
      "Homme",
      "Femme",
      "Homme",
      "Femme",
      null,
    ]);
    // Two crosses that say the same are one answer.
    expect(rows.participants.map(({ q2 }) => q2)).toEqual(["2c", null, "2c", "2c", "2d", null, null, null]);
    // Whether an empty cell beside RSA and AAH is Non is asked, as it is of any column of crosses.
    expect(rows.participants.map(({ q4, rsa }) => [q4, rsa]).slice(0, 4)).toEqual([
      ["Oui", "Oui"],
      ["Oui", "Oui"],
      ["Oui", null],
      [null, null],
    ]);
    expect(notices).toEqual([
      "Feuille « Suivi 2021 », colonnes « H, F » : plusieurs croix se contredisent, ligne 4 : Sexe y reste sans réponse, gardez une seule croix.",
    ]);
    const accepted = withChoices(propose(grid), withEverything({ sheets: [] }, propose(grid)));
    expect(read(grid, accepted).rows.participants.map(({ q4 }) => q4)).toEqual([
      "Oui",
      "Oui",
      "Oui",
      ...Array<string>(5).fill("Non"),
    ]);
  });

  it("are asked as one, kept with the choices, and read at once the year after", () => {
    const grid = sheet(LEVELS);
    const [asked, ...others] = decisionsOf(propose(grid));
    expect([asked?.title, asked?.proposal, others]).toEqual([
      "Infra CAP, CAP/BEP, Bac, Bac+2 et plus",
      "une croix par réponse : Q2 Niveau de diplôme (Infra CAP : 2b, CAP/BEP : 2c, Bac : 2c, Bac+2 et plus : 2d)",
      [],
    ]);
    expect(read(grid, propose(grid)).rows.participants[0]?.["q2"]).toBeUndefined();
    const accepted = withChoices(propose(grid), withEverything({ sheets: [] }, propose(grid)));
    const file = encodeChoices(choicesOf(takenOf(accepted)));
    const decoded = decodeChoices(file, "choix.json") as { readonly choices: PreparationChoices };
    // Next year only two people have a cross: nothing but the choice says what it is.
    const next = sheet(
      [
        ["", "Infra CAP", "0"],
        ["", "CAP/BEP", ""],
        ["", "Bac", ""],
        ["", "Bac+2 et plus", "1"],
      ],
      "Suivi 2022",
    );
    const again = withChoices(propose(next), decoded.choices);
    expect(read(next, again).rows.participants.map(({ q2 }) => q2)).toEqual(["2b", "2d", ...Array<null>(6).fill(null)]);
    const wrong = file.replace('"2d"', '"2z"');
    expect(decodeChoices(wrong, "choix.json")).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^feuilles\[0\]\.colonnes\[7\]\.reponse.*2z.* q2 \(2a, 2b, 2c, 2d\)\.$/)],
    });
  });

  it("are left aside together with a choice", () => {
    const grid = sheet(under("Sexe", H, F));
    const [first] = propose(grid);
    const crossed = first?.columns.filter(({ answer }) => answer !== undefined) ?? [];
    const none = crossed.reduce<PreparationChoices>((all, column) => withColumn(all, "Suivi 2021", column, []), {
      sheets: [],
    });
    expect(read(grid, withChoices(propose(grid), none)).rows.participants[0]?.["sex"]).toBeUndefined();
  });
});

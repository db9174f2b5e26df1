import type { CellValue } from "../../../src/core/domain/cell";
import { proposeSheets } from "../../../src/core/preparation/propose-sheets";
import type { SheetProposal } from "../../../src/core/preparation/proposal";
import { gridOf } from "../../support/grid-of";

const NAMES = ["DURAND", "PETIT", "ROUX", "FABRE", "MOREL", "VIDAL", "BLANC", "ANDRÉ"];
const FIRST = ["Marie", "Luc", "Anne", "Karim", "Julie", "Paul", "Inès", "Noé"];
const births = NAMES.map((_, index) => `0${index + 1}/03/19${70 + index * 3}`);

/** Identity columns, then those of the case; each value in turn, for eight people. */
function sheet(
  name: string,
  columns: Readonly<Record<string, readonly CellValue[]>>,
  first: readonly CellValue[][] = [],
) {
  const all: Readonly<Record<string, readonly CellValue[]>> = { NOM: NAMES, Prénom: FIRST, ...columns };
  const titles = Object.keys(all);
  const rows = NAMES.map((_, row) => titles.map((title) => all[title]?.[row % (all[title]?.length ?? 1)] ?? null));
  return gridOf([...first, titles, ...rows], { name });
}

function propose(...grids: ReturnType<typeof gridOf>[]): readonly SheetProposal[] {
  const operations = new Map([
    ["2021 a4", "2021-A4"],
    ["a4", "2021-A4"],
  ]);
  const work = proposeSheets(grids, { operations, pivotYear: 2022, carried: new Set(), chosenRole: () => undefined });
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

/** « field 0.97 » of a column; nothing where it is none of ours. */
function said(proposal: SheetProposal | undefined, title: string): string {
  const column = proposal?.columns.find((one) => one.title === title);
  return column && column.fields.length > 0 ? `${column.fields.join("+")} ${column.certainty}` : "";
}

const PERSON = { "Date de naissance": births, CP: ["33500"], Ville: ["Libourne"] };

describe("a column is what its heading and its cells say together", () => {
  it.each<[string, readonly CellValue[], string]>([
    ["Né(e) le", births, "birthDate 0.97"],
    ["STATUT_ENTREE", ["DELD", "En emploi durable"], "status 0.97"],
    ["Niv.", ["V", "IV", "V bis", "bac+2", "Niveau 4 (Bac)", "Infra 3"], "q2 0.93"],
    ["Durée chômage", ["2 ans", "18 mois", "6", "+ de 1 an"], "q1g 0.93"],
    ["Sexe", ["1", "2"], "sex 0.97"],
    ["Civilité", ["M.", "Mme"], "sex 0.93"],
    ["Tél", ["06 39 98 00 01"], "mobilePhone 0.93"],
    ["Tél", ["05 36 49 00 01"], "homePhone 0.93"],
    ["RSA", ["Oui", "Non"], "rsa 0.97"],
    // As software names its columns, and as narrow columns are headed.
    ["LIB_NIV_FORM", ["CAP", "Brevet"], "q2 0.93"],
    ["TOP_RECH_EMPLOI", ["1", "0"], "q1f 0.92"],
    ["CD_POST_NAISS", ["33000"], "birthPostalCode 0.93"],
    ["adresseLigne1", ["12 rue des Lilas"], "address 0.93"],
    ["Formation O/N", ["O", "N"], "q1e 0.91"],
    ["Perçoit un\nminimum social", ["Oui", "Non"], "q4 0.94"],
    ["Au moins un parent né à l'étranger", ["Oui", "NSP"], "q6 0.97"],
    ["Min. soc.", ["Oui", "Non"], "q4 0.94"],
    ["N° interne", NAMES.map((_, index) => 1000 + index * 7), "id 0.94"],
    ["Emploi à l'entrée", ["Non", "1c"], "q1 0.93"],
    ["Situation professionnelle", ["Demandeur d'emploi"], "q1 0.85"],
    ["Situation professionnelle", ["Emploi", "Inactif"], "status 0.85"],
    ["Le participant a-t-il un emploi ?", ["Non", "1c"], "q1 0.85"],
    ["Un de ses parents est né à l'étranger", ["Oui", "NSP"], "q6 0.93"],
    ["Niveau de diplôme le plus élevé du participant", ["2b", "CAP"], "q2 0.93"],
    ["Date de recueil du questionnaire", ["04/01/2021"], "questionnaireDate 0.92"],
    ["Formation suivie à la sortie", ["Non"], "exitTraining 0.92"],
    ["Q1 - Occupez-vous un emploi ?", ["Non", "1c"], "q1 0.97"],
    ["Bénéficiaire des minima sociaux", ["Oui", "Non"], "q4 0.97"],
    ["Êtes-vous sans domicile fixe ?", ["NSP", "Non"], "q5 0.97"],
    // The same words over something else.
    ["Parent isolé", ["Oui", "Non"], ""],
    ["Le participant suit-il une formation ?", ["Non"], "q1e 0.91"],
    ["Souhaite une formation", ["Oui", "Non"], ""],
    ["Date du questionnaire de sortie", births, ""],
    ["Le participant souhaite-t-il un emploi ?", ["Oui", "Non"], ""],
    ["Participant", ["Mehdi AUBERT", "Anne ROBIN", "Luc MICHEL"], ""],
    ["Questionnaire", ["Oui", "Non"], ""],
    ["Emploi à l'entrée", ["Cuisinier", "Maçon", "Serveuse"], ""],
    ["CD_COMMUNE", ["33243"], ""],
    ["N° d'ordre", ["1", "2", "3", "4", "5", "6", "7", "8"], ""],
    ["RQTH demandée", ["Oui", "Non"], ""],
    ["Formation souhaitée", ["Oui", "Non"], ""],
    ["Fin de droits RSA", births, ""],
    ["Minima du conjoint", ["Oui", "Non"], ""],
    // The heading says it, the cells do not.
    ["Logement", ["Locataire", "Hébergé", "Propriétaire"], ""],
    ["Date d'entrée", ["oui", "non", "en cours"], "entryDate 0.6"],
    ["Adresse mail", ["12 rue des Lilas"], "email 0.6"],
    // The cells alone: never taken by themselves.
    ["Contact", ["a@b.example"], "email 0.88"],
    ["???", ["H", "F", "H"], "sex 0.85"],
    ["Jour", births, ""],
    // Somebody else's.
    ["Mail du référent", ["ref@plie.example"], ""],
    ["Téléphone tuteur", ["06 39 98 00 01"], ""],
    ["Date de naissance enfant", births, ""],
    ["Sexe du conjoint", ["H", "F"], ""],
    ["Nombre d'enfants", ["0", "1", "2"], ""],
  ])("%s %j: %s", (title, values, wanted) => {
    const { CP, Ville } = PERSON;
    const columns = title === "Né(e) le" ? { CP, Ville, [title]: values } : { ...PERSON, [title]: values };
    expect(said(propose(sheet("Suivi", columns))[0], title)).toBe(wanted);
  });

  it("of two columns for one field, the fuller one is meant", () => {
    const [proposal] = propose(
      sheet("Suivi", { ...PERSON, "Nom d'usage": NAMES, "Nom de naissance": ["DUPIN", null, null, null] }),
    );
    expect([said(proposal, "NOM"), said(proposal, "Nom d'usage"), said(proposal, "Nom de naissance")]).toEqual([
      "lastName 0.97",
      "",
      "",
    ]);
  });

  it("of an answer told twice, the words are read and the codes are not", () => {
    const [proposal] = propose(
      sheet("Export", {
        ...PERSON,
        "Sexe (code)": ["1", "2"],
        "Sexe (libellé)": ["Homme", "Femme"],
        CD_SITU_PRO: ["3"],
      }),
    );
    expect([said(proposal, "Sexe (code)"), said(proposal, "Sexe (libellé)")]).toEqual(["", "sex 0.97"]);
    const situation = { CD_SITU_PRO: ["3"], LIB_SITU_PRO: ["Demandeur d'emploi"] };
    const [other] = propose(sheet("Export", { ...PERSON, ...situation }));
    expect([said(other, "CD_SITU_PRO"), said(other, "LIB_SITU_PRO")]).toEqual(["", "q1 0.85"]);
  });

  it("a name that somebody lacks is not the name", () => {
    const some = NAMES.map((name, index) => (index % 4 === 0 ? null : name));
    const [proposal] = propose(sheet("Export", { ...PERSON, NOM: some, NOM_USAGE: NAMES }));
    expect([said(proposal, "NOM"), said(proposal, "NOM_USAGE")]).toEqual(["", "lastName 0.93"]);
  });

  it("two levels are read together in both orders, and what stands under the exit is none of the entry", () => {
    const above = [null, null, null, "ENTRÉE", null, null, "SORTIE", null, null];
    const titles = [
      "NOM",
      "Prénom",
      "Né(e) le",
      "Action",
      "Questionnaire",
      "Formation",
      "le",
      "Formation",
      "Questionnaire",
    ];
    const row = (_: string, index: number) => [
      NAMES[index] ?? null,
      FIRST[index] ?? null,
      births[index] ?? null,
      ...["04/01/2021", "04/01/2021", "Non", "05/05/2021", "Oui", "05/05/2021"],
    ];
    const [proposal] = propose(gridOf([above, titles, ...NAMES.map(row)], { name: "Suivi" }));
    expect(proposal?.columns.slice(3).map(({ fields }) => fields.join())).toEqual([
      ...["entryDate", "questionnaireDate", "q1e"],
      ...["exitDate", "exitTraining", ""],
    ]);
  });

  it("a heading that says little is told by the column before it", () => {
    const [proposal] = propose(
      gridOf(
        [
          ["NOM", "Prénom", "Né(e) le", "à", "CP", "Adresse", "CP", "Ville", "En recherche", "Nb mois"],
          ...NAMES.map((name, index) => [
            ...[name, FIRST[index] ?? null, births[index] ?? null, "PAU", "64000"],
            ...["12 rue des Lilas", "33500", "LIBOURNE", "Oui", 8],
          ]),
        ],
        { name: "Suivi" },
      ),
    );
    expect(proposal?.columns.slice(3).map(({ fields, certainty }) => `${fields.join()} ${certainty >= 0.9}`)).toEqual([
      ...["birthCommune true", "birthPostalCode true", "address true", "postalCode true"],
      ...["commune true", "q1f true", "q1g true"],
    ]);
  });

  it("what is no data says nothing of the columns: totals, headings repeated", () => {
    const [proposal] = propose(
      gridOf(
        [
          ["NOM", "Prénom", "SEXE", "RQTH"],
          ...NAMES.flatMap((name, index) => [
            [name, FIRST[index] ?? null, "F", "Oui"],
            [`Sous-total ${name}`, null, 1, null],
            ["NOM", "Prénom", "SEXE", "RQTH"],
          ]),
        ],
        { name: "Suivi" },
      ),
    );
    expect([said(proposal, "SEXE"), proposal?.answers]).toEqual([
      "sex 0.97",
      [expect.objectContaining({ value: "F", count: 8, answer: "Femme" })],
    ]);
  });
});

describe("answers", () => {
  const meaning = (title: string, values: readonly CellValue[], first: CellValue[][] = []) => {
    const [proposal] = propose(sheet("Suivi", { ...PERSON, [title]: values }, first));
    return Object.fromEntries(
      (proposal?.answers ?? []).map(({ value, answer, certainty }) => [value, `${answer} ${certainty}`]),
    );
  };

  it.each<[string, readonly CellValue[], Readonly<Record<string, string>>]>([
    ["Sexe (1=H 2=F)", [1, 2], { "1": "Homme 0.97", "2": "Femme 0.97" }],
    ["Sexe", [1, 2], { "1": "Homme 0.75", "2": "Femme 0.75" }],
    ["RQTH", ["X", null, null], { X: "Oui 1", "": "Non 0.85" }],
    ["RQTH", ["RQTH", "Aucune"], { RQTH: "Oui 0.88", Aucune: "Non 0.85" }],
    // A rare empty cell beside Oui in words is an answer that is missing.
    ["RQTH", ["Oui", "Oui", "Oui", "Oui", "Oui", "Oui", "Oui", null], {}],
    ["Minima", ["1", "0"], { "1": "Oui 1", "0": "Non 1" }],
    [
      "Situation à la sortie",
      ["CDI", "Perdu de vue", "Retraite", "Emploi durable"],
      { CDI: "Emploi durable 0.85", "Perdu de vue": "Inconnu 0.7", Retraite: "Inactif 0.75" },
    ],
  ])("%s %j", (title, values, wanted) => {
    expect(meaning(title, values)).toEqual(wanted);
  });

  it("are explained by a legend above the table", () => {
    expect(meaning("Sexe", ["A", "B"], [["Codes : A = Homme ; B = Femme"]])).toEqual({
      A: "Homme 0.97",
      B: "Femme 0.97",
    });
  });
});

describe("sheets", () => {
  const roles = (...grids: ReturnType<typeof gridOf>[]) => propose(...grids).map(({ role }) => role);
  const full = { ...PERSON, "Date d'entrée": ["04/01/2021"], Niveau: ["V"], RQTH: ["Non"] };

  it("of the same headings are read as one, and what differs in their names is told", () => {
    const proposals = propose(sheet("Réf. LOPEZ", full), sheet("Réf. KANE", full));
    expect(proposals.map(({ role, ofName }) => [role, ofName?.field, ofName?.value, ofName?.certainty])).toEqual([
      ["participants", "referent", "LOPEZ", 0.93],
      ["participants", "referent", "KANE", 0.93],
    ]);
    expect(propose(sheet("2021", full), sheet("2022", full)).map(({ ofName }) => ofName)).toEqual([null, null]);
    expect(propose(sheet("A4", full))[0]?.ofName).toMatchObject({ field: "operation", value: "2021-A4" });
    expect(propose(sheet("LOPEZ", full), sheet("KANE", full))[0]?.ofName?.certainty).toBe(0.8);
    // A month is nobody; nor is the list of those who left.
    for (const names of [
      ["Janvier", "Février"],
      ["Actifs", "Sortis"],
    ] as const)
      expect(propose(...names.map((name) => sheet(name, full))).map(({ ofName }) => ofName)).toEqual([null, null]);
  });

  it("that hold the same people and other columns complete them; others do not", () => {
    const exits = { "Date de naissance": births, Date: ["05/05/2021"], Motif: ["CDI"] };
    const proposals = propose(sheet("Suivi", full), sheet("Sorties 2021", exits));
    expect(proposals.map(({ role }) => role)).toEqual(["participants", "complement"]);
    expect([said(proposals[1], "Date"), said(proposals[1], "Motif")]).toEqual(["exitDate 0.95", "plieExitType 0.95"]);
    const strangers = sheet("Salariés", { ...exits, NOM: ["TERNAT", "BRISSOU"], Prénom: ["Odaine", "Elma"] });
    expect(propose(sheet("Suivi", full), strangers)[1]).toMatchObject({ role: "ignored", certainty: 0.85 });
  });

  it("of contracts, of figures and of nothing", () => {
    const contracts = { Employeur: ["Mairie"], "Type de contrat": ["CDI"], Début: ["05/05/2021"], Fin: [null] };
    expect(roles(sheet("Suivi", full), sheet("Emplois", contracts))).toEqual(["participants", "contracts"]);
    const numbered = { "N° interne": [12, 12, 31, 31, 44, 44, 58, 58], ...contracts };
    expect(said(propose(sheet("Suivi", full), sheet("Emplois", numbered))[1], "N° interne")).toBe("id 0.94");
    expect(
      roles(
        sheet("Suivi", full),
        gridOf(
          [
            ["Mois", "Entrées"],
            ["Janvier", 4],
          ],
          { name: "Stats" },
        ),
      ),
    ).toEqual(["participants", "ignored"]);
  });
});

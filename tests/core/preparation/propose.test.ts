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

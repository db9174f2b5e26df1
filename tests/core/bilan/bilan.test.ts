import packageJson from "../../../package.json";
import { bilanJson } from "../../../src/core/bilan/bilan-json";
import { dateCell } from "../../../src/core/rules/example-day";
import { RULE_SET_VERSION } from "../../../src/core/rules/catalogue";
import type { RuleExample } from "../../../src/core/rules/rule";
import { controlExample } from "../../support/example-workbook";
import { bilanOf, lines, section, tables, words } from "../../support/bilan";
import { people } from "../../support/indicators";

/** Every person bears words that must be found nowhere in the Bilan. */
const NAMES = ["ZYGOMATIQUE", "QUETZALCOATL", "PRESTIDIGITATEUR"];
const example: Partial<RuleExample> = {
  plie: "agenais",
  participants: people([
    { q3: "Oui", firstName: NAMES[1] as string, plieExitDate: dateCell("30/06/2021"), plieExitType: "AGE-P01" },
    { sex: "Homme", plieExitDate: dateCell("30/06/2021"), plieExitType: `comme ${NAMES[2]}` },
    { q2: null },
    { entryDate: dateCell("01/02/2020"), exitDate: dateCell("01/03/2020") },
  ]).map((cells) => ({ ...cells, lastName: `${NAMES[0]} ${String(cells["lastName"])}`, referent: NAMES[2] as string })),
  indicators: [{ fiche: "A1", indicator: "comites-de-pilotage", achieved: 3 }],
};

describe("the Bilan", () => {
  const bilan = bilanOf(example, ["Exercice supposé : 2021."]);

  it("opens with the PLIE, the programme, the year and the mention of the Union", () => {
    expect(bilan.title).toBe("Bilan 2021 – PLIE de l'Agenais");
    expect(bilan.subtitle).toContain("FSE 2014-2020");
    expect(bilan.mention).toMatch(/cofinancé par le Fonds social européen .* «.Emploi et Inclusion.» 2014-2020/u);
    expect(bilanOf({ programme: "fse-plus-2021-2027" }).mention).toMatch(/^Cofinancé par l'Union européenne/);
  });

  it("says with which program and which rules it was made", () => {
    const said = lines(tables(section(bilan, "identification"))[0]);
    expect(said).toContain(`Logiciel | bilan-plie ${packageJson.version}`);
    expect(said).toContain(`Version des règles | ${RULE_SET_VERSION}`);
  });

  it("has its sections in the order in which a PLIE sends them", () => {
    expect(bilan.sections.map(({ id }) => id)).toEqual([
      "resume",
      "evolution",
      "parcours",
      "emplois",
      "publics",
      "operations",
      "realisation",
      "resultats",
      "typologie",
      "objectifs",
      "unites",
      "signature",
      "identification",
      "controle",
      "completude",
      "definitions",
      "glossaire",
    ]);
  });

  it("says what each setting rests on, in the words of the workbook's PLIE", () => {
    const definitions = section(bilan, "definitions");
    const [, , settings] = tables(definitions);
    expect(lines(settings).find((text) => text.startsWith("G-04"))).toMatch(/ \| 900 heures seules$/);
    const sources = words(definitions);
    const criteria = sources.filter((text) => /PLIE de l'Agenais, p\. 8 à 14, « Critères de sortie » : /.test(text));
    expect(criteria).toHaveLength(1);
    expect(criteria[0]).toMatch(/ ; G-04, « CTT > à 6 mois/);
    expect(sources.at(-1)).toMatch(/^Choix de bilan-plie : D1, .* ; D6, /);
    // No key of ours: « Formation longue » has no code.
    expect(JSON.stringify(definitions)).not.toContain("formationLongue");
    expect(sources.join(" ")).not.toContain("PLIE de Bordeaux, p. 32 à 37, « Critères de sortie » : « CDI");
  });

  it("stars the few who left for what concerns their health, their family or justice, and no other exit", () => {
    const leaving = ["Maternité", "Incarcération de plus de trois mois", "Déménagement / Décès", "CDI"];
    const exits = section(
      bilanOf({
        plie: "agenais",
        participants: people(leaving.map((plieExitType) => ({ plieExitType, plieExitDate: dateCell("30/06/2021") }))),
      }),
      "parcours",
    );
    const labels = tables(exits).flatMap((table) => lines(table).filter((line) => line.startsWith("AGE-")));
    expect(labels.filter((line) => line.includes(" *"))).toHaveLength(3);
    expect(labels.find((line) => line.startsWith("AGE-P01"))).not.toContain("*");
    expect(words(exits).filter((text) => text.startsWith("* Effectif inférieur à 5"))).toHaveLength(1);
  });

  it("says who is counted and who is left out", () => {
    expect(lines(tables(section(bilan, "controle"))[0])).toEqual([
      "Comptées dans les indicateurs de l'exercice | 2",
      "Réunies à une autre ligne de la même personne dans la même opération | 0",
      "Incomplètes : non comptées | 1",
      "Complètes, mais sans présence dans l'opération pendant l'exercice : non comptées | 1",
      "Ensemble | 4",
    ]);
    expect(words(section(bilan, "controle"))).toContain("Exercice supposé : 2021.");
  });

  it("breaks the figures down by sex and stars small sensitive counts", () => {
    const outputs = section(bilan, "realisation");
    expect(lines(tables(outputs)[0])).toContain("CO01 | Chômeurs, y compris de longue durée | 1 | 1 | 2");
    expect(lines(tables(outputs)[0])).toContain("CO16 | Personnes handicapées * | 0 | 1 | 1");
    expect(lines(tables(outputs)[0])).toContain("CO18 | Sans domicile fixe ou exclusion du logement | 0 | 0 | 0");
    expect(words(outputs).some((text) => text.startsWith("* Effectif inférieur à 5"))).toBe(true);
  });

  it("lists what is not computed, with the reason", () => {
    expect(lines(tables(section(bilan, "definitions"))[1]).map((line) => line.split(" | ")[0])).toEqual([
      "CO12",
      "CO13",
      "CO14",
      "CO19",
      "CO20 à CO23",
    ]);
  });

  it("opens every label with a capital, whatever the protocol prints", () => {
    const [table] = tables(section(bilan, "objectifs"));
    expect(lines(table)[2]).toMatch(/^PL10 \| File active de 80 participants/);
  });

  it("says in words that nobody's answer can be used, not by a table of zeros", () => {
    const typology = section(
      bilanOf({ ...example, participants: people([{ qpv: null }, { q3: "Oui", qpv: null }]) }),
      "typologie",
    );
    expect(lines(tables(typology)[1]).filter((line) => line.includes("QPV"))).toEqual([]);
    const answered = lines(tables(typology)[1]);
    expect(answered[0]).toMatch(/^Diplôme \| /);
    expect(answered.at(-1)).toMatch(/^– \| Ensemble \| .* \| –$/);
  });

  it("gives an objective with its own period, never as a yearly one", () => {
    const objectives = section(bilanOf({ ...example, plie: "grand-perigueux" }), "objectifs");
    expect(lines(tables(objectives)[0])[1]).toMatch(
      /^PL06 \| 360 sorties positives.* \| 2015 à 2021 \| 360 \| 0 \| 0$/,
    );
    expect(words(objectives)[0]).toContain("n'est pas annuel");
  });

  it("compares nothing with an objective whose period is over, even where an amendment prolongs the protocol", () => {
    const objectives = section(bilan, "objectifs");
    expect(lines(tables(objectives)[0])[3]).toBe(
      "PL06 | Réaliser 680 sorties positives sur 5 ans | 2015 à 2019 | 680 | – | null",
    );
    expect(words(objectives).join(" ")).toContain("avenant du 24 juillet 2020");
  });

  it("compares nothing with the objectives and the exits of a protocol that is over", () => {
    const later = bilanOf({ ...example, programme: "fse-plus-2021-2027" });
    const objectives = section(later, "objectifs");
    expect(lines(tables(objectives)[0])[3]).toBe(
      "PL06 | Réaliser 680 sorties positives sur 5 ans | 2015 à 2019 | 680 | – | null",
    );
    expect(words(objectives)[0]).toContain("Aucun de ces objectifs ne porte sur 2024");
    expect(words(objectives).join(" ")).toContain("L'avenant du 24 juillet 2020".slice(2));
  });

  it("names the pieces that are still to be produced", () => {
    const [units, pieces] = tables(section(bilan, "unites"));
    expect(lines(units)).toContain("A1 | 2 comités de pilotage du PLIE | 2 | 3 | 1.5 | atteint | à produire");
    expect(lines(pieces)[0]).toBe(
      "A1 | 2 comités de pilotage du PLIE | feuilles émargement, invitations ou compte-rendu",
    );
  });

  it("names nobody but the referents, where their people are told", () => {
    const { typologie, ...others } = bilanJson(controlExample(example));
    const { referent, ...answers } = typologie.accompagnes;
    expect(referent).toEqual({ [NAMES[2] as string]: 3 });
    const sections = bilan.sections.filter(({ id }) => id !== "publics");
    const everything = JSON.stringify([{ ...bilan, detail: null, sections }, others, answers]);
    for (const name of NAMES) expect(everything).not.toContain(name);
    const people = JSON.stringify(section(bilan, "publics"));
    for (const name of NAMES.slice(0, 2)) expect(people).not.toContain(name);
  });
});

describe("sections without data say so in a sentence", () => {
  const bilan = bilanOf({ participants: [{ plieEntryDate: null }] });

  it.each([
    ["resultats", "Aucune sortie d'opération n'est saisie pendant l'exercice : aucun résultat n'est calculé."],
    ["objectifs", "Le PLIE n'étant pas indiqué, aucun objectif n'est comparé."],
  ])("%s", (id, sentence) => {
    expect(tables(section(bilan, id))).toEqual([]);
    expect(words(section(bilan, id))).toEqual([sentence]);
  });

  it("parcours and unites", () => {
    expect(tables(section(bilan, "parcours"))).toEqual([]);
    const silent = bilanOf({ participants: [{ operation: "une action" }], plie: "agenais" });
    expect(tables(section(silent, "unites"))).toEqual([]);
    expect(words(section(silent, "unites"))[1]).toContain("A1, A2, A3, A4 et A5");
  });

  it("gives no rate without any exit", () => {
    const exits = words(section(bilanOf({}), "parcours"));
    expect(exits).toContain("Aucune sortie du PLIE pendant l'exercice : les taux ne sont pas calculés.");
  });
});

describe("the JSON of the command line", () => {
  const json = bilanJson(controlExample(example));

  it("has the objects of the contract", () => {
    expect(json.indicateurs["CO01"]).toEqual({ total: 2, hommes: 1, femmes: 1 });
    expect(json.parcours).toMatchObject({ PL03: 3, PL04: 2, PL05: 1, PL06: 1, PL08a: 0.5 });
    expect(json.sorties).toEqual([
      {
        type: "AGE-P01",
        libelle: "CDI",
        categorie: "positive",
        nombre: 1,
        verifiees: 0,
        aCompleter: 1,
        refusees: 0,
        sansObjet: 0,
      },
      {
        type: null,
        libelle: "Hors de la table du protocole",
        categorie: null,
        nombre: 1,
        verifiees: 0,
        aCompleter: 1,
        refusees: 0,
        sansObjet: 0,
      },
    ]);
    expect(json.unites.find(({ unite }) => unite === "comites-de-pilotage")).toEqual({
      fiche: "2021-A1",
      unite: "comites-de-pilotage",
      libelle: "2 comités de pilotage du PLIE",
      cible: { min: 2 },
      realise: 3,
      taux: 1.5,
      statut: "atteint",
      pieces: "incomplet",
      piecesManquantes: "feuilles émargement, invitations ou compte-rendu",
    });
  });

  it("writes null, not 0, where there is nothing to divide by", () => {
    expect(bilanJson(controlExample({})).parcours).toMatchObject({ PL04: 0, PL08a: null, PL08b: null, PL11: null });
  });
});

import { settingsFor } from "../../../../src/core/domain/settings";
import { evaluateLine } from "../../../../src/core/exits/evaluate-line";
import { withoutRepeats, type Contract } from "../../../../src/core/exits/criteria/contract";
import type { ExitFacts } from "../../../../src/core/exits/criteria/facts";
import { readingsOf } from "../../../../src/core/exits/criteria/interpretations";
import { limitText, missingText, outcomeText } from "../../../../src/core/exits/outcome-text";
import type { Criterion } from "../../../../src/core/fiche/criterion-schema";
import { exampleDay } from "../../../../src/core/rules/example-day";

/** What a PLIE may write in its own table, and what is then said of a person who left on 31/12/2021: verdict, figures, [missing], {to be looked at}. */

/** « 01/02/2021-30/04/2021 »; « ? » where a date is not known, nothing after the hyphen while it runs. */
type Dates = string;
type More = Partial<Omit<Contract, "row" | "sheetRow" | "start" | "end">>;
type Worked = readonly [dates: Dates, more?: More];

function contractOf([dates, more = {}]: Worked, index: number): Contract {
  const [start = "", end = ""] = dates.split("-");
  return {
    row: index,
    sheetRow: 4 + index,
    type: "CDD",
    employer: "un",
    userCompany: null,
    start: start === "?" ? null : exampleDay(start),
    end: end === "" ? null : end === "?" ? "unknown" : exampleDay(end),
    weeklyHours: 35,
    workedHours: null,
    plannedMonths: null,
    workingTime: "Plein",
    volunteer: null,
    projectLink: null,
    finished: null,
    evidence: null,
    ...more,
  };
}

type Settings = { readonly [setting: string]: string };
type Case = readonly [
  note: string,
  contracts: readonly Worked[],
  said: string,
  settings?: Settings | undefined,
  facts?: Partial<ExitFacts>,
];

const VERDICTS = { met: "oui", unmet: "non", undetermined: "à voir" } as const;

function said(
  condition: Criterion,
  worked: readonly Worked[],
  settings: Settings = {},
  facts: Partial<ExitFacts> = {},
): string {
  const outcome = evaluateLine(
    {
      id: "ZZZ-P01",
      label: "Ligne d'exemple",
      wording: "Ligne d'exemple",
      category: "positive",
      condition,
      source: { document: "Table d'exemple" },
    } as unknown as Parameters<typeof evaluateLine>[0],
    {
      exitDay: exampleDay("31/12/2021"),
      controlDay: exampleDay("31/12/2022"),
      plieEntryDay: exampleDay("02/01/2018"),
      sixMonthStatus: null,
      contracts: worked.map(contractOf),
      answers: { commissionDecision: null, participantConsent: null, referentConsent: null, returnToWork: null },
      suspensionStart: null,
      suspensionEnd: null,
      ...facts,
    },
    readingsOf(settingsFor("fse-2014-2020", settings)),
  );
  if (!outcome) return "rien";
  const missing = [...new Set(outcome.missing.map(missingText))];
  const limits = outcome.limits.map(limitText);
  return [
    `${VERDICTS[outcome.truth]} : ${outcomeText(outcome)}`,
    ...(missing.length > 0 ? [`[${missing.join(" | ")}]`] : []),
    ...(limits.length > 0 ? [`{${limits.join(" | ")}}`] : []),
  ]
    .join(" ")
    .replace(/[\u00a0\u202f]/g, " ");
}

function itSays(line: string, condition: Criterion, cases: readonly Case[]): void {
  describe(line, () => {
    it.each(cases.map((one) => [one[0], one] as const))("%s", (_, [, worked, text, settings, facts]) => {
      expect(said(condition, worked, settings, facts)).toBe(text);
    });
  });
}
const atLeast = (what: object, more: object = {}): Criterion =>
  ({ contracts: { types: ["CDD"], atLeast: what, ...more } }) as Criterion;
const one = (more: object): Criterion => ({ contract: { types: ["CDD"], ...more } }) as Criterion;
const W = (...dates: Dates[]): Worked[] => dates.map((text) => [text]);
const G01 = { "G-01": "plus de 6 mois" };
const JAN = "01/01/2021-31/01/2021";

itSays("60 days without a break", atLeast({ days: 60 }, { maxGapWorkingDays: 0 }), [
  ["two that touch", W("01/02/2021-05/03/2021", JAN), "oui : 64 jours, 60 requis"],
  ["a day short", W(JAN, "01/02/2021-28/02/2021"), "non : 59 jours, 60 requis"],
  ["a week-end between", W("04/01/2021-29/01/2021", "01/02/2021-07/03/2021"), "oui : 61 jours, 60 requis"],
  [
    "a working day between",
    W("04/01/2021-28/01/2021", "01/02/2021-10/03/2021"),
    "à voir : 38 jours, 60 requis {interruption de 3 jours entre deux contrats}",
  ],
  [
    "that day refused",
    W("04/01/2021-28/01/2021", "01/02/2021-10/03/2021"),
    "non : 38 jours, 60 requis",
    { "G-06": "aucun jour ouvré" },
  ],
  [
    "that day accepted",
    W("04/01/2021-28/01/2021", "01/02/2021-10/03/2021"),
    "oui : 63 jours, 60 requis",
    { "G-06": "7 jours admis" },
  ],
  [
    "seven days between",
    W("01/01/2021-25/01/2021", "02/02/2021-15/03/2021"),
    "à voir : 42 jours, 60 requis {interruption de 7 jours entre deux contrats}",
  ],
  ["eight days between", W("01/01/2021-25/01/2021", "03/02/2021-15/03/2021"), "non : 41 jours, 60 requis"],
  ["the longest chain speaks", W(JAN, "01/03/2021-31/03/2021", "01/04/2021-15/05/2021"), "oui : 76 jours, 60 requis"],
  [
    "several gaps, the widest is told",
    W("01/01/2021-20/01/2021", "25/01/2021-10/02/2021", "17/02/2021-20/03/2021"),
    "à voir : 32 jours, 60 requis {interruption de 6 jours entre deux contrats}",
  ],
  ["one inside the other", W("01/01/2021-10/03/2021", JAN, "11/03/2021-12/03/2021"), "oui : 71 jours, 60 requis"],
  [
    "an end that is not known may join two chains",
    [[JAN], ["15/02/2021-?"], ["01/04/2021-30/04/2021"]],
    "à voir : 31 jours, 60 requis [Fin (Contrats, ligne 5)]",
  ],
  [
    "an end that is not known is not enough",
    [["20/12/2021-?"], ["01/10/2021-20/10/2021"]],
    "non : 20 jours, 60 requis",
  ],
  ["after the day of the exit", W("20/12/2021-31/03/2022"), "non : 12 jours, 60 requis"],
  ["typed in another order, a month between", W("01/03/2021-31/03/2021", JAN), "non : 31 jours, 60 requis"],
  ["in order, a month between", W(JAN, "01/03/2021-31/03/2021"), "non : 31 jours, 60 requis"],
  ["no contract of that kind", [[JAN, { type: "CDI" }]], "non : aucun contrat CDD (saisi : CDI)"],
]);
itSays("more than 40 hours without a break", atLeast({ hours: 40, moreThan: true }, { maxGapWorkingDays: 0 }), [
  [
    "exactly",
    [
      [JAN, { workedHours: 20 }],
      ["01/02/2021-28/02/2021", { workedHours: 20 }],
    ],
    "oui : 40 h, 40 h requises {durée d'exactement 40 h, quand la table écrit « plus de 40 h »}",
  ],
  [
    "exactly, read strictly",
    [
      [JAN, { workedHours: 20 }],
      ["01/02/2021-28/02/2021", { workedHours: 20 }],
    ],
    "non : 40 h, plus de 40 h requises",
    G01,
  ],
  [
    "in two chains",
    [
      [JAN, { workedHours: 30 }],
      ["01/03/2021-31/03/2021", { workedHours: 30 }],
    ],
    "non : 30 h, 40 h requises",
  ],
  [
    "hours unknown",
    [[JAN, { workedHours: 20 }], ["01/02/2021-28/02/2021"]],
    "à voir : 20 h, 40 h requises [Heures réalisées (Contrats, ligne 5)]",
  ],
]);
itSays("more than 60 days", atLeast({ days: 60, moreThan: true }), [
  [
    "exactly",
    W(JAN, "01/03/2021-29/03/2021"),
    "oui : 60 jours, 60 requis {durée d'exactement 60 jours, quand la table écrit « plus de 60 jours »}",
  ],
  ["exactly, read strictly", W(JAN, "01/03/2021-29/03/2021"), "non : 60 jours, 61 requis", G01],
  ["a day more, read strictly", W(JAN, "01/03/2021-30/03/2021"), "oui : 61 jours, 61 requis", G01],
  ["a day more", W(JAN, "01/03/2021-30/03/2021"), "oui : 61 jours, 60 requis"],
  ["an unknown end may do", [[JAN], ["03/12/2021-?"]], "à voir : 31 jours, 60 requis [Fin (Contrats, ligne 5)]"],
  ["an unknown end cannot do", [[JAN], ["04/12/2021-?"]], "non : 31 jours, 60 requis"],
]);
itSays("60 days, read strictly", atLeast({ days: 60 }), [
  ["exactly", W(JAN, "01/03/2021-29/03/2021"), "oui : 60 jours, 60 requis", G01],
]);
itSays("more than 3 weeks", atLeast({ weeks: 3, moreThan: true }), [
  [
    "three",
    W("04/01/2021-20/01/2021"),
    "oui : 3 semaines, 3 requises {durée d'exactement 3 semaines, quand la table écrit « plus de 3 semaines »}",
  ],
  [
    "three, in whole weeks",
    W("04/01/2021-20/01/2021"),
    "non : 17 jours, 21 requis",
    { "G-22": "semaines entières de 7 jours" },
  ],
  [
    "twenty-one days, in whole weeks",
    W("04/01/2021-24/01/2021"),
    "oui : 21 jours, 21 requis {durée d'exactement 3 semaines, quand la table écrit « plus de 3 semaines »}",
    { "G-22": "semaines entières de 7 jours" },
  ],
  ["four, read strictly", W("04/01/2021-25/01/2021"), "oui : 4 semaines, 4 requises", G01],
  ["three, read strictly", W("04/01/2021-24/01/2021"), "non : 3 semaines, 4 requises", G01],
]);
itSays("more than 6 months, in all", atLeast({ months: 6, moreThan: true }), [
  [
    "six whole months",
    W("01/01/2021-30/06/2021"),
    "oui : 181 jours, 181 requis (6 mois) {durée d'exactement 6 mois, quand la table écrit « plus de 6 mois »}",
  ],
  ["six whole months, read strictly", W("01/01/2021-30/06/2021"), "non : 181 jours, 182 requis (6 mois)", G01],
  ["six months and a day, read strictly", W("01/01/2021-01/07/2021"), "oui : 182 jours, 182 requis (6 mois)", G01],
  ["seven months", W("01/01/2021-31/07/2021"), "oui : 212 jours, 181 requis (6 mois)"],
  ["seven months, read strictly", W("01/01/2021-31/07/2021"), "oui : 212 jours, 182 requis (6 mois)", G01],
  [
    "181 days in pieces",
    W("01/01/2021-31/03/2021", "02/05/2021-31/07/2021"),
    "oui : 181 jours, 181 requis (6 mois) {181 jours, 6 mois faisant de 181 à 184 jours}",
  ],
  ["180 days in pieces", W("01/01/2021-31/03/2021", "02/05/2021-30/07/2021"), "non : 180 jours, 181 requis (6 mois)"],
  [
    "181 days in pieces, read strictly",
    W("01/01/2021-31/03/2021", "02/05/2021-31/07/2021"),
    "non : 181 jours, 182 requis (6 mois)",
    G01,
  ],
  [
    "182 days in pieces, read strictly",
    W("01/01/2021-31/03/2021", "02/05/2021-01/08/2021"),
    "oui : 182 jours, 182 requis (6 mois) {182 jours, 6 mois faisant de 181 à 184 jours}",
    G01,
  ],
  ["185 days in pieces", W("01/01/2021-31/03/2021", "02/05/2021-04/08/2021"), "oui : 185 jours, 181 requis (6 mois)"],
  ["184 days in pieces", W("01/01/2021-31/03/2021", "02/05/2021-03/08/2021"), "oui : 184 jours, 181 requis (6 mois)"],
  [
    "an unknown end",
    [["01/01/2021-31/03/2021"], ["15/09/2021-?"]],
    "à voir : 90 jours, 181 requis (6 mois) [Fin (Contrats, ligne 5)]",
  ],
]);
itSays("6 of the last 12 months", atLeast({ months: 6 }, { windowMonths: 12 }), [
  [
    "a leap day among them",
    W("01/02/2020-31/08/2020"),
    "oui : 213 jours sur 12 mois, 180 requis (6 mois)",
    {},
    { exitDay: exampleDay("31/12/2020") },
  ],
  [
    "179 days",
    W("02/02/2021-29/04/2021", "02/06/2021-01/09/2021"),
    "oui : 179 jours sur 12 mois, 179 requis (6 mois) {179 jours, 6 mois faisant de 179 à 184 jours}",
  ],
  [
    "the days before the window do not count",
    W("01/10/2020-31/03/2021", "01/06/2021-30/06/2021"),
    "non : 120 jours sur 12 mois, 179 requis (6 mois)",
  ],
]);
itSays("more than 3 months in a row", atLeast({ months: 3, moreThan: true }, { maxGapWorkingDays: 1 }), [
  [
    "three months",
    W(JAN, "01/02/2021-31/03/2021"),
    "oui : 3 mois sans interruption, 3 mois requis {durée d'exactement 3 mois, quand la table écrit « plus de 3 mois »}",
  ],
  [
    "three months, read strictly",
    W(JAN, "01/02/2021-31/03/2021"),
    "non : 3 mois sans interruption, 3 mois requis",
    G01,
  ],
  [
    "three months and more",
    W(JAN, "01/02/2021-15/04/2021"),
    "oui : 3 mois et 15 jours sans interruption, 3 mois requis",
  ],
  [
    "three months, and a longer run",
    W(JAN, "01/02/2021-31/03/2021", "01/06/2021-30/10/2021"),
    "oui : 4 mois et 30 jours sans interruption, 3 mois requis",
  ],
  [
    "one working day between",
    W("01/01/2021-28/01/2021", "01/02/2021-05/04/2021"),
    "oui : 3 mois et 5 jours sans interruption, 3 mois requis",
  ],
  [
    "two working days between",
    W("01/01/2021-27/01/2021", "01/02/2021-05/04/2021"),
    "à voir : 2 mois et 5 jours sans interruption, 3 mois requis {interruption de 4 jours entre deux contrats}",
  ],
  [
    "two, accepted",
    W("01/01/2021-27/01/2021", "01/02/2021-05/04/2021"),
    "oui : 3 mois et 5 jours sans interruption, 3 mois requis",
    { "G-06": "7 jours admis" },
  ],
  [
    "two, refused",
    W("01/01/2021-27/01/2021", "01/02/2021-05/04/2021"),
    "non : 2 mois et 5 jours sans interruption, 3 mois requis",
    { "G-06": "aucun jour ouvré" },
  ],
  [
    "several gaps",
    W("01/01/2021-27/01/2021", "03/02/2021-10/03/2021", "15/03/2021-10/04/2021", "01/06/2021-15/06/2021"),
    "à voir : 1 mois et 8 jours sans interruption, 3 mois requis {interruption de 6 jours entre deux contrats}",
  ],
  [
    "an unknown end may do",
    [[JAN], ["01/02/2021-?"]],
    "à voir : 1 mois sans interruption, 3 mois requis [Fin (Contrats, ligne 5)]",
  ],
  [
    "an unknown end, a gap refused",
    [["01/01/2021-27/01/2021"], ["20/11/2021-?"]],
    "non : 27 jours sans interruption, 3 mois requis",
    { "G-06": "aucun jour ouvré" },
  ],
  [
    "the longest run is told",
    W(JAN, "01/03/2021-15/04/2021", "01/06/2021-30/06/2021"),
    "non : 1 mois et 15 jours sans interruption, 3 mois requis",
  ],
]);
itSays(
  "more than 100 hours over 12 months",
  atLeast({ hours: 100, moreThan: true, standsForMonths: 2 }, { windowMonths: 12 }),
  [
    [
      "exactly",
      [[JAN, { workedHours: 100 }]],
      "oui : 100 h sur 12 mois, 100 h requises {durée d'exactement 100 h, quand la table écrit « plus de 100 h »}",
    ],
    ["exactly, read strictly", [[JAN, { workedHours: 100 }]], "non : 100 h sur 12 mois, plus de 100 h requises", G01],
    ["more, read strictly", [[JAN, { workedHours: 101 }]], "oui : 101 h sur 12 mois, plus de 100 h requises", G01],
    [
      "and the months too",
      [[JAN, { workedHours: 101 }]],
      "non : 101 h sur 12 mois, 100 h requises",
      { "G-04": "900 heures et 6 mois" },
    ],
    [
      "both",
      [["01/01/2021-28/02/2021", { workedHours: 101 }]],
      "oui : 101 h sur 12 mois, 100 h requises",
      { "G-04": "900 heures et 6 mois" },
    ],
    [
      "too many for its days",
      [["04/01/2021-10/01/2021", { workedHours: 81 }]],
      "non : 0 h sur 12 mois, 100 h requises",
    ],
    [
      "as many as its days allow, twice",
      [
        ["04/01/2021-10/01/2021", { workedHours: 80 }],
        ["11/01/2021-17/01/2021", { workedHours: 80 }],
      ],
      "oui : 160 h sur 12 mois, 100 h requises",
    ],
    [
      "too many to be true, which might do",
      [["04/01/2021-17/01/2021", { workedHours: 161 }]],
      "à voir : 0 h sur 12 mois, 100 h requises [Heures réalisées (Contrats, ligne 4 : plus d'heures que les dates n'en permettent)]",
    ],
    [
      "across the beginning of the window",
      [["01/12/2020-30/01/2021", { workedHours: 150 }]],
      "à voir : environ 74 h sur 12 mois, 100 h requises [Heures réalisées dans la période (Contrats, ligne 4 : contrat à cheval sur la période)]",
    ],
    [
      "across it, with enough besides",
      [
        ["01/12/2020-30/01/2021", { workedHours: 150 }],
        ["01/03/2021-31/03/2021", { workedHours: 120 }],
      ],
      "oui : 120 h sur 12 mois, 100 h requises",
    ],
    [
      "across the end",
      [["01/12/2021-31/01/2022", { workedHours: 150 }]],
      "à voir : environ 75 h sur 12 mois, 100 h requises [Heures réalisées dans la période (Contrats, ligne 4 : contrat à cheval sur la période)]",
    ],
    ["still running", [["01/12/2021-", { workedHours: 110 }]], "oui : 110 h sur 12 mois, 100 h requises"],
    [
      "unknown hours",
      [[JAN], ["01/03/2021-31/03/2021", { workedHours: 50 }]],
      "à voir : 50 h sur 12 mois, 100 h requises [Heures réalisées (Contrats, ligne 4)]",
    ],
    [
      "unknown end",
      [["01/03/2021-?", { workedHours: 150 }]],
      "à voir : 0 h sur 12 mois, 100 h requises [Fin (Contrats, ligne 4)]",
    ],
  ],
);
itSays("60 days at one employer", atLeast({ days: 60 }, { same: "employer", types: ["Intérim"] }), [
  [
    "at one",
    [
      [JAN, { type: "Intérim" }],
      ["01/03/2021-31/03/2021", { type: "Intérim" }],
    ],
    "oui : 62 jours dans la même agence, 60 requis",
  ],
  [
    "at two",
    [
      [JAN, { type: "Intérim" }],
      ["01/03/2021-31/03/2021", { type: "Intérim", employer: "deux" }],
    ],
    "non : 31 jours dans la même agence, 60 requis",
  ],
  [
    "at three, twice at the third",
    [
      [JAN, { type: "Intérim" }],
      ["01/03/2021-31/03/2021", { type: "Intérim", employer: "deux" }],
      ["01/05/2021-31/05/2021", { type: "Intérim", employer: "deux" }],
    ],
    "oui : 62 jours dans la même agence, 60 requis",
  ],
  [
    "at nobody knows whom",
    [
      [JAN, { type: "Intérim" }],
      ["01/03/2021-31/03/2021", { type: "Intérim", employer: null }],
    ],
    "à voir : 31 jours dans la même agence, 60 requis [Employeur (Contrats, ligne 5)]",
  ],
  [
    "two at nobody knows whom",
    [
      [JAN, { type: "Intérim", employer: null }],
      ["01/03/2021-31/03/2021", { type: "Intérim", employer: null }],
    ],
    "à voir : 0 jour dans la même agence, 60 requis [Employeur (Contrats, ligne 4) | Employeur (Contrats, ligne 5)]",
  ],
  [
    "alone long enough at nobody knows whom",
    [["01/03/2021-31/05/2021", { type: "Intérim", employer: null }]],
    "oui : 92 jours dans la même agence, 60 requis",
  ],
]);
itSays("60 days in one company", atLeast({ days: 60 }, { same: "userCompany" }), [
  [
    "in one",
    [
      [JAN, { userCompany: "a" }],
      ["01/03/2021-31/03/2021", { userCompany: "a" }],
    ],
    "oui : 62 jours dans la même entreprise utilisatrice, 60 requis",
  ],
  [
    "in two",
    [
      [JAN, { userCompany: "a" }],
      ["01/03/2021-31/03/2021", { userCompany: "b" }],
    ],
    "non : 31 jours dans la même entreprise utilisatrice, 60 requis",
  ],
]);
itSays("60 days, all employers", atLeast({ days: 60 }), [
  ["at two", [[JAN], ["01/03/2021-31/03/2021", { employer: "deux" }]], "oui : 62 jours, 60 requis"],
  [
    "at two, read as one only",
    [[JAN], ["01/03/2021-31/03/2021", { employer: "deux" }]],
    "non : 31 jours chez le même employeur, 60 requis",
    { "G-11": "même employeur" },
  ],
  [
    "one before the entry is to be looked at",
    W("01/02/2020-31/03/2020", JAN),
    "oui : 91 jours, 60 requis {contrat commencé le 01/02/2020, avant l'entrée dans le PLIE}",
    {},
    { plieEntryDay: exampleDay("01/03/2020") },
  ],
  [
    "without it there is enough",
    W("01/02/2020-31/03/2020", "01/01/2021-31/03/2021"),
    "oui : 90 jours, 60 requis",
    {},
    { plieEntryDay: exampleDay("01/03/2020") },
  ],
]);
itSays("60 of any 12 months' days", atLeast({ days: 60 }, { windowMonths: 12, anyWindow: true }), [
  ["in the last ones", W(JAN, "01/03/2021-31/03/2021"), "oui : 62 jours sur 12 mois, 60 requis"],
  ["in earlier ones", W("01/06/2019-31/07/2019", JAN), "oui : 61 jours sur 12 mois, jusqu'au 31/05/2020, 60 requis"],
  [
    "in earlier ones, refused",
    W("01/06/2019-31/07/2019", JAN),
    "non : 31 jours sur 12 mois, 60 requis",
    { "G-20": "12 derniers mois" },
  ],
  [
    "in none",
    W("01/06/2019-20/06/2019", "01/09/2020-25/09/2020", JAN),
    "non : 56 jours sur 12 mois, jusqu'au 31/08/2021, 60 requis",
  ],
  [
    "a window that is not over",
    W("15/01/2021-31/01/2021", "01/03/2021-05/04/2021"),
    "non : 53 jours sur 12 mois, 60 requis",
  ],
]);
itSays(
  "60 days, one of them signed for more than 6 months",
  atLeast({ days: 60 }, { onePlanned: { months: 6, moreThan: true } }),
  [
    [
      "signed for seven",
      [["01/03/2021-30/05/2021", { plannedMonths: 7 }]],
      "oui : 91 jours, 60 requis ; durée prévue de 7 mois, 6 mois requis",
    ],
    [
      "signed for six",
      [["01/03/2021-30/05/2021", { plannedMonths: 6 }]],
      "oui : 91 jours, 60 requis ; durée prévue de 6 mois, 6 mois requis {durée d'exactement 6 mois, quand la table écrit « plus de 6 mois »}",
    ],
    [
      "signed for five and four",
      [
        ["01/03/2021-30/04/2021", { plannedMonths: 4 }],
        [JAN, { plannedMonths: 5 }],
      ],
      "non : 92 jours, 60 requis ; durée prévue de 5 mois, 6 mois requis",
    ],
    [
      "the longest is told",
      [
        ["01/03/2021-30/04/2021", { plannedMonths: 5 }],
        [JAN, { plannedMonths: 4 }],
      ],
      "non : 92 jours, 60 requis ; durée prévue de 5 mois, 6 mois requis",
    ],
    [
      "nobody knows for how long",
      [["01/03/2021-30/05/2021"], ["01/09/2021-"]],
      "à voir : 213 jours, 60 requis ; durée prévue inconnue, 6 mois requis [Durée prévue (mois) (Contrats, ligne 5)]",
    ],
    [
      "the months are not asked",
      [["01/03/2021-30/05/2021", { plannedMonths: 2 }]],
      "oui : 91 jours, 60 requis",
      { "G-02": "présence seule" },
    ],
    [
      "the months alone are",
      [["01/03/2021-05/03/2021", { plannedMonths: 7 }]],
      "oui : 5 jours, 60 requis ; durée prévue de 7 mois, 6 mois requis",
      { "G-02": "durée prévue seule" },
    ],
  ],
);
itSays("a CDD of 6 months", one({ months: 6 }), [
  ["six", W("01/02/2021-31/07/2021"), "oui : CDD du 01/02/2021 au 31/07/2021 : 6 mois à la validation, 6 mois requis"],
  [
    "a day short",
    W("01/02/2021-30/07/2021"),
    "non : CDD du 01/02/2021 au 30/07/2021 : 5 mois et 30 jours à la validation, 6 mois requis",
  ],
  [
    "another type",
    [
      ["01/02/2021-", { type: "CDI" }],
      [JAN, { type: "AI" }],
    ],
    "non : aucun contrat CDD (saisi : CDI et AI)",
  ],
  [
    "a type that nobody knows",
    [["01/02/2021-", { type: null }]],
    "à voir : contrat du 01/02/2021 : 11 mois à la validation, 6 mois requis [Type de contrat (Contrats, ligne 4)]",
  ],
  [
    "a GEIQ",
    [["01/02/2021-31/08/2021", { type: "GEIQ" }]],
    "oui : GEIQ du 01/02/2021 au 31/08/2021 : 7 mois à la validation, 6 mois requis",
  ],
  [
    "a GEIQ that stands for nothing",
    [["01/02/2021-31/08/2021", { type: "GEIQ" }]],
    "non : aucun contrat CDD (saisi : GEIQ)",
    { geiq: "aucune ligne" },
  ],
  ["begun after the exit", W("01/02/2022-"), "non : aucun contrat ne convient (contrat commencé après la validation)"],
  [
    "a start that nobody knows",
    W("?-30/06/2021"),
    "à voir : CDD au 30/06/2021 : 6 mois requis [Début (Contrats, ligne 4)]",
  ],
  ["no start, still running", W("?-"), "à voir : CDD : 6 mois requis [Début (Contrats, ligne 4)]"],
  [
    "an end that nobody knows",
    W("01/02/2021-?"),
    "à voir : CDD du 01/02/2021 : 6 mois requis [Fin (Contrats, ligne 4)]",
  ],
  [
    "renewed twice",
    W("01/07/2021-31/08/2021", "01/03/2021-30/04/2021", "01/05/2021-30/06/2021"),
    "oui : CDD du 01/03/2021 au 31/08/2021 (2 renouvellements) : 6 mois à la validation, 6 mois requis",
  ],
  [
    "renewed, the wholes apart",
    W("01/01/2021-31/03/2021", "01/04/2021-31/05/2021", "01/08/2021-31/10/2021", "01/11/2021-31/12/2021"),
    "non : CDD du 01/08/2021 au 31/12/2021 (1 renouvellement) : 5 mois à la validation, 6 mois requis",
  ],
  [
    "a day that counts between",
    W("01/03/2021-30/04/2021", "04/05/2021-31/10/2021"),
    "non : CDD du 04/05/2021 au 31/10/2021 : 5 mois et 28 jours à la validation, 6 mois requis",
  ],
  [
    "renewed, the longer whole before the other",
    W("01/01/2021-31/03/2021", "01/04/2021-30/06/2021", "01/08/2021-31/08/2021", "01/09/2021-30/09/2021"),
    "oui : CDD du 01/01/2021 au 30/06/2021 (1 renouvellement) : 6 mois à la validation, 6 mois requis",
  ],
  [
    "the last day of the one is the first of the other: no renewal",
    W("01/01/2021-30/04/2021", "30/04/2021-15/08/2021"),
    "non : CDD du 01/01/2021 au 30/04/2021 : 4 mois à la validation, 6 mois requis",
  ],
  [
    "renewed, begun before the entry",
    W("01/01/2021-31/03/2021", "01/04/2021-31/07/2021"),
    "oui : CDD du 01/01/2021 au 31/07/2021 (1 renouvellement) : 7 mois à la validation, 6 mois requis {contrat commencé le 01/01/2021, avant l'entrée dans le PLIE}",
    {},
    { plieEntryDay: exampleDay("01/02/2021") },
  ],
  [
    "overlapping is no renewal",
    W("01/01/2021-30/04/2021", "01/04/2021-15/08/2021"),
    "non : CDD du 01/04/2021 au 15/08/2021 : 4 mois et 15 jours à la validation, 6 mois requis",
  ],
  [
    "renewed at somebody's",
    [
      ["01/03/2021-31/05/2021", { employer: null }],
      ["01/06/2021-31/08/2021", { employer: null }],
    ],
    "non : CDD du 01/03/2021 au 31/05/2021 : 3 mois à la validation, 6 mois requis",
  ],
  [
    "renewed with another type",
    [["01/03/2021-31/05/2021"], ["01/06/2021-30/09/2021", { type: "Intérim" }]],
    "non : CDD du 01/03/2021 au 31/05/2021 : 3 mois à la validation, 6 mois requis",
  ],
]);
itSays("a contract of 6 months", { contract: { months: 6 } }, [
  [
    "a CDI after a CDI is no renewal",
    [
      ["01/01/2021-31/03/2021", { type: "CDI" }],
      ["01/04/2021-31/07/2021", { type: "CDI" }],
    ],
    "non : CDI du 01/04/2021 au 31/07/2021 : 4 mois à la validation, 6 mois requis",
  ],
  [
    "no type, no renewal",
    [
      ["01/01/2021-31/03/2021", { type: null }],
      ["01/04/2021-31/07/2021", { type: null }],
    ],
    "non : contrat du 01/04/2021 au 31/07/2021 : 4 mois à la validation, 6 mois requis",
  ],
  [
    "a CDI that ended",
    [["01/01/2021-30/09/2021", { type: "CDI" }]],
    "oui : CDI du 01/01/2021 au 30/09/2021 : 9 mois à la validation, 6 mois requis {CDI terminé le 30/09/2021, avant la validation}",
  ],
  [
    "a CDI that ended that day",
    [["01/01/2021-31/12/2021", { type: "CDI" }]],
    "oui : CDI du 01/01/2021 au 31/12/2021 : 12 mois à la validation, 6 mois requis",
  ],
  [
    "a CDI that ended, which must run",
    [["01/01/2021-30/09/2021", { type: "CDI" }]],
    "non : CDI du 01/01/2021 au 30/09/2021 : 9 mois à la validation, 6 mois requis",
    { "G-03": "en cours à la validation" },
  ],
  [
    "a CDI whose end nobody knows, which must run",
    [["01/01/2021-?", { type: "CDI" }]],
    "à voir : CDI du 01/01/2021 : 6 mois requis [Fin (Contrats, ligne 4)]",
    { "G-03": "en cours à la validation" },
  ],
  [
    "begun before the entry",
    W("01/01/2021-31/07/2021"),
    "oui : CDD du 01/01/2021 au 31/07/2021 : 7 mois à la validation, 6 mois requis {contrat commencé le 01/01/2021, avant l'entrée dans le PLIE}",
    {},
    { plieEntryDay: exampleDay("01/02/2021") },
  ],
  [
    "begun before the entry, refused",
    W("01/01/2021-31/07/2021"),
    "non : aucun contrat ne convient (contrat commencé avant l'entrée dans le PLIE)",
    { "G-23": "refusé" },
    { plieEntryDay: exampleDay("01/02/2021") },
  ],
  [
    "begun before the entry, accepted",
    W("01/01/2021-31/07/2021"),
    "oui : CDD du 01/01/2021 au 31/07/2021 : 7 mois à la validation, 6 mois requis",
    { "G-23": "accepté" },
    { plieEntryDay: exampleDay("01/02/2021") },
  ],
  [
    "no entry, refused",
    W("01/01/2021-31/07/2021"),
    "à voir : CDD du 01/01/2021 au 31/07/2021 : 7 mois à la validation, 6 mois requis [Date d'entrée PLIE]",
    { "G-23": "refusé" },
    { plieEntryDay: null },
  ],
  [
    "no start, refused",
    W("?-31/07/2021"),
    "à voir : CDD au 31/07/2021 : 6 mois requis [Début (Contrats, ligne 4)]",
    { "G-23": "refusé" },
  ],
  [
    "over before the entry, no start",
    W("?-31/01/2021"),
    "non : aucun contrat ne convient (contrat commencé avant l'entrée dans le PLIE)",
    { "G-23": "refusé" },
    { plieEntryDay: exampleDay("01/02/2021") },
  ],
  [
    "no exit",
    W("01/01/2021-31/07/2021"),
    "à voir : rien ne permet de vérifier [Date de sortie PLIE]",
    {},
    { exitDay: null },
  ],
  ["no sheet", [], "à voir : rien ne permet de vérifier [feuille Contrats]", {}, { contracts: null }],
  ["no contract", [], "à voir : rien ne permet de vérifier [aucune ligne dans Contrats]"],
  [
    "not yet",
    W("01/10/2022-"),
    "à voir : CDD du 01/10/2022 : 3 mois à la validation, 6 mois requis [échéance du 30/06/2023 à venir]",
    {},
    { exitDay: exampleDay("30/06/2023"), controlDay: exampleDay("31/12/2022") },
  ],
]);
itSays(
  "a CDD signed for more than 6 months and 3 months long",
  one({ plannedMonths: 6, plannedMoreThan: true, months: 3, moreThan: true }),
  [
    [
      "both",
      [["01/02/2021-31/08/2021", { plannedMonths: 7 }]],
      "oui : CDD du 01/02/2021 au 31/08/2021 : 7 mois à la validation, 3 mois requis ; durée prévue de 7 mois, 6 mois requis",
    ],
    [
      "exactly, twice",
      [["01/02/2021-30/04/2021", { plannedMonths: 6 }]],
      "oui : CDD du 01/02/2021 au 30/04/2021 : 3 mois à la validation, 3 mois requis ; durée prévue de 6 mois, 6 mois requis {durée d'exactement 6 mois, quand la table écrit « plus de 6 mois » | durée d'exactement 3 mois, quand la table écrit « plus de 3 mois »}",
    ],
    [
      "exactly, read strictly",
      [["01/02/2021-30/04/2021", { plannedMonths: 7 }]],
      "non : CDD du 01/02/2021 au 30/04/2021 : 3 mois à la validation, 3 mois requis",
      G01,
    ],
    [
      "signed alone",
      [["01/02/2021-05/02/2021", { plannedMonths: 7 }]],
      "oui : CDD du 01/02/2021 au 05/02/2021 : durée prévue de 7 mois, 6 mois requis",
      { "G-02": "durée prévue seule" },
    ],
    [
      "spent alone",
      [["01/02/2021-31/08/2021", { plannedMonths: 1 }]],
      "oui : CDD du 01/02/2021 au 31/08/2021 : 7 mois à la validation, 3 mois requis",
      { "G-02": "présence seule" },
    ],
    [
      "signed from the dates",
      W("01/02/2021-15/08/2021"),
      "oui : CDD du 01/02/2021 au 15/08/2021 : 6 mois et 15 jours à la validation, 3 mois requis ; durée prévue de 6,5 mois, 6 mois requis",
    ],
    [
      "signed for six, renewed for two",
      [
        ["01/02/2021-31/07/2021", { plannedMonths: 6 }],
        ["01/08/2021-30/09/2021", { plannedMonths: 2 }],
      ],
      "oui : CDD du 01/02/2021 au 30/09/2021 (1 renouvellement) : 8 mois à la validation, 3 mois requis ; durée prévue de 8 mois, 6 mois requis",
    ],
    [
      "signed for six, renewed for two, over before",
      [
        ["01/02/2021-31/07/2021", { plannedMonths: 6 }],
        ["01/08/2021-31/08/2021", { plannedMonths: 2 }],
      ],
      "oui : CDD du 01/02/2021 au 31/08/2021 (1 renouvellement) : 7 mois à la validation, 3 mois requis ; durée prévue de 8 mois, 6 mois requis",
    ],
    [
      "signed for nobody knows, renewed for one: its dates speak",
      [["01/02/2021-31/08/2021"], ["01/09/2021-30/09/2021", { plannedMonths: 1 }]],
      "oui : CDD du 01/02/2021 au 30/09/2021 (1 renouvellement) : 8 mois à la validation, 3 mois requis ; durée prévue de 8 mois, 6 mois requis",
    ],
    [
      "signed for three, renewed for two, then one",
      [
        ["01/02/2021-30/04/2021", { plannedMonths: 3 }],
        ["01/05/2021-30/06/2021", { plannedMonths: 2 }],
        ["01/07/2021-31/07/2021", { plannedMonths: 1 }],
      ],
      "oui : CDD du 01/02/2021 au 31/07/2021 (2 renouvellements) : 6 mois à la validation, 3 mois requis ; durée prévue de 6 mois, 6 mois requis {durée d'exactement 6 mois, quand la table écrit « plus de 6 mois »}",
    ],
    [
      "signed for three, renewed for nobody knows",
      [["01/02/2021-30/04/2021", { plannedMonths: 3 }], ["01/05/2021-"]],
      "à voir : CDD du 01/02/2021 (1 renouvellement) : 11 mois à la validation, 3 mois requis ; durée prévue inconnue, 6 mois requis [Durée prévue (mois) (Contrats, ligne 4)]",
    ],
  ],
);
itSays(
  "a CDD, full time or chosen, 20 hours, near the project",
  one({ fullTimeOrVolunteer: true, weeklyHoursMin: 20, projectLink: true }),
  [
    ["all that", [["01/02/2021-", { projectLink: "Oui" }]], "oui : CDD du 01/02/2021"],
    [
      "nothing known",
      [["01/02/2021-", { workingTime: null, weeklyHours: null }]],
      "à voir : CDD du 01/02/2021 [Temps (Contrats, ligne 4) | Heures par semaine (Contrats, ligne 4) | Lien avec le projet (Contrats, ligne 4)]",
    ],
    [
      "reduced and not chosen",
      [["01/02/2021-", { workingTime: "Réduit", volunteer: "Non" }]],
      "non : aucun contrat ne convient (temps réduit sans volontariat)",
    ],
    [
      "reduced and nobody knows",
      [["01/02/2021-", { workingTime: "Réduit", projectLink: "Oui" }]],
      "à voir : CDD du 01/02/2021 [Volontariat (Contrats, ligne 4)]",
    ],
    [
      "chosen, 20 hours",
      [["01/02/2021-", { workingTime: "Réduit", volunteer: "Oui", weeklyHours: 20, projectLink: "Oui" }]],
      "oui : CDD du 01/02/2021",
    ],
    [
      "19 hours",
      [["01/02/2021-", { weeklyHours: 19, projectLink: "Oui" }]],
      "non : aucun contrat ne convient (19 h par semaine, 20 h au minimum)",
    ],
    [
      "far from the project",
      [["01/02/2021-", { projectLink: "Non" }]],
      "non : aucun contrat ne convient (sans lien avec le projet)",
    ],
    [
      "two reasons",
      [
        ["01/02/2021-", { projectLink: "Non" }],
        ["01/03/2021-", { weeklyHours: 12 }],
      ],
      "non : aucun contrat ne convient (sans lien avec le projet et 12 h par semaine, 20 h au minimum)",
    ],
  ],
);
itSays(
  "a CDD, full time or chosen, its hours left empty under 20",
  one({ fullTimeOrVolunteer: true, weeklyHoursDoubt: 20 }),
  [
    [
      "15 hours",
      [["01/02/2021-", { weeklyHours: 15 }]],
      "oui : CDD du 01/02/2021 {15 h par semaine, quand la table laisse la durée hebdomadaire vide}",
    ],
    ["16 hours", [["01/02/2021-", { weeklyHours: 16 }]], "oui : CDD du 01/02/2021"],
    ["nobody knows", [["01/02/2021-", { weeklyHours: null }]], "oui : CDD du 01/02/2021"],
    [
      "19 hours, read as 20",
      [["01/02/2021-", { weeklyHours: 19 }]],
      "non : aucun contrat ne convient (19 h par semaine, 20 h au minimum)",
      { "G-19": "20 heures" },
    ],
    [
      "20 hours, read as 20",
      [["01/02/2021-", { weeklyHours: 20 }]],
      "oui : CDD du 01/02/2021",
      { "G-19": "20 heures" },
    ],
    [
      "half time",
      [["01/02/2021-", { workingTime: "Réduit", volunteer: "Oui", weeklyHours: 17.5 }]],
      "oui : CDD du 01/02/2021",
      { "G-16": "mi-temps (17,5 heures)" },
    ],
    [
      "less than half",
      [["01/02/2021-", { workingTime: "Réduit", volunteer: "Oui", weeklyHours: 17 }]],
      "non : aucun contrat ne convient (17 h par semaine, 17,5 h au minimum)",
      { "G-16": "mi-temps (17,5 heures)" },
    ],
    [
      "nobody knows how much less",
      [["01/02/2021-", { workingTime: "Réduit", volunteer: "Oui", weeklyHours: null }]],
      "à voir : CDD du 01/02/2021 [Heures par semaine (Contrats, ligne 4)]",
      { "G-16": "mi-temps (17,5 heures)" },
    ],
  ],
);
const BUSINESS = { type: "Création d'entreprise" } as const;
itSays("a business of more than 6 months", { registration: { months: 6, moreThan: true } }, [
  [
    "exactly",
    [["30/06/2021-", BUSINESS]],
    "oui : immatriculation du 30/06/2021 : 6 mois le 30/12/2021 {durée d'exactement 6 mois, quand la table écrit « plus de 6 mois »}",
    {},
    { exitDay: exampleDay("30/12/2021") },
  ],
  [
    "exactly, read strictly",
    [["30/06/2021-", BUSINESS]],
    "non : immatriculation du 30/06/2021 : plus de 6 mois le 31/12/2021",
    G01,
    { exitDay: exampleDay("30/12/2021") },
  ],
  [
    "a day more, read strictly",
    [["29/06/2021-", BUSINESS]],
    "oui : immatriculation du 29/06/2021 : plus de 6 mois le 30/12/2021",
    G01,
    { exitDay: exampleDay("30/12/2021") },
  ],
  ["more", [["01/06/2021-", BUSINESS]], "oui : immatriculation du 01/06/2021 : 6 mois le 01/12/2021"],
  [
    "a day short",
    [["02/07/2021-", BUSINESS]],
    "non : immatriculation du 02/07/2021 : 6 mois le 02/01/2022",
    {},
    { exitDay: exampleDay("01/01/2022") },
  ],
  [
    "the earlier of two",
    [
      ["01/06/2021-", BUSINESS],
      ["01/02/2021-", BUSINESS],
    ],
    "oui : immatriculation du 01/02/2021 : 6 mois le 01/08/2021",
  ],
  [
    "the one that has a date",
    [
      ["?-", BUSINESS],
      ["01/09/2021-", BUSINESS],
    ],
    "à voir : 6 mois requis après l'immatriculation [Début (Contrats, ligne 4)]",
  ],
  ["no date", [["?-", BUSINESS]], "à voir : 6 mois requis après l'immatriculation [Début (Contrats, ligne 4)]"],
  [
    "no type",
    [["01/02/2021-", { type: null }]],
    "à voir : immatriculation du 01/02/2021 : 6 mois le 01/08/2021 [Type de contrat (Contrats, ligne 4)]",
  ],
  [
    "given up",
    [["01/02/2021-30/06/2021", BUSINESS]],
    "oui : immatriculation du 01/02/2021 : 6 mois le 01/08/2021 {entreprise arrêtée le 30/06/2021, avant la fin de la période}",
  ],
  [
    "given up the day before",
    [["01/02/2021-31/07/2021", BUSINESS]],
    "oui : immatriculation du 01/02/2021 : 6 mois le 01/08/2021",
  ],
  [
    "given up two days before",
    [["01/02/2021-30/07/2021", BUSINESS]],
    "oui : immatriculation du 01/02/2021 : 6 mois le 01/08/2021 {entreprise arrêtée le 30/07/2021, avant la fin de la période}",
  ],
  [
    "of the register",
    [["01/02/2021-", { ...BUSINESS, evidence: "Extrait K-bis" }]],
    "oui : immatriculation du 01/02/2021 : 6 mois le 01/08/2021",
  ],
  [
    "of another one",
    [["01/02/2021-", { ...BUSINESS, evidence: "Attestation URSSAF" }]],
    "oui : immatriculation du 01/02/2021 : 6 mois le 01/08/2021 {immatriculation hors du registre du commerce d'après le justificatif}",
  ],
  [
    "of another one, the register alone",
    [["01/02/2021-", { ...BUSINESS, evidence: "Attestation URSSAF" }]],
    "non : immatriculation du 01/02/2021 : 6 mois le 01/08/2021",
    { "G-13": "RCS seulement" },
  ],
  [
    "no evidence, the register alone",
    [["01/02/2021-", BUSINESS]],
    "à voir : immatriculation du 01/02/2021 : 6 mois le 01/08/2021 [Justificatif (Contrats, ligne 4)]",
    { "G-13": "RCS seulement" },
  ],
  ["no business", [["01/02/2021-"]], "non : aucun contrat Création d'entreprise (saisi : CDD)"],
]);
const COURSE = { type: "Formation qualifiante", finished: "Oui" } as const;
const LONG = { type: "Formation qualifiante", finished: "Non" } as const;
itSays(
  "a training that is over, or long and begun 6 months ago",
  { training: { longAfterMonths: 6, projectLink: true } },
  [
    [
      "over",
      [["01/02/2021-30/06/2021", { ...COURSE, projectLink: "Oui" }]],
      "oui : formation terminée, 5 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue",
    ],
    [
      "over after the exit",
      [["01/02/2021-15/01/2022", { ...COURSE, projectLink: "Oui" }]],
      "oui : formation terminée, 11 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue",
    ],
    [
      "over on the day of the exit",
      [["01/10/2021-31/12/2021", { ...COURSE, projectLink: "Oui" }]],
      "oui : formation terminée, 3 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue",
    ],
    [
      "nobody knows if it is over",
      [["01/02/2021-30/06/2021", { ...COURSE, finished: null, projectLink: "Oui" }]],
      "à voir : formation fin non confirmée, 5 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue [Terminé (Contrats, ligne 4)]",
    ],
    [
      "no dates",
      [["?-", { ...COURSE, projectLink: "Oui" }]],
      "à voir : formation terminée ; fin de formation requise, ou 6 mois si elle est longue [Début (Contrats, ligne 4) | Durée prévue (mois) (Contrats, ligne 4)]",
    ],
    [
      "an end that nobody knows",
      [["01/10/2021-?", { ...COURSE, projectLink: "Oui" }]],
      "à voir : formation terminée ; fin de formation requise, ou 6 mois si elle est longue [Fin (Contrats, ligne 4)]",
    ],
    [
      "no link known",
      [["01/02/2021-30/06/2021", COURSE]],
      "à voir : formation terminée, 5 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue [Lien avec le projet (Contrats, ligne 4)]",
    ],
    [
      "no link",
      [["01/02/2021-30/06/2021", { ...COURSE, projectLink: "Non" }]],
      "non : aucun contrat ne convient (sans lien avec le projet)",
    ],
    [
      "long, signed",
      [["01/02/2021-", { ...LONG, plannedMonths: 12, projectLink: "Oui" }]],
      "oui : formation non terminée, 11 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue",
    ],
    [
      "long, by its dates",
      [["01/02/2021-30/06/2022", { ...LONG, projectLink: "Oui" }]],
      "oui : formation non terminée, 11 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue",
    ],
    [
      "exactly nine months",
      [["01/06/2021-28/02/2022", { ...LONG, projectLink: "Oui" }]],
      "à voir : formation non terminée, 7 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue {formation de plus de 6 mois et de 9 mois au plus : la table ne dit pas si elle est longue}",
    ],
    [
      "nine months and a day",
      [["01/06/2021-01/03/2022", { ...LONG, projectLink: "Oui" }]],
      "oui : formation non terminée, 7 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue",
    ],
    [
      "exactly six months",
      [["01/07/2021-31/12/2021", { ...LONG, projectLink: "Oui" }]],
      "non : formation non terminée, 6 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue",
    ],
    [
      "eight, twelve asked",
      [["01/06/2021-31/01/2022", { ...LONG, projectLink: "Oui" }]],
      "non : formation non terminée, 7 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue",
      { formationLongue: "plus de 12 mois" },
    ],
    [
      "not long enough yet",
      [["01/09/2021-", { ...LONG, plannedMonths: 12, projectLink: "Oui" }]],
      "non : formation non terminée, 4 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue",
    ],
    [
      "nobody knows how long",
      [["01/02/2021-", { ...LONG, projectLink: "Oui" }]],
      "à voir : formation non terminée, 11 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue [Durée prévue (mois) (Contrats, ligne 4)]",
    ],
    [
      "the longer of two",
      [
        ["01/02/2021-28/02/2021", { ...COURSE, projectLink: "Oui" }],
        ["01/03/2021-30/06/2021", { ...COURSE, projectLink: "Oui" }],
      ],
      "oui : formation terminée, 4 mois à la validation ; fin de formation requise, ou 6 mois si elle est longue",
    ],
    ["no training", [["01/02/2021-"]], "non : aucun contrat Formation qualifiante (saisi : CDD)"],
  ],
);
const away = (start: string, end: string | null): Partial<ExitFacts> => ({
  suspensionStart: exampleDay(start),
  suspensionEnd: end === null ? null : exampleDay(end),
});
const AWAY: readonly (readonly [note: string, facts: Partial<ExitFacts>, settings?: Settings])[] = [
  ["two", away("01/01/2021", "28/02/2021")],
  ["exactly three", away("01/01/2021", "31/03/2021")],
  ["exactly three, more", away("01/01/2021", "31/03/2021"), { "G-07": "sortie" }],
  ["exactly three, less", away("01/01/2021", "31/03/2021"), { "G-07": "suspension" }],
  ["four", away("01/01/2021", "30/04/2021")],
  ["running for four", away("01/09/2021", null)],
  ["running for exactly three", away("01/10/2021", null)],
  ["running for two", away("01/11/2021", null)],
];
const itIsAway = (compare: "<" | "<=" | ">" | ">=", texts: readonly string[]): void =>
  itSays(
    `away ${compare} 3 months`,
    { suspension: { compare, months: 3 } },
    AWAY.map(([note, facts, settings], index) => [note, [], texts[index] as string, settings, facts]),
  );
itIsAway("<", [
  "oui : 2 mois, moins de 3 mois requis",
  "à voir : 3 mois, moins de 3 mois requis {durée d'exactement 3 mois}",
  "non : 3 mois, moins de 3 mois requis",
  "oui : 3 mois, moins de 3 mois requis",
  "non : 4 mois, moins de 3 mois requis",
  "non : 4 mois à ce jour, moins de 3 mois requis",
  "à voir : 3 mois à ce jour, moins de 3 mois requis [Fin de suspension]",
  "à voir : 2 mois à ce jour, moins de 3 mois requis [Fin de suspension]",
]);
itIsAway("<=", [
  "oui : 2 mois, au plus 3 mois requis",
  "oui : 3 mois, au plus 3 mois requis {durée d'exactement 3 mois}",
  "non : 3 mois, au plus 3 mois requis",
  "oui : 3 mois, au plus 3 mois requis",
  "non : 4 mois, au plus 3 mois requis",
  "non : 4 mois à ce jour, au plus 3 mois requis",
  "à voir : 3 mois à ce jour, au plus 3 mois requis [Fin de suspension]",
  "à voir : 2 mois à ce jour, au plus 3 mois requis [Fin de suspension]",
]);
itIsAway(">", [
  "non : 2 mois, plus de 3 mois requis",
  "à voir : 3 mois, plus de 3 mois requis {durée d'exactement 3 mois}",
  "oui : 3 mois, plus de 3 mois requis",
  "non : 3 mois, plus de 3 mois requis",
  "oui : 4 mois, plus de 3 mois requis",
  "oui : 4 mois à ce jour, plus de 3 mois requis",
  "à voir : 3 mois à ce jour, plus de 3 mois requis [Fin de suspension]",
  "à voir : 2 mois à ce jour, plus de 3 mois requis [Fin de suspension]",
]);
itIsAway(">=", [
  "non : 2 mois, au moins 3 mois requis",
  "oui : 3 mois, au moins 3 mois requis {durée d'exactement 3 mois}",
  "oui : 3 mois, au moins 3 mois requis",
  "non : 3 mois, au moins 3 mois requis",
  "oui : 4 mois, au moins 3 mois requis",
  "oui : 4 mois à ce jour, au moins 3 mois requis",
  "oui : 3 mois à ce jour, au moins 3 mois requis",
  "à voir : 2 mois à ce jour, au moins 3 mois requis [Fin de suspension]",
]);
itSays("away, not known", { suspension: { compare: ">", months: 3 } }, [
  [
    "no start",
    [],
    "à voir : durée inconnue, plus de 3 mois requis [Début de suspension]",
    {},
    { suspensionEnd: exampleDay("31/03/2021") },
  ],
  [
    "an end that cannot be read",
    [],
    "à voir : durée inconnue, plus de 3 mois requis [Fin de suspension]",
    {},
    { suspensionStart: exampleDay("01/01/2021"), suspensionEnd: "unknown" },
  ],
  [
    "nothing",
    [],
    "à voir : durée inconnue, plus de 3 mois requis [Début de suspension | Fin de suspension]",
    {},
    { suspensionEnd: "unknown" },
  ],
  [
    "an end before its start",
    [],
    "à voir : durée inconnue, plus de 3 mois requis [Fin de suspension]",
    {},
    away("01/05/2021", "01/03/2021"),
  ],
  ["one day", [], "non : 1 jour, plus de 3 mois requis", {}, away("01/05/2021", "01/05/2021")],
]);
itSays("an answer", { answer: { field: "participantConsent", is: "non" } }, [
  ["none", [], "à voir : Accord participant : non renseigné, Non requis [Accord participant]"],
  [
    "no",
    [],
    "oui : Accord participant : Non, Non requis",
    {},
    { answers: { commissionDecision: null, participantConsent: "Non", referentConsent: null, returnToWork: null } },
  ],
  [
    "yes",
    [],
    "non : Accord participant : Oui, Non requis",
    {},
    { answers: { commissionDecision: null, participantConsent: "Oui", referentConsent: null, returnToWork: null } },
  ],
]);
const WEEKS_OR_HOURS: Criterion = { any: [atLeast({ weeks: 4 }), atLeast({ hours: 60 })] };
itSays("weeks or hours", WEEKS_OR_HOURS, [
  ["the weeks", [[JAN, { workedHours: 10 }]], "oui : 5 semaines, 4 requises"],
  ["the hours", [["04/01/2021-15/01/2021", { workedHours: 60 }]], "oui : 60 h, 60 h requises"],
  ["neither", [["04/01/2021-15/01/2021", { workedHours: 50 }]], "non : 2 semaines, 4 requises ; 50 h, 60 h requises"],
  ["the weeks, both asked", [[JAN, { workedHours: 10 }]], "non : 10 h, 60 h requises", { "G-05": "les deux" }],
  [
    "both, both asked",
    [[JAN, { workedHours: 70 }]],
    "oui : 5 semaines, 4 requises ; 70 h, 60 h requises",
    { "G-05": "les deux" },
  ],
  ["perhaps", [["04/01/2021-15/01/2021"]], "à voir : 0 h, 60 h requises [Heures réalisées (Contrats, ligne 4)]"],
]);
itSays("a contract and an answer", { all: [one({ months: 6 }), { answer: { field: "returnToWork", is: "oui" } }] }, [
  [
    "the answer is missing",
    W("01/02/2021-31/07/2021"),
    "à voir : Volonté de reprise : non renseigné, Oui requis [Volonté de reprise]",
  ],
  [
    "the contract is not there",
    W(JAN),
    "non : CDD du 01/01/2021 au 31/01/2021 : 1 mois à la validation, 6 mois requis",
  ],
]);

itSays("a CDD of 6 months near the project", one({ months: 6, projectLink: true }), [
  [
    "renewed, the first one's link unknown",
    [["01/02/2021-30/04/2021"], ["01/05/2021-31/08/2021", { projectLink: "Oui" }]],
    "à voir : CDD du 01/02/2021 au 31/08/2021 (1 renouvellement) : 7 mois à la validation, 6 mois requis [Lien avec le projet (Contrats, ligne 4)]",
  ],
]);
itSays("3 months in a row at one employer", atLeast({ months: 3 }, { maxGapWorkingDays: 1, same: "employer" }), [
  [
    "the longest run of all is told",
    [[JAN], ["01/03/2021-30/04/2021", { employer: "deux" }]],
    "non : 2 mois sans interruption chez le même employeur, 3 mois requis",
  ],
  [
    "whichever it is",
    [["01/03/2021-30/04/2021"], [JAN, { employer: "deux" }]],
    "non : 2 mois sans interruption chez le même employeur, 3 mois requis",
  ],
]);

const sixty = atLeast({ days: 60, moreThan: true });
const SIXTY = W(JAN, "01/03/2021-29/03/2021");
const GAP = W("04/01/2021-28/01/2021", "01/02/2021-10/03/2021");
itSays("one of two, the first at its limit", { any: [sixty, atLeast({ days: 31 })] }, [
  ["the second leaves no doubt", SIXTY, "oui : 60 jours, 60 requis ; 60 jours, 31 requis"],
  ["neither", W("01/01/2021-20/01/2021"), "non : 20 jours, 60 requis ; 20 jours, 31 requis"],
]);
itSays("one of two, the second at its limit", { any: [atLeast({ days: 90 }), sixty] }, [
  [
    "its limit is told",
    SIXTY,
    "oui : 60 jours, 60 requis {durée d'exactement 60 jours, quand la table écrit « plus de 60 jours »}",
  ],
]);
itSays(
  "one of two, a break in the second",
  { any: [atLeast({ days: 90 }), atLeast({ days: 60 }, { maxGapWorkingDays: 0 })] },
  [["is told", GAP, "à voir : 38 jours, 60 requis {interruption de 3 jours entre deux contrats}"]],
);
itSays("both of two, the first at its limit", { all: [sixty, atLeast({ days: 90 })] }, [
  ["the second fails: no limit is told", SIXTY, "non : 60 jours, 90 requis"],
]);
itSays("both of two", { all: [sixty, atLeast({ days: 31 })] }, [
  [
    "the limit is told",
    SIXTY,
    "oui : 60 jours, 60 requis ; 60 jours, 31 requis {durée d'exactement 60 jours, quand la table écrit « plus de 60 jours »}",
  ],
]);

itSays(
  "more than 60 of any 12 months' days",
  atLeast({ days: 60, moreThan: true }, { windowMonths: 12, anyWindow: true }),
  [
    [
      "exactly enough in the last ones, more in earlier ones: no doubt is left",
      [...W("01/06/2019-31/08/2019"), ...SIXTY],
      "oui : 92 jours sur 12 mois, jusqu'au 31/05/2020, 60 requis",
    ],
    [
      "exactly enough in the last ones",
      SIXTY,
      "oui : 60 jours sur 12 mois, 60 requis {durée d'exactement 60 jours, quand la table écrit « plus de 60 jours »}",
    ],
  ],
);

describe("a contract typed twice", () => {
  const alike = (more: More, other: More = more) =>
    withoutRepeats([contractOf([JAN, more], 0), contractOf([JAN, other], 1)]).length;

  it.each<readonly [string, More, More, number]>([
    ["is one", {}, {}, 1],
    ["at another employer", {}, { employer: "deux" }, 2],
    ["for other hours", {}, { weeklyHours: 20 }, 2],
    ["with other hours done", {}, { workedHours: 20 }, 2],
    [
      "employer and company run together",
      { employer: "a", userCompany: "b" },
      { employer: "ab", userCompany: null },
      2,
    ],
    ["of a type that nobody knows", { type: null }, { type: null }, 2],
  ])("%s", (_, first, second, count) => expect(alike(first, second)).toBe(count));

  it("without a start, they are two", () => {
    expect(withoutRepeats([contractOf(["?-31/01/2021"], 0), contractOf(["?-31/01/2021"], 1)])).toHaveLength(2);
  });
});

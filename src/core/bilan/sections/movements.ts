import { capitalised, counted, numberText } from "../../text/french";
import { bothOf, figureOf, share, type Figure } from "../../indicators/figure";
import { coversYear } from "../../fiche/periods";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanCell, BilanSection, BilanTable } from "../model";
import { column, figureColumns, tableOf } from "../table";
import {
  code,
  counting,
  decimal,
  figure,
  heading,
  label,
  nonBinaryNotes,
  note,
  NOTHING,
  paragraph,
  people,
  percent,
  smallCountNotes,
  starred,
  text,
} from "../parts";
import { natureBlocks } from "./step-natures";
import { VERDICTS } from "./verdicts";

/** Paths in the PLIE over the year, by the dates of the PLIE, and how they ended. */
export function movementsSection(facts: BilanFacts): BilanSection {
  const { movements, steps } = facts.indicators;
  const { figures } = movements;
  const title = "Parcours et sorties du PLIE";
  if (figures.PL03.count.total === 0)
    return {
      id: "parcours",
      title,
      blocks: [
        paragraph(
          "Aucun parcours dans le PLIE n'est connu pour l'exercice : les dates d'entrée PLIE manquent ou sont hors de l'exercice.",
        ),
      ],
    };
  const list: readonly Figure[] = [
    figures.PL01,
    figures.PL02,
    figures.PL03,
    figures.PL04,
    figures.PL05,
    figures.PL06,
    figures.PL07,
  ];
  const blocks: BilanBlock[] = [
    paragraph("Une personne est comptée une fois par parcours, quel que soit le nombre de ses opérations."),
    tableOf(
      list,
      figureColumns(figures.PL03.count, "Mouvement", (movement) => movement),
    ),
  ];
  const { total: undated } = movements.withoutEntryDate.count;
  if (undated > 0)
    blocks.push(
      note(
        `${counted(undated, "personne complète sans date d'entrée PLIE n'est", "personnes complètes sans date d'entrée PLIE ne sont")} dans aucun de ces chiffres.`,
      ),
    );
  blocks.push(...exitBlocks(facts), heading("Durée des parcours"), durationTable(facts));
  if (steps) blocks.push(...natureBlocks(steps, facts));
  return { id: "parcours", title, blocks };
}

interface Measure {
  readonly code: BilanCell;
  readonly words: string;
  readonly value: BilanCell;
}

function durationTable({ indicators: { movements, steps } }: BilanFacts): BilanTable {
  const { PL03, PL04, PL12 } = movements.figures;
  const counted = (counts: Figure, words = counts.label): Measure => ({
    code: counting(counts.code, counts),
    words,
    value: people(counts),
  });
  const measures: readonly Measure[] = [
    {
      code: counting("PL11", PL04),
      words: "Durée moyenne des parcours terminés dans l'année, en mois",
      value: decimal(movements.meanMonths === null ? null : Math.round(movements.meanMonths * 10) / 10),
    },
    counted(PL12),
    counted(movements.over24Months, "dont plus de 24 mois"),
    counted(movements.over36Months, "dont plus de 36 mois"),
    ...(steps
      ? [
          {
            code: text("PL14"),
            words: "Étapes par participant accompagné, hors accueil-accompagnement",
            value: decimal(rounded(steps.perParticipant), [{ figure: PL03, sex: "total" as const }]),
          },
          counted(steps.idle),
        ]
      : []),
  ];
  return tableOf(measures, [
    column(code("Code"), (measure) => measure.code),
    column(label("Mesure"), ({ words }) => text(words)),
    column(figure("Valeur"), ({ value }) => value),
  ]);
}

function exitBlocks(facts: BilanFacts): BilanBlock[] {
  const { indicators, control } = facts;
  const { movements, exits, positiveChecks } = indicators;
  const total = movements.figures.PL04.count.total;
  if (total === 0)
    return [heading("Sorties"), paragraph("Aucune sortie du PLIE pendant l'exercice : les taux ne sont pas calculés.")];
  const { PL06, PL07 } = movements.figures;
  const { verified } = positiveChecks;
  const withoutAdministrative = figureOf(
    "PL04 − PL07",
    "Sorties, hors sorties administratives, déménagement et décès",
    movements.figures.PL04.mask.map((left, row) => left & ~(PL07.mask[row] as number)),
    indicators.population.sexes,
  );
  const rates = [
    {
      code: counting("PL08a", PL06),
      words: text("Sorties positives sur l'ensemble des sorties"),
      positive: PL06,
      of: movements.figures.PL04,
    },
    {
      code: counting("PL08b", PL06),
      words: text("Sorties positives hors sorties administratives, déménagement et décès"),
      positive: PL06,
      of: withoutAdministrative,
    },
    {
      code: NOTHING,
      words: counting("Sorties positives vérifiées sur l'ensemble des sorties", verified),
      positive: verified,
      of: movements.figures.PL04,
    },
  ];
  return [
    heading("Sorties par catégorie"),
    categoryTable(facts),
    heading("Sorties par type, d'après la table du protocole"),
    typeTable(facts),
    ...smallCountNotes(exits.map(({ figure: counts }) => counts)),
    ...nonBinaryNotes(movements.figures.PL04.count),
    note(
      "« Vérifiées », « à compléter », « refusées » : ce que disent les critères du protocole, d'après la feuille Contrats et les réponses saisies. Un tiret : le type de sortie suffit, rien n'est à vérifier. Une sortie à compléter n'est ni confirmée ni refusée.",
    ),
    ...(coversYear(control.context.profile?.exitsPeriod, control.context.year)
      ? []
      : [
          note(
            `La table des sorties lue dans les sources ne vaut pas pour ${control.context.year} : les critères de sortie sont à confirmer d'après le protocole en vigueur.`,
          ),
        ]),
    ...(control.context.profile?.exitsToConfirm
      ? [note("Le protocole du PLIE n'est pas joint aux sources : les critères de sortie sont à confirmer.")]
      : []),
    heading("Taux de sorties positives"),
    tableOf(rates, [
      column(code("Code"), ({ code: name }) => name),
      column(label("Taux"), ({ words }) => words),
      column(figure("Positives"), ({ positive }) => people(positive)),
      column(figure("Sur"), ({ of }) => people(of)),
      column(figure("Taux"), ({ positive, of }) => percent(share(positive.count.total, of.count.total))),
    ]),
  ];
}

/** A line of the protocol's table, or a category of it. */
interface ExitLine {
  readonly line: string | null;
  readonly exits: Figure;
  /** How many of them the type decides alone. */
  readonly decided: number;
}

/** The exits by line of the protocol's table, by sex and by what the criteria say of them. */
function typeTable({ indicators }: BilanFacts): BilanTable {
  const { exits, exitCategories, exitChecks, movements, population } = indicators;
  const { PL04 } = movements.figures;
  return tableOf<ExitLine>(
    exits.map(({ kind, figure: own, checked }) => ({ line: kind.line, exits: own, decided: checked.notApplicable })),
    [
      // A long text that leads somewhere is not wrapped by every spreadsheet: the code leads, even where there is none.
      column(code("Ligne"), ({ line, exits: own }) => counting(line ?? "–", own), counting("PL04", PL04)),
      column(label("Type de sortie"), ({ exits: own }) => text(starred(own)), text("Ensemble")),
      ...(["hommes", "femmes", "total"] as const).map((sex) =>
        column<ExitLine>(figure(capitalised(sex)), ({ exits: own }) => people(own, sex), people(PL04, sex)),
      ),
      ...exitChecks.slice(0, 3).map((check) =>
        column<ExitLine>(
          figure(check.code),
          // Where the type alone decides there is nothing to verify.
          ({ exits: own, decided }) =>
            decided === own.count.total ? NOTHING : people(bothOf(own, check, population.sexes)),
          people(check),
        ),
      ),
    ],
    {
      total: true,
      wholes: exitCategories.map(({ category, figure: own }) => ({
        parts: exits.flatMap(({ kind }, place) => (kind.category === category ? [place] : [])),
        item: { line: null, exits: own, decided: 0 },
      })),
    },
  );
}

/** The exits of each category by what the criteria say of them. */
function categoryTable({ indicators }: BilanFacts): BilanTable {
  const { movements, exitCategories, exitChecks, population } = indicators;
  const { PL04 } = movements.figures;
  const lines = exitCategories.map(({ figure: exits }) => ({
    exits,
    judged: exitChecks.map((check) => bothOf(exits, check, population.sexes)),
  }));
  return tableOf(
    lines,
    [
      column(label("Catégorie"), ({ exits }) => counting(exits.label, exits), counting("Ensemble", PL04)),
      ...exitChecks.map((check, place) =>
        column<(typeof lines)[number]>(
          figure(check.code),
          ({ judged }) => people(judged[place] ?? check),
          people(check),
        ),
      ),
      column(figure("Total"), ({ exits }) => people(exits), people(PL04)),
    ],
    {
      total: true,
      chart: {
        kind: "bar",
        stacked: true,
        title: "Sorties du PLIE par catégorie, et ce qu'en disent les critères",
        description: `Barres empilées : ${lines.map(({ exits, judged }) => `${exits.label} ${exitChecks.map(({ code: name }, place) => `${name.toLowerCase()} ${numberText(judged[place]?.count.total ?? 0)}`).join(", ")}`).join(" ; ")}.`,
        categories: 0,
        series: exitChecks.map(({ code: name }, place) => ({
          name,
          column: place + 1,
          color: VERDICTS[place]?.color ?? "",
        })),
      },
    },
  );
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}

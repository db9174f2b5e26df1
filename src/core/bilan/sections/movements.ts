import { counted, numberText } from "../../text/french";
import { bothOf, figureOf, share, type Figure } from "../../indicators/figure";
import { coversYear } from "../../fiche/periods";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanRow, BilanSection, BilanTable } from "../model";
import { column, tableOf } from "../table";
import {
  code,
  counting,
  decimal,
  figure,
  figureRow,
  heading,
  integer,
  label,
  note,
  NOTHING,
  paragraph,
  people,
  percent,
  sexColumns,
  smallCountNotes,
  starred,
  text,
} from "../parts";
import { natureBlocks } from "./step-natures";

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
  const sexes = sexColumns(figures.PL03.count);
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
    {
      kind: "table",
      columns: [code("Code"), label("Mouvement"), ...sexes.columns],
      rows: list.map((movement) => figureRow(movement, sexes)),
    },
  ];
  const { total: undated } = movements.withoutEntryDate.count;
  if (undated > 0)
    blocks.push(
      note(
        `${counted(undated, "personne complète sans date d'entrée PLIE n'est", "personnes complètes sans date d'entrée PLIE ne sont")} dans aucun de ces chiffres.`,
      ),
    );
  blocks.push(...exitBlocks(facts), heading("Durée des parcours"), {
    kind: "table",
    columns: [code("Code"), label("Mesure"), figure("Valeur")],
    rows: [
      {
        cells: [
          counting("PL11", figures.PL04),
          text("Durée moyenne des parcours terminés dans l'année, en mois"),
          decimal(movements.meanMonths === null ? null : Math.round(movements.meanMonths * 10) / 10),
        ],
      },
      duration(figures.PL12, figures.PL12.label),
      duration(movements.over24Months, "dont plus de 24 mois"),
      duration(movements.over36Months, "dont plus de 36 mois"),
      ...(steps
        ? [
            {
              cells: [
                text("PL14"),
                text("Étapes par participant accompagné, hors accueil-accompagnement"),
                decimal(rounded(steps.perParticipant), [{ figure: figures.PL03, sex: "total" }]),
              ],
            },
            duration(steps.idle, steps.idle.label),
          ]
        : []),
    ],
  });
  if (steps) blocks.push(...natureBlocks(steps, facts));
  return { id: "parcours", title, blocks };
}

function duration(counts: Figure, words: string): BilanRow {
  return { cells: [counting(counts.code, counts), text(words), integer(counts.count.total)] };
}

function exitBlocks(facts: BilanFacts): BilanBlock[] {
  const { indicators, control } = facts;
  const { movements, exits, positiveChecks } = indicators;
  const total = movements.figures.PL04.count.total;
  if (total === 0)
    return [heading("Sorties"), paragraph("Aucune sortie du PLIE pendant l'exercice : les taux ne sont pas calculés.")];
  const { PL06, PL07 } = movements.figures;
  const { verified } = positiveChecks;
  const judged = indicators.exitChecks.slice(0, 3);
  const withoutAdministrative = figureOf(
    "PL04 − PL07",
    "Sorties, hors sorties administratives, déménagement et décès",
    movements.figures.PL04.mask.map((left, row) => left & ~(PL07.mask[row] as number)),
    indicators.population.sexes,
  );
  return [
    heading("Sorties par catégorie"),
    categoryTable(facts),
    heading("Sorties par type, d'après la table du protocole"),
    {
      kind: "table",
      columns: [
        code("Ligne"),
        label("Type de sortie"),
        figure("Hommes"),
        figure("Femmes"),
        figure("Total"),
        figure("Vérifiées"),
        figure("À compléter"),
        figure("Refusées"),
      ],
      rows: [
        ...exits.map(({ kind, figure: counts, checked }): BilanRow => ({
          cells: [
            // A long text that leads somewhere is not wrapped by every spreadsheet: the code leads, even where there is none.
            counting(kind.line ?? "–", counts),
            text(starred(counts)),
            people(counts, "hommes"),
            people(counts, "femmes"),
            people(counts),
            // Where the type alone decides there is nothing to verify.
            ...(checked.notApplicable === counts.count.total
              ? [NOTHING, NOTHING, NOTHING]
              : judged.map((check) => people(bothOf(counts, check, indicators.population.sexes)))),
          ],
        })),
        {
          cells: [
            counting("PL04", movements.figures.PL04),
            text("Ensemble"),
            people(movements.figures.PL04, "hommes"),
            people(movements.figures.PL04, "femmes"),
            people(movements.figures.PL04),
            ...judged.map((check) => people(check)),
          ],
          total: true,
        },
      ],
    },
    ...smallCountNotes(exits.map(({ figure: counts }) => counts)),
    ...(movements.figures.PL04.count.nonBinaire > 0
      ? [
          note(
            `Le total comprend ${counted(movements.figures.PL04.count.nonBinaire, "personne non binaire", "personnes non binaires")}.`,
          ),
        ]
      : []),
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
    {
      kind: "table",
      columns: [code("Code"), label("Taux"), figure("Positives"), figure("Sur"), figure("Taux")],
      rows: [
        {
          cells: [
            counting("PL08a", PL06),
            text("Sorties positives sur l'ensemble des sorties"),
            people(PL06),
            people(movements.figures.PL04),
            percent(movements.positiveShare),
          ],
        },
        {
          cells: [
            counting("PL08b", PL06),
            text("Sorties positives hors sorties administratives, déménagement et décès"),
            people(PL06),
            people(withoutAdministrative),
            percent(movements.positiveShareWithoutAdministrative),
          ],
        },
        {
          cells: [
            NOTHING,
            counting("Sorties positives vérifiées sur l'ensemble des sorties", verified),
            people(verified),
            people(movements.figures.PL04),
            percent(share(verified.count.total, total)),
          ],
        },
      ],
    },
  ];
}

/** Verified, to complete, refused, nothing to verify. */
const VERDICT_COLORS = ["#15803D", "#C9A227", "#B91C1C", "#6B7280"];

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
          color: VERDICT_COLORS[place] ?? "",
        })),
      },
    },
  );
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}

import { EXIT_CATEGORIES } from "../../fiche/exit-categories";
import { CATEGORY_LABELS } from "../../exits/lines";
import { share, type BySex, type Figure } from "../../indicators/figure";
import { PROGRAMMES } from "../../domain/programme";
import { INDICATORS } from "../../indicators/programmes/programmes";
import type { MovementCode } from "../../indicators/movements";
import { capitalised, counted } from "../../text/french";
import { dayText } from "../../domain/value-text";
import { nameOf, total, type Member, type UnreadWorkbook } from "./member";
import type { BilanBlock, BilanCell, BilanRow, BilanSection } from "../model";
import { code, figure, heading, integer, label, note, NOTHING, paragraph, percent, text, wide } from "../parts";

/** Codes of the totals: everyone who is counted. */
const TOTALS: ReadonlySet<string> = new Set(PROGRAMMES.map((programme) => INDICATORS[programme].total.code));

const MOVEMENTS: readonly MovementCode[] = ["PL02", "PL03", "PL04", "PL05", "PL06"];

/** Category names that fit a column of figures. */
const SHORT_CATEGORIES: Readonly<Partial<Record<string, string>>> = { administrative: "Admin." };

export function sourcesSection(members: readonly Member[], unread: readonly UnreadWorkbook[]): BilanSection {
  const rows = members.map((member): BilanRow => {
    const { summary, byGravity, context } = member.control;
    return {
      cells: [
        text(nameOf(member)),
        text(dayText(context.controlDay)),
        integer(summary.participants),
        integer(summary.complete),
        integer(summary.participations),
        integer(summary.persons),
        integer(byGravity.bloquant),
        integer(byGravity.erreur),
      ],
    };
  });
  const sum = (pick: (member: Member) => number): BilanCell => integer(total(members, pick));
  const blocks: BilanBlock[] = [
    {
      kind: "table",
      columns: [
        label("PLIE"),
        figure("Contrôle du"),
        figure("Lignes"),
        figure("Complètes"),
        figure("Participations"),
        figure("Personnes"),
        figure("Bloquants"),
        figure("Erreurs"),
      ],
      rows: [
        ...rows,
        {
          cells: [
            text("Ensemble"),
            NOTHING,
            sum(({ control }) => control.summary.participants),
            sum(({ control }) => control.summary.complete),
            sum(({ control }) => control.summary.participations),
            sum(({ control }) => control.summary.persons),
            sum(({ control }) => control.byGravity.bloquant),
            sum(({ control }) => control.byGravity.erreur),
          ],
          total: true,
        },
      ],
    },
    note(
      "Une participation est une personne dans une opération : ses lignes y sont réunies. Une personne suivie par deux PLIE compte dans chacun.",
    ),
  ];
  if (unread.length > 0) {
    blocks.push(
      heading(
        `${counted(unread.length, "classeur n'a", "classeurs n'ont")} pas pu être lu${unread.length > 1 ? "s" : ""} : rien n'en est compté`,
      ),
      {
        kind: "table",
        columns: [label("Classeur"), wide("Motif")],
        rows: unread.map(({ file, reason }) => ({ cells: [text(file), text(reason)] })),
      },
    );
  }
  return { id: "classeurs", title: "Classeurs consolidés", blocks };
}

export function outputsSection(members: readonly Member[]): BilanSection {
  const lists = members.map(({ indicators: { outputs } }) => [...outputs.common, outputs.total]);
  const third = members.some(({ indicators }) => indicators.outputs.total.count.nonBinaire > 0);
  const blocks: BilanBlock[] = [
    sexTable(lists, "Indicateur"),
    heading("Par PLIE"),
    {
      kind: "table",
      columns: [
        label("PLIE"),
        figure("Participations"),
        figure("Hommes"),
        figure("Femmes"),
        ...(third ? [figure("Non binaires")] : []),
        figure("Part"),
      ],
      rows: members.map((member) => {
        const { count } = member.indicators.outputs.total;
        return {
          cells: [
            text(nameOf(member)),
            integer(count.total),
            integer(count.hommes),
            integer(count.femmes),
            ...(third ? [integer(count.nonBinaire)] : []),
            percent(
              share(
                count.total,
                total(members, ({ indicators }) => indicators.outputs.total.count.total),
              ),
            ),
          ],
        };
      }),
    },
  ];
  return { id: "realisation", title: "Indicateurs de réalisation", blocks };
}

export function resultsSection(members: readonly Member[]): BilanSection {
  const lists = members.map(({ indicators: { results } }) => results.list.map(({ strict }) => strict));
  const lost = total(members, ({ indicators }) =>
    indicators.results.list.reduce((sum, result) => sum + result.lost + result.undated, 0),
  );
  return {
    id: "resultat",
    title: "Indicateurs de résultat",
    blocks: [
      sexTable(lists, "Indicateur"),
      ...(lost > 0
        ? [
            note(
              `${counted(lost, "résultat immédiat n'est pas compté", "résultats immédiats ne sont pas comptés")} : situation hors des 4 semaines, saisie plus d'un mois après la sortie, ou date manquante.`,
            ),
          ]
        : []),
    ],
  };
}

/** The same figures of every member, added up by code; the order is the first member's. */
function sexTable(lists: readonly (readonly Figure[])[], title: string): BilanBlock {
  const sums = new Map<string, { readonly label: string; count: BySex }>();
  for (const list of lists) {
    for (const { code: id, label: name, count } of list) {
      const known = sums.get(id);
      if (known) known.count = added(known.count, count);
      else sums.set(id, { label: name, count });
    }
  }
  const third = [...sums.values()].some(({ count }) => count.nonBinaire > 0);
  return {
    kind: "table",
    columns: [
      code("Code"),
      label(title),
      figure("Hommes"),
      figure("Femmes"),
      ...(third ? [figure("Non binaires")] : []),
      figure("Total"),
    ],
    rows: [...sums].map(([id, { label: name, count }]) => ({
      cells: [
        text(id),
        text(name),
        integer(count.hommes),
        integer(count.femmes),
        ...(third ? [integer(count.nonBinaire)] : []),
        integer(count.total),
      ],
      ...(TOTALS.has(id) ? { total: true as const } : {}),
    })),
  };
}

export function movementsSection(members: readonly Member[]): BilanSection {
  const value = (member: Member, movement: MovementCode): number =>
    member.indicators.movements.figures[movement].count.total;
  const exits = total(members, (member) => value(member, "PL04"));
  const positive = total(members, (member) => value(member, "PL06"));
  return {
    id: "parcours",
    title: "Parcours et sorties",
    blocks: [
      {
        kind: "table",
        columns: [
          label("PLIE"),
          figure("Entrées"),
          figure("Accompagnés"),
          figure("Sorties"),
          figure("Au 31 décembre"),
          figure("Positives"),
          figure("Taux"),
        ],
        rows: [
          ...members.map((member) => ({
            cells: [
              text(nameOf(member)),
              ...MOVEMENTS.map((movement) => integer(value(member, movement))),
              percent(member.indicators.movements.positiveShare),
            ],
          })),
          {
            cells: [
              text("Ensemble"),
              ...MOVEMENTS.map((movement) => integer(total(members, (member) => value(member, movement)))),
              percent(share(positive, exits)),
            ],
            total: true as const,
          },
        ],
      },
      note(
        "Taux : sorties positives, dynamiques comprises, sur toutes les sorties de l'année (PL08a). Un tiret signale qu'il n'y a aucune sortie : le taux n'est pas calculé.",
      ),
    ],
  };
}

export function exitsSection(members: readonly Member[]): BilanSection {
  const inCategory = ({ indicators }: Member, category: string | null): number =>
    indicators.exits
      .filter(({ kind }) => kind.category === category)
      .reduce((sum, group) => sum + group.figure.count.total, 0);
  const categories = [...EXIT_CATEGORIES, null].filter((category) =>
    members.some((member) => inCategory(member, category) > 0),
  );
  if (categories.length === 0)
    return { id: "sorties", title: "Sorties par catégorie", blocks: [paragraph("Aucune sortie pendant l'exercice.")] };
  return {
    id: "sorties",
    title: "Sorties par catégorie",
    blocks: [
      {
        kind: "table",
        columns: [
          label("PLIE"),
          ...categories.map((category) =>
            figure(category === null ? "Sans catégorie" : (SHORT_CATEGORIES[category] ?? CATEGORY_LABELS[category])),
          ),
        ],
        rows: [
          ...members.map((member) => ({
            cells: [text(nameOf(member)), ...categories.map((category) => integer(inCategory(member, category)))],
          })),
          {
            cells: [
              text("Ensemble"),
              ...categories.map((category) => integer(total(members, (member) => inCategory(member, category)))),
            ],
            total: true as const,
          },
        ],
      },
      note(
        "Chaque PLIE compte ses sorties d'après la table de son propre protocole : les catégories portent le même nom, pas toujours les mêmes critères.",
      ),
    ],
  };
}

export function unitsSection(members: readonly Member[]): BilanSection {
  const states = ["atteint", "non atteint", "à compléter"] as const;
  const inState = ({ indicators }: Member, state: string): number =>
    indicators.units.results.filter((result) => result.state === state).length;
  return {
    id: "unites",
    title: "Unités de mesure des fiches opération",
    blocks: [
      {
        kind: "table",
        columns: [label("PLIE"), ...states.map((state) => figure(capitalised(state))), figure("Ensemble")],
        rows: [
          ...members.map((member) => ({
            cells: [
              text(nameOf(member)),
              ...states.map((state) => integer(inState(member, state))),
              integer(member.indicators.units.results.length),
            ],
          })),
          {
            cells: [
              text("Ensemble"),
              ...states.map((state) => integer(total(members, (member) => inState(member, state)))),
              integer(total(members, ({ indicators }) => indicators.units.results.length)),
            ],
            total: true as const,
          },
        ],
      },
    ],
  };
}

function added(left: BySex, right: BySex): BySex {
  return {
    total: left.total + right.total,
    hommes: left.hommes + right.hommes,
    femmes: left.femmes + right.femmes,
    nonBinaire: left.nonBinaire + right.nonBinaire,
  };
}

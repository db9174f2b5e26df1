import { EXIT_CATEGORIES } from "../../fiche/exit-categories";
import { CATEGORY_LABELS } from "../../exits/lines";
import { addedBySex, NOBODY, share, type BySex, type Figure } from "../../indicators/figure";
import { PROGRAMMES } from "../../domain/programme";
import { INDICATORS } from "../../indicators/programmes/programmes";
import type { MovementCode } from "../../indicators/movements";
import { capitalised, counted } from "../../text/french";
import { dayText } from "../../domain/value-text";
import { nameOf, total, type Member, type UnreadWorkbook } from "./member";
import type { BilanBlock, BilanSection } from "../model";
import { code, figure, heading, integer, label, note, paragraph, percent, text, wide } from "../parts";
import { column, countColumns, sexColumns, tableOf, type Column } from "../table";

/** Codes of the totals: everyone who is counted. */
const TOTALS: ReadonlySet<string> = new Set(PROGRAMMES.map((programme) => INDICATORS[programme].total.code));

const MOVEMENTS: readonly (readonly [MovementCode, string])[] = [
  ["PL02", "Entrées"],
  ["PL03", "Accompagnés"],
  ["PL04", "Sorties"],
  ["PL05", "Au 31 décembre"],
  ["PL06", "Positives"],
];

/** Category names that fit a column of figures. */
const SHORT_CATEGORIES: Readonly<Partial<Record<string, string>>> = { administrative: "Admin." };

interface Sum {
  readonly id: string;
  readonly name: string;
  readonly count: BySex;
}

const plieColumn: Column<Member> = column(label("PLIE"), (member) => text(nameOf(member)), text("Ensemble"));

/** A number of each member, and their sum. */
function added(members: readonly Member[], title: string, pick: (member: Member) => number): Column<Member> {
  return column(figure(title), (member) => integer(pick(member)), integer(total(members, pick)));
}

export function sourcesSection(members: readonly Member[], unread: readonly UnreadWorkbook[]): BilanSection {
  const blocks: BilanBlock[] = [
    tableOf(
      members,
      [
        plieColumn,
        column(figure("Contrôle du"), ({ control }) => text(dayText(control.context.controlDay))),
        added(members, "Lignes", ({ control }) => control.summary.participants),
        added(members, "Complètes", ({ control }) => control.summary.complete),
        added(members, "Participations", ({ control }) => control.summary.participations),
        added(members, "Personnes", ({ control }) => control.summary.persons),
        added(members, "Bloquants", ({ control }) => control.byGravity.bloquant),
        added(members, "Erreurs", ({ control }) => control.byGravity.erreur),
      ],
      { total: true },
    ),
    note(
      "Une participation est une personne dans une opération : ses lignes y sont réunies. Une personne suivie par deux PLIE compte dans chacun.",
    ),
  ];
  if (unread.length > 0) {
    blocks.push(
      heading(
        `${counted(unread.length, "classeur n'a", "classeurs n'ont")} pas pu être lu${unread.length > 1 ? "s" : ""} : rien n'en est compté`,
      ),
      tableOf(unread, [
        column(label("Classeur"), ({ file }) => text(file)),
        column(wide("Motif"), ({ reason }) => text(reason)),
      ]),
    );
  }
  return { id: "classeurs", title: "Classeurs consolidés", blocks };
}

export function outputsSection(members: readonly Member[]): BilanSection {
  const lists = members.map(({ indicators: { outputs } }) => [...outputs.common, outputs.total]);
  const countOf = ({ indicators }: Member): BySex => indicators.outputs.total.count;
  const everyone = members.map(countOf).reduce(addedBySex, NOBODY);
  const blocks: BilanBlock[] = [
    sexTable(lists),
    heading("Par PLIE"),
    tableOf(members, [
      plieColumn,
      column(figure("Participations"), (member) => integer(countOf(member).total)),
      ...sexColumns(everyone, countOf),
      column(figure("Part"), (member) => percent(share(countOf(member).total, everyone.total))),
    ]),
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
      sexTable(lists),
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
function sexTable(lists: readonly (readonly Figure[])[]): BilanBlock {
  const sums = new Map<string, Sum>();
  for (const { code: id, label: name, count } of lists.flat()) {
    const known = sums.get(id);
    sums.set(id, known ? { ...known, count: addedBySex(known.count, count) } : { id, name, count });
  }
  const list = [...sums.values()];
  const everyone = list.map(({ count }) => count).reduce(addedBySex, NOBODY);
  return tableOf(
    list,
    [
      column(code("Code"), ({ id }) => text(id)),
      column(label("Indicateur"), ({ name }) => text(name)),
      ...countColumns<Sum>(everyone, ({ count }) => count),
    ],
    { isTotal: ({ id }) => TOTALS.has(id) },
  );
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
      tableOf(
        members,
        [
          plieColumn,
          ...MOVEMENTS.map(([movement, title]) => added(members, title, (member) => value(member, movement))),
          column(
            figure("Taux"),
            ({ indicators }) => percent(indicators.movements.positiveShare),
            percent(share(positive, exits)),
          ),
        ],
        { total: true },
      ),
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
      tableOf(
        members,
        [
          plieColumn,
          ...categories.map((category) =>
            added(
              members,
              category === null ? "Sans catégorie" : (SHORT_CATEGORIES[category] ?? CATEGORY_LABELS[category]),
              (member) => inCategory(member, category),
            ),
          ),
        ],
        { total: true },
      ),
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
      tableOf(
        members,
        [
          plieColumn,
          ...states.map((state) => added(members, capitalised(state), (member) => inState(member, state))),
          added(members, "Ensemble", ({ indicators }) => indicators.units.results.length),
        ],
        { total: true },
      ),
    ],
  };
}

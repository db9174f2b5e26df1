import type { Jobs } from "../../indicators/breakdowns/jobs";
import type { Operation } from "../../indicators/breakdowns/operations";
import { addedBySex, NOBODY, share } from "../../indicators/figure";
import type { StepNature } from "../../indicators/step-natures";
import { listText } from "../../text/french";
import type { BilanBlock, BilanSection } from "../model";
import {
  code,
  figure,
  fixedNote,
  heading,
  integer,
  label,
  NOTHING,
  nonBinaryNotes,
  note,
  paragraph,
  percent,
  text,
  things,
} from "../parts";
import { evolutionBlocks } from "../sections/evolution";
import { exitGroups, groupedExitsBlocks } from "../sections/grouped-exits";
import { employersText, JOBS_NOTE, jobTables } from "../sections/jobs";
import { nameOf as operationName, titleThatLeaves } from "../sections/operations";
import { peopleTables } from "../sections/people";
import { VERDICTS } from "../sections/verdicts";
import { column, tableOf } from "../table";
import { leastOf, nameOf, total, type Member } from "./member";
import { evolutionTogether, figureTogether, jobsTogether, movementsTogether, peopleTogether } from "./together";

/** The year beside the two before it, where some of the workbooks know them; null where none does. */
export function evolutionSection(members: readonly Member[]): BilanSection | null {
  const evolution = evolutionTogether(members);
  if (!evolution.hasHistory) return null;
  const { silent, years } = evolution;
  return {
    id: "evolution",
    title: "Évolution",
    blocks: [
      ...evolutionBlocks(
        evolution,
        ({ values }, place) => {
          const value = values[place] ?? null;
          return value === null ? NOTHING : integer(value);
        },
        () => [],
      ),
      ...(silent.length > 0
        ? [
            fixedNote(
              `${years[1]} n'est pas donnée : la feuille « Historique » ne la dit pas pour ${listText(silent.map(nameOf))}. Rien n'est estimé.`,
            ),
          ]
        : []),
    ],
  };
}

/** The jobs behind the positive exits of all, and the exits as the national federation groups them. */
export function jobsSection(members: readonly Member[]): BilanSection {
  const { PL04, PL06 } = movementsTogether(members, ["PL04", "PL06"]);
  const jobs = jobsTogether(members);
  const groups = members.map(exitGroups);
  const together = (groups[0] ?? []).map(({ name }, place) => ({
    name,
    count: groups.reduce((sum, own) => addedBySex(sum, own[place]?.count ?? NOBODY), NOBODY),
  }));
  return {
    id: "emplois",
    title: "Emplois derrière les sorties positives",
    blocks: [
      ...(PL06.count.total === 0
        ? [paragraph("Aucune sortie positive pendant l'exercice.")]
        : [...jobTables(jobs, PL06, leastOf(members)), ...employersBlocks(jobs), JOBS_NOTE]),
      ...groupedExitsBlocks(together, PL04, PL06),
    ],
  };
}

function employersBlocks({ employers }: Jobs): BilanBlock[] {
  if (employers.size === 0) return [];
  return [
    paragraph(
      `${employersText(employers.size)} : un employeur que plusieurs PLIE nomment de la même façon est compté une fois.`,
    ),
  ];
}

/** Entries, people accompanied and positive exits of all, each cut up in the same ways. */
export function peopleSection(members: readonly Member[]): BilanSection {
  const title = "Publics des PLIE";
  const people = peopleTogether(members);
  if (people.totals.accompagnes === 0)
    return { id: "publics", title, blocks: [paragraph("Aucun parcours dans un PLIE n'est connu pour l'exercice.")] };
  return {
    id: "publics",
    title,
    blocks: [
      ...peopleTables(people, movementsTogether(members, ["PL02", "PL03", "PL06"]), leastOf(members)),
      fixedNote("Les référents et les prescripteurs, nommés librement, sont dans le bilan de chaque PLIE."),
    ],
  };
}

interface MemberOperation {
  readonly member: Member;
  readonly operation: Operation;
}

/** The operations of every PLIE: each is controlled by itself. */
export function operationsSection(members: readonly Member[]): BilanSection {
  const operations = members.flatMap((member) =>
    member.indicators.operations.map((operation): MemberOperation => ({ member, operation })),
  );
  const everyone = figureTogether(members, ({ outputs }) => outputs.total).count;
  const sum = (pick: (operation: Operation) => number): number =>
    operations.reduce((all, { operation }) => all + pick(operation), 0);
  const incomplete = ({ incomplete: rows }: Operation): number => rows;
  return {
    id: "operations",
    title: "Opérations",
    blocks: [
      tableOf(
        operations,
        [
          column(code("Opération"), ({ operation }) => text(operationName(operation))),
          column(
            label("PLIE et titre"),
            ({ member, operation }) => text(`${nameOf(member)} : ${titleThatLeaves(operation)}`),
            text("Ensemble"),
          ),
          column(
            figure("Hommes"),
            ({ operation }) => integer(operation.participations.hommes),
            integer(everyone.hommes),
          ),
          column(
            figure("Femmes"),
            ({ operation }) => integer(operation.participations.femmes),
            integer(everyone.femmes),
          ),
          column(figure("Total"), ({ operation }) => integer(operation.participations.total), integer(everyone.total)),
          column(figure("Sorties"), ({ operation }) => integer(operation.exits), integer(sum(({ exits }) => exits))),
          column(figure("Incomplètes"), ({ operation }) => integer(operation.incomplete), integer(sum(incomplete))),
          column(
            figure("Taux"),
            ({ operation }) => percent(share(operation.incomplete, operation.rows)),
            percent(
              share(
                sum(incomplete),
                sum(({ rows }) => rows),
              ),
            ),
          ),
        ],
        { total: true },
      ),
      ...nonBinaryNotes(everyone),
      note(
        "Hommes, femmes, total, sorties : participations de l'exercice. Incomplètes : lignes de l'exercice dont une réponse obligatoire manque, et leur part des lignes de l'opération.",
      ),
    ],
  };
}

interface MemberNature {
  readonly member: Member;
  readonly nature: StepNature;
}

/** The steps of every PLIE by the classes of its own table: those of two PLIE are never one. Null where no workbook has any. */
export function stepsSection(members: readonly Member[]): BilanSection | null {
  const natures = members.flatMap((member) =>
    (member.indicators.steps?.natures ?? []).map((nature): MemberNature => ({ member, nature })),
  );
  if (natures.length === 0) return null;
  const having = members.filter(({ indicators }) => (indicators.steps?.natures.length ?? 0) > 0);
  const steps = total(having, ({ indicators }) => indicators.steps?.total ?? 0);
  const participants = total(having, ({ indicators }) => indicators.steps?.participants.count.total ?? 0);
  const proven = natures.reduce((sum, { nature }) => sum + nature.proven, 0);
  const blocks: BilanBlock[] = [
    tableOf(
      natures,
      [
        column(code("Classe"), ({ nature }) => text(nature.classification ?? "–")),
        column(
          label("PLIE et nature"),
          ({ member, nature }) => text(`${nameOf(member)} : ${nature.label}`),
          text("Ensemble"),
        ),
        column(figure("Étapes"), ({ nature }) => things(nature.steps), things(steps)),
        column(figure("Part"), ({ nature }) => percent(share(nature.steps, steps))),
        column(figure("Participants"), ({ nature }) => integer(nature.participants.count.total), integer(participants)),
        column(figure("Justifiées"), ({ nature }) => things(nature.proven), things(proven)),
        column(figure("Sans pièce"), ({ nature }) => things(nature.steps - nature.proven), things(steps - proven)),
      ],
      { total: true, sums: [] },
    ),
    note(
      "Chaque PLIE a sa table de classes : celles de deux PLIE ne s'additionnent pas. Une personne qui a des étapes de deux classes est dans les deux, et une fois dans l'ensemble de son PLIE.",
    ),
  ];
  const silent = members.filter((member) => !having.includes(member));
  if (silent.length > 0) blocks.push(note(`Aucune étape dans le classeur de ${listText(silent.map(nameOf))}.`));
  return { id: "etapes", title: "Étapes par nature", blocks };
}

/** What the criteria say of the positive exits of each PLIE. */
export function checkedExitsBlocks(members: readonly Member[]): BilanBlock[] {
  const positive = ({ indicators }: Member): number => indicators.movements.figures.PL06.count.total;
  const left = ({ indicators }: Member): number => indicators.movements.figures.PL04.count.total;
  const verified = ({ indicators }: Member): number => indicators.positiveChecks.verified.count.total;
  if (total(members, positive) === 0) return [];
  return [
    heading("Sorties positives de chaque PLIE : déclarées et vérifiées"),
    tableOf(
      members,
      [
        column(label("PLIE"), (member) => text(nameOf(member)), text("Ensemble")),
        ...VERDICTS.map(({ title, key }) => {
          const of = ({ indicators }: Member): number => indicators.positiveChecks[key].count.total;
          return column<Member>(figure(title), (member) => integer(of(member)), integer(total(members, of)));
        }),
        column(figure("Déclarées"), (member) => integer(positive(member)), integer(total(members, positive))),
        column(
          figure("Taux vérifié"),
          (member) => percent(share(verified(member), left(member))),
          percent(share(total(members, verified), total(members, left))),
        ),
      ],
      {
        total: true,
        chart: {
          kind: "bar",
          stacked: true,
          title: "Ce que valent les sorties positives de chaque PLIE",
          description: `Barres empilées : ${members.map((member) => `${nameOf(member)} ${VERDICTS.map(({ title, key }) => `${title.toLowerCase()} ${member.indicators.positiveChecks[key].count.total}`).join(", ")}`).join(" ; ")}.`,
          categories: 0,
          series: VERDICTS.map(({ title, color }, place) => ({ name: title, column: place + 1, color })),
        },
      },
    ),
  ];
}

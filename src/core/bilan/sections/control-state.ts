import { GRAVITIES, GRAVITY_MEANINGS, gravityRank } from "../../domain/gravity";
import { gravityRanks } from "../../engine/finding-gravity";
import type { Rule } from "../../rules/rule";
import { counted, typography } from "../../text/french";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanCell, BilanSection } from "../model";
import {
  code,
  counting,
  figure,
  gravity,
  heading,
  integer,
  label,
  note,
  paragraph,
  participationsText,
  people,
  text,
} from "../parts";
import { column, tableOf } from "../table";
import { incompleteRows } from "./incomplete-rows";

/** Reasons listed at most: the Anomalies sheet has them all. */
const MOST_REASONS = 12;

/** What the figures rest on: who is counted, who is left out and why. */
export function controlStateSection({ control, indicators, justified, notices }: BilanFacts): BilanSection {
  const { rows, persons } = indicators.population;
  const { total } = indicators.outputs;
  const states: readonly (readonly [BilanCell, BilanCell])[] = [
    [counting("Comptées dans les indicateurs de l'exercice", total), people(total)],
    [inState("Réunies à une autre ligne de la même personne dans la même opération"), integer(rows.united)],
    [inState("Incomplètes : non comptées"), incompleteRows(rows.incomplete, indicators.population)],
    [
      inState("Complètes, mais sans présence dans l'opération pendant l'exercice : non comptées"),
      integer(rows.outsideYear),
    ],
  ];
  const blocks: BilanBlock[] = [
    paragraph(
      `${participationsText(rows.counted, persons)} dans les indicateurs. Une participation est une personne dans une opération : les lignes d'une personne dans une même opération sont réunies, avec les réponses de la première entrée et le résultat de la dernière sortie ; tant qu'une des lignes n'a pas de sortie, la participation n'en a pas.`,
    ),
    tableOf(
      states,
      [
        column(label("Lignes de la feuille Participants"), ([name]) => name, text("Ensemble")),
        column(figure("Nombre"), ([, value]) => value, integer(rows.participants)),
      ],
      { total: true },
    ),
  ];
  if (rows.incomplete > 0)
    blocks.push(
      paragraph(
        `${counted(rows.incomplete, "ligne n'est pas comptée", "lignes ne sont pas comptées")} faute de réponses complètes : « faute de renseignement, les participants ne pourront être considérés comme éligibles ».`,
      ),
    );
  blocks.push(
    heading("Anomalies par gravité"),
    tableOf(GRAVITIES, [
      column(figure("Gravité"), (level) => gravity(level)),
      column(label("Effet"), (level) => text(GRAVITY_MEANINGS[level].effect)),
      column(figure("Nombre"), (level) => integer(control.byGravity[level])),
    ]),
  );
  if (justified.size > 0)
    blocks.push(
      note(
        `${counted(justified.size, "anomalie est justifiée et n'est pas comptée", "anomalies sont justifiées et ne sont pas comptées")} ici : les motifs sont dans la feuille Anomalies.`,
      ),
    );
  const reasons = frequentRules({ control, justified });
  if (reasons.length > 0)
    blocks.push(
      heading("Anomalies bloquantes et erreurs les plus fréquentes"),
      tableOf(reasons, [
        column(code("Règle"), ({ rule }) => ruled(rule.code)),
        column(label("Ce que la règle cherche"), ({ rule }) => text(rule.summary)),
        column(figure("Nombre"), ({ count }) => integer(count)),
      ]),
    );
  if (control.incidents.length > 0)
    blocks.push(
      note(
        `${counted(control.incidents.length, "règle n'a", "règles n'ont")} pas pu être appliquée jusqu'au bout (${[...new Set(control.incidents.map((incident) => incident.code))].join(", ")}) : le contrôle est incomplet sur ce point.`,
      ),
    );
  if (notices.length > 0) blocks.push(heading("À savoir sur la lecture du classeur"), ...notices.map(paragraph));
  return { id: "controle", title: "État du contrôle", blocks };
}

/** Rows that no figure counts: to the state of each. */
function inState(value: string): BilanCell {
  return { kind: "text", text: typography(value), leads: { column: "state" } };
}

/** The code of a rule, which leads to its anomalies. */
function ruled(value: string): BilanCell {
  return { kind: "text", text: value, leads: { rule: value } };
}

interface RuleCount {
  readonly rule: Rule;
  readonly count: number;
}

/** The rules of most findings that block or are errors, the most frequent first. */
function frequentRules({ control, justified }: Pick<BilanFacts, "control" | "justified">): RuleCount[] {
  const counts = new Map<number, number>();
  const rankOf = gravityRanks(control);
  for (let index = 0; index < control.findings.length; index += 1) {
    if (justified.has(index) || rankOf(index) > gravityRank("erreur")) continue;
    const rule = control.findings.ruleAt(index);
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([index, count]) => {
      const rule = control.rules[index];
      return rule ? [{ rule, count }] : [];
    })
    .slice(0, MOST_REASONS);
}

import { GRAVITIES, GRAVITY_MEANINGS, gravityRank } from "../../domain/gravity";
import { gravityRanks } from "../../engine/finding-gravity";
import { counted, typography } from "../../text/french";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanCell, BilanRow, BilanSection } from "../model";
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
  text,
} from "../parts";

/** Reasons listed at most: the Anomalies sheet has them all. */
const MOST_REASONS = 12;

/** What the figures rest on: who is counted, who is left out and why. */
export function controlStateSection({ control, indicators, justified, notices }: BilanFacts): BilanSection {
  const { rows, persons } = indicators.population;
  const row = (name: string, value: number): BilanRow => ({ cells: [inState(name), integer(value)] });
  const blocks: BilanBlock[] = [
    paragraph(
      `${participationsText(rows.counted, persons)} dans les indicateurs. Une participation est une personne dans une opération : les lignes d'une personne dans une même opération sont réunies, avec les réponses de la première entrée et le résultat de la dernière sortie ; tant qu'une des lignes n'a pas de sortie, la participation n'en a pas.`,
    ),
    {
      kind: "table",
      columns: [label("Lignes de la feuille Participants"), figure("Nombre")],
      rows: [
        {
          cells: [
            counting("Comptées dans les indicateurs de l'exercice", indicators.outputs.total),
            integer(rows.counted),
          ],
        },
        row("Réunies à une autre ligne de la même personne dans la même opération", rows.united),
        row("Incomplètes : non comptées", rows.incomplete),
        row("Complètes, mais sans présence dans l'opération pendant l'exercice : non comptées", rows.outsideYear),
        { cells: [text("Ensemble"), integer(rows.participants)], total: true },
      ],
    },
  ];
  if (rows.incomplete > 0)
    blocks.push(
      paragraph(
        `${counted(rows.incomplete, "ligne n'est pas comptée", "lignes ne sont pas comptées")} faute de réponses complètes : « faute de renseignement, les participants ne pourront être considérés comme éligibles ».`,
      ),
    );
  blocks.push(heading("Anomalies par gravité"), {
    kind: "table",
    columns: [figure("Gravité"), label("Effet"), figure("Nombre")],
    rows: GRAVITIES.map((level) => ({
      cells: [gravity(level), text(GRAVITY_MEANINGS[level].effect), integer(control.byGravity[level])],
    })),
  });
  if (justified.size > 0)
    blocks.push(
      note(
        `${counted(justified.size, "anomalie est justifiée et n'est pas comptée", "anomalies sont justifiées et ne sont pas comptées")} ici : les motifs sont dans la feuille Anomalies.`,
      ),
    );
  const reasons = frequentRules({ control, justified });
  if (reasons.length > 0)
    blocks.push(heading("Anomalies bloquantes et erreurs les plus fréquentes"), {
      kind: "table",
      columns: [code("Règle"), label("Ce que la règle cherche"), figure("Nombre")],
      rows: reasons,
    });
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

function frequentRules({ control, justified }: Pick<BilanFacts, "control" | "justified">): BilanRow[] {
  const counts = GRAVITIES.map(() => new Map<number, number>());
  const rankOf = gravityRanks(control);
  for (let index = 0; index < control.findings.length; index += 1) {
    if (justified.has(index)) continue;
    const ofRank = counts[rankOf(index)];
    const rule = control.findings.ruleAt(index);
    ofRank?.set(rule, (ofRank.get(rule) ?? 0) + 1);
  }
  return counts
    .slice(0, gravityRank("erreur") + 1)
    .flatMap((ofRank) => [...ofRank].sort(([, a], [, b]) => b - a))
    .flatMap(([index, count]) => {
      const rule = control.rules[index];
      return rule ? [{ rule, count }] : [];
    })
    .slice(0, MOST_REASONS)
    .map(({ rule, count }) => ({ cells: [ruled(rule.code), text(rule.summary), integer(count)] }));
}

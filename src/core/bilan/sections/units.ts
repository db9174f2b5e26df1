import { counted, listText, numberText, shareText } from "../../text/french";
import { evidenceText } from "../../fiche/evidence-check";
import type { Fiche } from "../../fiche/fiche-schema";
import type { UnitResult, Units } from "../../indicators/units";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanCell, BilanChart, BilanRow, BilanSection, BilanTable } from "../model";
import { code, decimal, figure, heading, integer, label, note, paragraph, percent, state, text, wide } from "../parts";
import { foreignNotes, shortName, unknownRowNotes } from "./fiche-words";

/** A chart of more bars than this can no longer be read. */
const MOST_BARS = 16;

/** Units of measure of the fiches: target, achieved, share, state and evidence. */
export function unitsSection({ control, indicators, leftOut }: BilanFacts): BilanSection {
  const { foreign, results, silent, unknownRows } = indicators.units;
  const title = "Unités de mesure des fiches opération";
  const quiet = [
    ...(leftOut.length === 0
      ? []
      : [note(`Laissées de côté dans ce bilan, à la demande de la personne : ${listText(leftOut.map(shortName))}.`)]),
    ...(silent.length === 0 ? [] : [paragraph(silentSentence(silent))]),
    ...foreignNotes(foreign, "non comparées"),
  ];
  if (results.length === 0)
    return {
      id: "unites",
      title,
      blocks: [
        paragraph(
          leftOut.length === 0
            ? "Aucune fiche opération n'est renseignée dans le classeur : aucune unité de mesure n'est comparée."
            : "Toutes les fiches renseignées dans le classeur sont laissées de côté : aucune unité de mesure n'est comparée.",
        ),
        ...quiet,
      ],
    };
  const blocks: BilanBlock[] = [
    resultsTable(results),
    note(fichesSentence(results)),
    ...reasonNotes(results),
    ...evidenceBlocks(indicators.units),
  ];
  const differing = results.filter(({ typed, computed }) => typed !== null && computed !== null && typed !== computed);
  blocks.push(
    ...differing.map(({ fiche, unit, typed, computed }) =>
      note(
        `Fiche ${shortName(fiche)}, « ${unit.label} » : la valeur saisie, ${numberText(typed as number)}, est retenue ; les autres feuilles donnent ${numberText(computed as number)}.`,
      ),
    ),
    ...quiet,
  );
  blocks.push(
    ...unknownRowNotes(control.tables.indicators?.grid.name ?? "Indicateurs", unknownRows, "unité de mesure connue"),
  );
  return { id: "unites", title, blocks };
}

function fichesOf(results: readonly UnitResult[]): Fiche[] {
  return [...new Set(results.map(({ fiche }) => fiche))];
}

function resultsTable(results: readonly UnitResult[]): BilanTable {
  const measured = results.filter(({ share }) => share !== null);
  return {
    kind: "table",
    columns: [
      code("Fiche"),
      label("Unité de mesure"),
      figure("Cible"),
      figure("Réalisé"),
      figure("Taux"),
      figure("État"),
      figure("Pièces"),
    ],
    rows: results.map((result) => ({
      cells: [
        text(shortName(result.fiche)),
        text(result.unit.label),
        text(targetText(result)),
        achievedCell(result),
        percent(result.share),
        state(result.state),
        text(evidenceWords(result)),
      ],
    })),
    ...(measured.length > 0 && results.length <= MOST_BARS && { chart: shareChart(measured) }),
  };
}

/** Shares rather than numbers: units that are counted in meetings stand beside others in hours. */
function shareChart(measured: readonly UnitResult[]): BilanChart {
  return {
    kind: "bar",
    title: "Réalisé par rapport à la cible (100 % : cible atteinte)",
    description: `Barres : ${measured
      .map(({ fiche, unit, share }) => `${shortName(fiche)} ${unit.label} ${shareText(share as number)}`)
      .join(" ; ")}.`,
    categories: 1,
    series: [{ name: "Taux de réalisation", column: 4, color: "#1F3A68" }],
  };
}

function fichesSentence(results: readonly UnitResult[]): string {
  return `${fichesOf(results)
    .map((fiche) => `${shortName(fiche)} : ${fiche.title}`)
    .join(" ; ")}.`;
}

function reasonNotes(results: readonly UnitResult[]): BilanBlock[] {
  const reasons = [...new Set(results.flatMap(({ reason }) => reason ?? []))];
  return reasons.map((reason) => note(`À compléter : ${reason}`));
}

function evidenceBlocks({ results, ficheEvidence }: Units): BilanBlock[] {
  const rows: BilanRow[] = [
    ...results.flatMap(({ fiche, unit, evidence }) =>
      evidence?.missing
        ? [{ cells: [text(shortName(fiche)), text(unit.label), text(evidenceText(evidence.missing))] }]
        : [],
    ),
    ...ficheEvidence.map(({ fiche, missing }) => ({
      cells: [text(shortName(fiche)), text("Ensemble de la fiche"), text(evidenceText(missing))],
    })),
  ];
  return rows.length === 0
    ? []
    : [
        heading("Pièces justificatives restant à produire"),
        { kind: "table", columns: [code("Fiche"), label("Unité de mesure"), wide("Pièces")], rows },
      ];
}

function silentSentence(fiches: readonly Fiche[]): string {
  const names = fiches.map(shortName);
  return fiches.length === 1
    ? `La fiche ${names[0]} du PLIE n'est pas renseignée dans ce classeur.`
    : `${counted(fiches.length, "fiche")} du PLIE ne sont pas renseignées dans ce classeur : ${listText(names)}.`;
}

/** People of an operation are a number of people, as its section prints them. */
function achievedCell({ fiche, unit, achieved }: UnitResult): BilanCell {
  if (unit.counts !== "participants" || achieved === null || !Number.isInteger(achieved)) return decimal(achieved);
  return integer(achieved, { name: `${shortName(fiche)} total` });
}

function targetText({ unit, target }: UnitResult): string {
  if (!target) return unit.target?.per === undefined ? "–" : `${boundsText(unit.target)} par ${unit.target.per}`;
  return unit.kind === "deliverable" ? "réalisé" : boundsText(target);
}

function boundsText({ min, max }: { readonly min?: number | undefined; readonly max?: number | undefined }): string {
  if (min !== undefined && max !== undefined) return `${numberText(min)} à ${numberText(max)}`;
  return min !== undefined ? numberText(min) : `au plus ${numberText(max ?? 0)}`;
}

function evidenceWords({ evidence }: UnitResult): string {
  if (!evidence) return "–";
  return evidence.missing === null ? "complètes" : "à produire";
}

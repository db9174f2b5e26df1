import { capitalised, counted, listText, numberText, shareText } from "../../text/french";
import { evidenceText } from "../../fiche/evidence-check";
import type { Fiche } from "../../fiche/fiche-schema";
import type { UnitResult, Units } from "../../indicators/units";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanCell, BilanChart, BilanSection, BilanTable } from "../model";
import { code, decimal, figure, heading, integer, label, note, paragraph, percent, state, text, wide } from "../parts";
import { column, tableOf } from "../table";
import { foreignNotes, shortName, unknownRowNotes } from "./fiche-words";

const REACHED = "#1F3A68";
const MISSED = "#B91C1C";

/** A chart of more bars than this can no longer be read. */
const MOST_BARS = 16;

/** Units of measure of the fiches: target, achieved, share, state and evidence. */
export function unitsSection({ control, indicators, leftOut, leaves }: BilanFacts): BilanSection {
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
  // A question that the PLIE settles before the Bilan leaves, not one for who receives it.
  const differing = leaves
    ? []
    : results.filter(({ typed, computed }) => typed !== null && computed !== null && typed !== computed);
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

/** What is furthest from its target first, what is not measured last: the chart shows it at a glance. */
function resultsTable(results: readonly UnitResult[]): BilanTable {
  const sorted = [...results].sort((a, b) => (a.share ?? Infinity) - (b.share ?? Infinity) || 0);
  const measured = sorted.filter(({ share }) => share !== null);
  return tableOf(
    sorted,
    [
      column(code("Fiche"), ({ fiche }) => text(shortName(fiche))),
      column(label("Unité de mesure"), ({ unit }) => text(capitalised(unit.label))),
      column(figure("Cible"), (result) => text(targetText(result))),
      column(figure("Réalisé"), achievedCell),
      column(figure("Taux"), ({ share }) => percent(share)),
      column(figure("État"), (result) => state(result.state)),
      column(figure("Pièces"), (result) => text(evidenceWords(result))),
    ],
    { chart: measured.length > 0 && results.length <= MOST_BARS ? shareChart(measured) : undefined },
  );
}

/** Shares rather than numbers: units that are counted in meetings stand beside others in hours. */
function shareChart(measured: readonly UnitResult[]): BilanChart {
  return {
    kind: "bar",
    title: "Réalisé par rapport à la cible (trait : 100 % ; rouge : cible manquée)",
    description: `Barres : ${measured
      .map(({ fiche, unit, share }) => `${shortName(fiche)} ${unit.label} ${shareText(share as number)}`)
      .join(" ; ")}.`,
    categories: 1,
    rows: measured.length,
    target: 1,
    series: [
      {
        name: "Taux de réalisation",
        column: 4,
        color: REACHED,
        colors: measured.map((result) => (result.state === "non atteint" ? MISSED : REACHED)),
      },
    ],
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
  const lacking = [
    ...results.flatMap(({ fiche, unit, evidence }) =>
      evidence?.missing ? [{ fiche, what: capitalised(unit.label), missing: evidence.missing }] : [],
    ),
    ...ficheEvidence.map(({ fiche, missing }) => ({ fiche, what: "Ensemble de la fiche", missing })),
  ];
  return lacking.length === 0
    ? []
    : [
        heading("Pièces justificatives restant à produire"),
        tableOf(lacking, [
          column(code("Fiche"), ({ fiche }) => text(shortName(fiche))),
          column(label("Unité de mesure"), ({ what }) => text(what)),
          column(wide("Pièces"), ({ missing }) => text(evidenceText(missing))),
        ]),
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

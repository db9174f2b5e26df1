import { evidenceText, missingEvidence, pieceMatches } from "../../../fiche/evidence-check";
import type { Evidence } from "../../../fiche/evidence";
import type { Fiche, FicheUnit } from "../../../fiche/fiche-schema";
import { ficheNamed, unitOf } from "../../../fiche/resolve-fiche";
import { ficheSourceText } from "../../../fiche/source-text";
import { piecesOf } from "../../../indicators/units";
import { textsOf } from "../../../reading/cells";
import { rawValue, type Table } from "../../../reading/table";
import type { DossierFacts } from "../facts";
import { notApplicable, present, toProduce, unknown, type Judgement, type Piece } from "../piece";
import { askedOnce } from "../typed-pieces";

const OTHER_OPERATION = notApplicable("Autre opération");
const CITED = present("Citée dans le classeur");
const NOT_LISTED = toProduce("Absente des pièces du dossier");
const NOT_BESIDE_STEPS = toProduce("Absente des justificatifs des étapes");
const OF_THE_WHOLE = unknown("Citée pour toute l'opération (Indicateurs), pas pour la personne");
const NOTHING_TYPED = unknown("Aucune pièce n'est saisie pour cette personne : voir le dossier");

/** What the fiche of each operation that somebody is in asks for beside its participants: one piece for each part of its list. */
export function operationPieces(facts: DossierFacts): readonly Piece[] {
  return fichesIn(facts).flatMap((fiche) =>
    fiche.units.flatMap((unit) => {
      const own = unit.counts === "participants" && unit.evidence ? withoutLists(unit.evidence) : null;
      return own === null ? [] : partsOf(own).map((part) => unitPiece(facts, fiche, unit, part));
    }),
  );
}

/** The fiches that the rows name, in the order of their ids. */
export function fichesIn({ table, control }: DossierFacts): readonly Fiche[] {
  const column = table.columns.get("operation");
  const typed = new Set<string>();
  const text = textsOf(column);
  for (let row = 0; row < table.rowCount; row += 1) if (table.present[row]) typed.add(text(row) ?? "");
  const fiches = new Set([...typed].flatMap((name) => ficheNamed(control.context, name) ?? []));
  return [...fiches].sort((one, other) => one.id.localeCompare(other.id, "fr"));
}

/** The list of the participants proves the whole operation, nobody's file: it is left to the command that makes it. */
function withoutLists(evidence: Evidence): Evidence | null {
  if (typeof evidence === "string") return pieceMatches(evidence, "Liste des participants") ? null : evidence;
  const parts = ("all" in evidence ? evidence.all : evidence.any).flatMap((part) => withoutLists(part) ?? []);
  if (parts.length < 2) return parts[0] ?? null;
  return "all" in evidence ? { all: parts } : { any: parts };
}

function partsOf(evidence: Evidence): readonly Evidence[] {
  return typeof evidence === "object" && "all" in evidence ? evidence.all.flatMap(partsOf) : [evidence];
}

/** The longest heading of a column. */
const MOST_NAME = 70;

function unitPiece(facts: DossierFacts, fiche: Fiche, unit: FicheUnit, part: Evidence): Piece {
  const { typed, steps, personOf, ficheOf } = facts;
  const asked = evidenceText(part);
  const name = `${fiche.id} : ${asked}`;
  const areIt = askedOnce((pieces) => missingEvidence(part, pieces.split("\n")) === null);
  const isMet = (pieces: readonly string[]): boolean => pieces.length > 0 && areIt(pieces.join("\n"));
  const ofTheWhole = isMet(piecesOfUnit(facts, fiche, unit));
  const hasStepPieces = steps?.table.columns.has("evidence") === true;
  const judge = (person: number): Judgement => {
    if (isMet(typed.cited(person))) return CITED;
    if (typed.listed(person) !== null) return NOT_LISTED;
    if (ofTheWhole) return OF_THE_WHOLE;
    return hasStepPieces && steps.rows.of(person).length > 0 ? NOT_BESIDE_STEPS : NOTHING_TYPED;
  };
  return {
    name: name.length > MOST_NAME ? `${name.slice(0, MOST_NAME - 1).trimEnd()}…` : name,
    asked,
    sources: [`${ficheSourceText(fiche)}, unité de mesure « ${unit.label.replace(/« ?/g, "“").replace(/ ?»/g, "”")} »`],
    judge: (row) => (ficheOf(row)?.id === fiche.id ? judge(personOf(row)) : OTHER_OPERATION),
  };
}

/** The pieces that the sheet Indicateurs cites for a unit as a whole. */
function piecesOfUnit({ control }: DossierFacts, fiche: Fiche, unit: FicheUnit): readonly string[] {
  const table = control.tables.indicators as Table | undefined;
  const evidence = table?.columns.get("evidence");
  if (!table || !evidence) return [];
  const [ficheCell, unitCell] = [textsOf(table.columns.get("fiche")), textsOf(table.columns.get("indicator"))];
  const pieces: string[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!table.present[row] || ficheNamed(control.context, ficheCell(row) ?? "")?.id !== fiche.id) continue;
    if (unitOf(fiche, unitCell(row) ?? "")?.id === unit.id) pieces.push(...piecesOf(rawValue(table, row, evidence)));
  }
  return pieces;
}

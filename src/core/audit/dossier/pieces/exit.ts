import { addMonths } from "../../../domain/day";
import { sourceLines } from "../../../domain/source";
import { dayText } from "../../../domain/value-text";
import { isPositive } from "../../../exits/evaluate-line";
import { natureOf, type LineNature } from "../../../exits/lines";
import { evidenceText, missingEvidence } from "../../../fiche/evidence-check";
import type { Evidence } from "../../../fiche/evidence";
import type { ExitLine, PlieProfile } from "../../../fiche/profile-schema";
import { isFilled } from "../../../reading/mark";
import { numberCells, textCells } from "../../../reading/cells";
import { contractsOfLine } from "../../../rules/exits/contracts-of-line";
import { ATTESTED_AT_SIX_MONTHS } from "../../../rules/quotations";
import type { DossierFacts } from "../facts";
import { JOB_PROOF } from "../quotations";
import { notApplicable, present, toProduce, unknown, type Judgement, type Piece } from "../piece";
import { cellPieces } from "../typed-pieces";

const JOB_EVIDENCE: Evidence = { any: ["Contrat de travail", "Certificat de travail", "Bulletin de salaire", "Mail"] };

/** An exit from the PLIE, by the row that declares it last. */
interface PersonExit {
  readonly row: number;
  readonly line: ExitLine;
  readonly nature: LineNature;
  readonly positive: boolean;
}

type ExitJudge = (exit: PersonExit) => Judgement;

const NO_EXIT = notApplicable("Pas de sortie du PLIE");
const NO_COLUMN = unknown("Le classeur n'a pas de colonne de sortie du PLIE");
const UNKNOWN_LINE = unknown("Le type de sortie n'est pas une ligne de la table");
const NOT_ASKED = notApplicable("Cette sortie ne la demande pas");

/** What the table of exits asks for, whoever leaves: the proof of the exit, the commission's opinion, the attestation at six months. */
export function exitPieces(facts: DossierFacts): readonly Piece[] {
  const { profile } = facts.control.context;
  if (!profile) return [];
  const judged = judgeExits(facts);
  const { lines } = facts.exits;
  const commission = lines.filter((line) => isPositive(line) && asksCommission(line, natureOf(line)));
  const attested = lines.filter((line) => line.attestedAtSixMonths === true);
  const own = lines.filter(({ evidence }) => evidence !== undefined);
  return [
    {
      name: "Justificatif de la sortie",
      asked: "Pour une sortie positive, la pièce qui la prouve ; pour les autres, celle que la ligne demande",
      sources: [...sourceLines(JOB_PROOF), ...own.map((line) => lineSource(line, profile))],
      judge: judged(exitProof(facts)),
    },
    ...(commission.length > 0
      ? [
          {
            name: "Avis de la commission",
            asked: "La validation de la sortie par la commission, avec sa date",
            sources: commission.map((line) => lineSource(line, profile)),
            judge: judged(commissionOpinion(facts)),
          },
        ]
      : []),
    ...(attested.length > 0
      ? [
          {
            name: "Attestation à 6 mois",
            asked: "La situation de la personne six mois après sa sortie",
            sources:
              ATTESTED_AT_SIX_MONTHS.plie === profile.id
                ? sourceLines(ATTESTED_AT_SIX_MONTHS)
                : attested.map((line) => lineSource(line, profile)),
            judge: judged(sixMonths(facts)),
          },
        ]
      : []),
  ];
}

function lineSource({ wording, source }: ExitLine, { name }: PlieProfile): string {
  return `${source.document}, table des sorties (${name}) : « ${wording.replace(/« ?/g, "“").replace(/ ?»/g, "”")} »`;
}

/** Judges the exit of the person whom a row is about. */
function judgeExits({ table, exits, personOf }: DossierFacts): (judge: ExitJudge) => (row: number) => Judgement {
  const natures = exits.lines.map(natureOf);
  const rows = lastExitRows({ table, exits, personOf });
  const hasColumns = table.columns.has("plieExitType") || table.columns.has("plieExitDate");
  return (judge) => (row) => {
    if (!hasColumns) return NO_COLUMN;
    const exit = rows[personOf(row)] as number;
    if (exit < 0) return NO_EXIT;
    const index = exits.lineOf[exit] as number;
    const [line, nature] = [exits.lines[index], natures[index]];
    if (!line || !nature) return UNKNOWN_LINE;
    const positive = isPositive(line) && exits.verdictOf(exit) !== "notApplicable";
    return judge({ row: exit, line, nature, positive });
  };
}

/** By person, the row that declares the last exit; -1 where none does. */
export function lastExitRows({
  table,
  exits,
  personOf,
}: Pick<DossierFacts, "table" | "exits" | "personOf">): Int32Array {
  const rows = new Int32Array(exits.persons.count).fill(-1);
  const dayOf = (row: number): number => (row < 0 ? -Infinity : (exits.exitDayOf(row) ?? -Infinity));
  for (let row = 0; row < table.rowCount; row += 1) {
    if (exits.verdictOf(row) === "none" || !table.present[row]) continue;
    const person = personOf(row);
    const known = rows[person] as number;
    if (known < 0 || dayOf(row) > dayOf(known)) rows[person] = row;
  }
  return rows;
}

const CITED = present("Citée dans le classeur");
const NOT_CITED = toProduce("Aucune pièce citée");
const NOWHERE = unknown("Le classeur n'a pas de colonne de justificatif");

function exitProof({ table, contracts, exits, typed, personOf }: DossierFacts): ExitJudge {
  const column = table.columns.get("exitEvidence");
  const hasColumn = column !== undefined || contracts?.table.columns.has("evidence") === true;
  return ({ row, line, nature, positive }) => {
    const asked = line.evidence;
    if (!positive && !asked) return NOT_ASKED;
    const listed = typed.listed(personOf(row)) ?? [];
    const own = [
      ...cellPieces(table, row, column),
      ...contractsOfLine({ row, nature, evaluation: exits }).flatMap(({ evidence }) => evidence?.split(";") ?? []),
    ];
    if (asked) {
      const missing = missingEvidence(asked, [...own, ...listed]);
      if (missing === null) return CITED;
      return hasColumn || listed.length > 0 ? toProduce(`La table demande : ${evidenceText(missing)}`) : NOWHERE;
    }
    if (own.length > 0) return CITED;
    if (nature.types.length > 0 && missingEvidence(JOB_EVIDENCE, listed) === null) return CITED;
    return hasColumn || listed.length > 0 ? NOT_CITED : NOWHERE;
  };
}

function asksCommission({ condition, needsReview }: ExitLine, { needsCommission }: LineNature): boolean {
  return needsCommission || (needsReview === true && condition === undefined);
}

const GIVEN = present("Avis et date saisis");
const NO_OPINION = toProduce("Avis non saisi");
const NO_DATE = toProduce("Avis saisi sans sa date");
const NO_OPINION_COLUMN = unknown("Le classeur n'a pas de colonne Avis commission");

function commissionOpinion({ table }: DossierFacts): ExitJudge {
  const [opinion, date] = [textCells(table, "commissionDecision"), numberCells(table, "commissionDate")];
  const hasColumn = table.columns.has("commissionDecision");
  return ({ row, line, nature, positive }) => {
    if (!positive || !asksCommission(line, nature)) return NOT_ASKED;
    if (!hasColumn) return NO_OPINION_COLUMN;
    if (opinion(row) === undefined) return NO_OPINION;
    return date(row) === undefined ? NO_DATE : GIVEN;
  };
}

const ATTESTED = present("Situation à 6 mois saisie");
const NOT_ATTESTED = toProduce("Situation à 6 mois non saisie");
const NO_DAY = unknown("La date de sortie du PLIE n'est pas saisie");
const NO_STATUS_COLUMN = unknown("Le classeur n'a pas de colonne Situation à 6 mois");

function sixMonths({ table, exits, control }: DossierFacts): ExitJudge {
  const column = table.columns.get("sixMonthStatus");
  return ({ row, line, positive }) => {
    if (!positive || line.attestedAtSixMonths !== true) return NOT_ASKED;
    const mark = column?.marks[row];
    if (mark !== undefined && isFilled(mark)) return ATTESTED;
    const day = exits.exitDayOf(row);
    if (day === null) return NO_DAY;
    const due = addMonths(day, 6);
    if (due > control.context.controlDay) return notApplicable(`À relever à partir du ${dayText(due)}`);
    return mark === undefined ? NO_STATUS_COLUMN : NOT_ATTESTED;
  };
}

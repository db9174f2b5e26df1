import { sourceLines } from "../../../domain/source";
import { pieceMatches } from "../../../fiche/evidence-check";
import { isFilled, isReadable } from "../../../reading/mark";
import { textCells } from "../../../reading/cells";
import type { DossierFacts } from "../facts";
import { ENTRY_PIECES, QUESTIONNAIRE_PROOF, type EntryPiece } from "../quotations";
import { notApplicable, present, toProduce, unknown, type Piece } from "../piece";
import { askedOnce, judgeCited } from "../typed-pieces";

/** The questionnaire of the entry, then what the PLIE's own protocol asks for at the entry. */
export function entryPieces(facts: DossierFacts): readonly Piece[] {
  const plie = facts.control.context.profile?.id;
  const own = ENTRY_PIECES.filter(({ source }) => source.plie === plie);
  return [questionnairePiece(facts), ...own.map((piece) => protocolPiece(facts, piece))];
}

const NAME = "Questionnaire d'entrée";
const DATED = present("Date du questionnaire saisie");
const UNDATED = toProduce("Date du questionnaire vide");
const UNREADABLE = unknown("Date du questionnaire illisible");

function questionnairePiece({ table, typed, personOf }: DossierFacts): Piece {
  const column = table.columns.get("questionnaireDate");
  const isIt = askedOnce((piece) => pieceMatches("Questionnaire", piece));
  return {
    name: NAME,
    asked: "Questionnaire de recueil des données à l'entrée, rempli par la personne",
    sources: sourceLines(QUESTIONNAIRE_PROOF),
    judge: (row) => {
      const mark = column?.marks[row];
      if (mark !== undefined && isReadable(mark)) return DATED;
      const cited = judgeCited(typed, personOf(row), isIt);
      if (mark === undefined || cited.state === "present") return cited;
      return isFilled(mark) ? UNREADABLE : UNDATED;
    },
  };
}

const NOT_CONCERNED = notApplicable("La réponse ne la demande pas");
const NO_ANSWER = unknown("La réponse qui la demande n'est pas saisie");

function protocolPiece({ table, typed, personOf }: DossierFacts, { name, source, when }: EntryPiece): Piece {
  const isIt = askedOnce((piece) => pieceMatches(name, piece));
  const [rsa, minima, prescriber] = [textCells(table, "rsa"), textCells(table, "q4"), textCells(table, "prescriber")];
  /** Undefined where the workbook does not tell. */
  const isAsked = (row: number): boolean | undefined => {
    if (when === undefined) return true;
    if (when === "prescriber") return prescriber(row) === undefined ? undefined : true;
    const answer = rsa(row) ?? (minima(row) === "Non" ? "Non" : undefined);
    return answer === undefined ? undefined : answer === "Oui";
  };
  return {
    name,
    asked: name,
    sources: sourceLines(source),
    judge: (row) => {
      const asked = isAsked(row);
      if (asked === false) return NOT_CONCERNED;
      const cited = judgeCited(typed, personOf(row), isIt);
      return asked === undefined && cited.state !== "present" ? NO_ANSWER : cited;
    },
  };
}

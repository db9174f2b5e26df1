import { CancelledError } from "../../../application/ports/progress";
import { UserError } from "../../../application/ports/user-error";

/** The code of an error that Excel or its client library threw, or null for any other error. */
export function excelCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || error instanceof UserError || error instanceof CancelledError)
    return null;
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : null;
}

const NO_CODE = "UnknownFailure";

/** An error that came out of a request, with a code whatever its shape. */
export function asExcelFailure(error: unknown): unknown {
  if (excelCode(error) !== null || error instanceof UserError || error instanceof CancelledError) return error;
  return Object.assign(new Error("A request failed without a code"), { code: NO_CODE, cause: error });
}

/** Codes that say "too much at once": a smaller block may pass. */
const TOO_BIG = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "MemoryLimitReached",
  "RangeExceedsLimit",
]);

export function isTooBig(error: unknown): boolean {
  return TOO_BIG.has(excelCode(error) ?? "");
}

const SENTENCES: Readonly<Record<string, (sheet: string | null) => string>> = {
  InvalidOperationInCellEditMode: () =>
    "Excel attend la fin d'une saisie : appuyez sur Entrée ou Échap dans la feuille, puis recommencez.",
  AccessDenied: (sheet) =>
    sheet === null
      ? "Excel refuse la modification : le classeur est protégé ou ouvert en lecture seule."
      : `Excel refuse la modification : la feuille « ${sheet} » ou le classeur est protégé, ou ouvert en lecture seule.`,
  ItemNotFound: (sheet) =>
    sheet === null
      ? "Un élément du classeur a été supprimé ou renommé pendant l'opération : recommencez."
      : `La feuille « ${sheet} » a été supprimée ou renommée pendant l'opération : recommencez.`,
  ApiNotFound: () =>
    "Cette version d'Excel est trop ancienne : il faut Excel 2021, Microsoft 365 ou Excel pour le web.",
  WriteNotSupportedWhenModalDialogOpen: () =>
    "Une boîte de dialogue est ouverte dans Excel : fermez-la, puis recommencez.",
  ActivityLimitReached: () => "Excel est trop occupé pour répondre : attendez un instant, puis recommencez.",
  InvalidOrTimedOutSession: () => "La session d'Excel a expiré : rechargez le classeur, puis recommencez.",
  [NO_CODE]: () =>
    "Excel n'a pas répondu : attendez un instant, puis recommencez ; si rien ne change, enregistrez le classeur, fermez-le et rouvrez-le.",
  ConnectionFailure: () => "Excel ne répond plus : vérifiez la connexion, rechargez le classeur, puis recommencez.",
};

/**
 * One French sentence for whatever Excel answered. Errors that are ours already pass unchanged; what is neither is a defect and passes too.
 * @param sheet the sheet at work, named in the sentence.
 */
export function translateError(error: unknown, sheet: string | null): unknown {
  const code = excelCode(error);
  if (code === null) return error;
  return Object.assign(new UserError(sentence(code, sheet)), { cause: error });
}

function sentence(code: string, sheet: string | null): string {
  if (TOO_BIG.has(code)) {
    const what = sheet === null ? "Les données sont trop volumineuses" : `La feuille « ${sheet} » est trop volumineuse`;
    return `${what} pour Excel en une seule fois : enregistrez, fermez les autres classeurs, puis recommencez.`;
  }
  const known = SENTENCES[code];
  if (known) return known(sheet);
  // Among others, what Excel for Windows answers when another workbook has come to the front meanwhile.
  return `Excel n'a pas pu terminer l'opération (${code}) : revenez dans ce classeur, fermez les autres, puis recommencez.`;
}

import { UserError } from "../../application/ports/user-error";
import { isExcelPage } from "../shell/excel-page";

/**
 * A part of the program that is fetched when it is first needed. An update of the server takes the parts away that a page opened before
 * still asks for: the person is then told what to do, instead of being told of a cut connection.
 */
export async function loadedPart<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (error) {
    if (await isGone(error)) throw Object.assign(new UserError(sentence()), { cause: error });
    throw error;
  }
}

function sentence(): string {
  return isExcelPage()
    ? "Le complément a été mis à jour : rouvrez le volet."
    : "Le complément a été mis à jour : enregistrez votre fichier si vous l'avez modifié, puis rechargez la page.";
}

/** What webpack rejects with tells the address, not why: the server is asked whether it still has it. */
async function isGone(error: unknown): Promise<boolean> {
  if (!(error instanceof Error) || error.name !== "ChunkLoadError") return false;
  const { request } = error as Error & { readonly request?: string };
  if (request === undefined) return false;
  try {
    const { status, headers } = await fetch(request, { method: "HEAD", cache: "no-store" });
    // Some servers answer with their home page whatever they do not have.
    return status === 404 || status === 410 || (headers.get("Content-Type") ?? "").startsWith("text/html");
  } catch {
    return false;
  }
}

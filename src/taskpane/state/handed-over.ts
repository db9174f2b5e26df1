import type { Session } from "../session";

/** Where a workbook of its own went, as a sentence begins. @param what "Le bilan seul". */
export function handedOver({ kind }: Session, name: string, what: string): string {
  return kind === "browser"
    ? `« ${name} » est enregistré dans vos téléchargements`
    : `${what} est ouvert dans un nouveau classeur, à enregistrer sous le nom de votre choix`;
}

import { UserError } from "../../../application/ports/user-error";

export const missingSheet = (name: string): UserError =>
  new UserError(
    `La feuille « ${name} » n'existe pas, ou plus, dans ce classeur : si elle a été renommée ou supprimée, relancez le contrôle ou écrivez de nouveau le bilan.`,
    "control",
  );

export const protectedSheet = (name: string): UserError =>
  new UserError(`La feuille « ${name} » est protégée : ôtez la protection (onglet Révision), puis recommencez.`);

/**
 * The sheets of these names, each once, with what `load` asks of them besides.
 * @throws UserError when one does not exist or is protected.
 */
export async function writableSheets(
  context: Excel.RequestContext,
  names: Iterable<string>,
  load: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<Map<string, Excel.Worksheet>> {
  const sheets = new Map<string, Excel.Worksheet>();
  for (const name of new Set(names)) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("id,name,protection/protected");
    load(sheet);
    sheets.set(name, sheet);
  }
  await context.sync();
  for (const [name, sheet] of sheets) {
    if (sheet.isNullObject) throw missingSheet(name);
    if (sheet.protection.protected) throw protectedSheet(sheet.name);
  }
  return sheets;
}

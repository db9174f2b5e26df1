import { checkParts } from "./check-parts";
import { checkCells, checkFrame, sharedTexts } from "./check-sheet";
import { checkStyles, countStyles } from "./check-styles";
import { checkTables } from "./check-tables";
import { checkWorkbook, tabsOf } from "./check-workbook";
import { takeApart } from "./package";

/**
 * What Excel would refuse, repair or lose in an .xlsx file although every part of it agrees with its schema, one sentence each. It reads the file
 * without any help from the adapter that wrote it.
 */
export function checkPackage(bytes: Uint8Array): string[] {
  const pack = takeApart(bytes);
  const found = [...checkParts(pack), ...checkWorkbook(pack), ...checkStyles(pack)];
  const styles = countStyles(pack);
  const texts = sharedTexts(pack);
  const tabs = tabsOf(pack).filter(({ part }) => part !== "" && pack.has(part) && pack.xml(part).name === "worksheet");
  for (const { name, part } of tabs) {
    const sheet = pack.xml(part);
    for (const problem of [...checkCells(sheet, styles, texts), ...checkFrame(sheet, styles)])
      found.push(`« ${name} »: ${problem}`);
  }
  return [...found, ...checkTables(pack, tabs, texts)];
}

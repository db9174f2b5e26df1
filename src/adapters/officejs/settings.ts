import { readSettingsXml, SETTINGS_NAMESPACE, writeSettingsXml } from "./settings-part";
import { runExcel } from "./session/excel-session";

export function readSetting(key: string): Promise<string | null> {
  return runExcel(null, async (context) => (await readAll(context)).settings.get(key) ?? null);
}

export function writeSetting(key: string, json: string | null): Promise<void> {
  return runExcel(null, async (context) => {
    await changeSetting(context, key, json);
    await context.sync();
  });
}

/** Queues the change of one setting; the caller sends it. Two requests to read what is there. */
export async function changeSetting(context: Excel.RequestContext, key: string, json: string | null): Promise<void> {
  const { settings, parts } = await readAll(context);
  if (json === null ? !settings.delete(key) : settings.get(key) === json) return;
  if (json !== null) settings.set(key, json);
  const [part, ...spare] = parts;
  // Two copies of one workbook put together may leave several parts: one is enough.
  for (const other of spare) other.delete();
  if (settings.size === 0) part?.delete();
  else if (part) part.setXml(writeSettingsXml(settings));
  else context.workbook.customXmlParts.add(writeSettingsXml(settings));
}

export async function readAll(
  context: Excel.RequestContext,
): Promise<{ readonly settings: Map<string, string>; readonly parts: Excel.CustomXmlPart[] }> {
  const found = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).load("items/id");
  await context.sync();
  const parts = found.items;
  if (parts.length === 0) return { settings: new Map(), parts };
  const texts = parts.map((part) => part.getXml());
  await context.sync();
  return { settings: new Map(texts.flatMap((text) => [...readSettingsXml(text.value)])), parts };
}

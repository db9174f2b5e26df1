import { UserError } from "../../application/ports/user-error";
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

/** Panes that write at once more often than this are no people. */
const MOST_ATTEMPTS = 4;

/**
 * Changes a setting from what it is. The request that writes first asks what stands there: where that is no longer what was read, someone else has
 * written in between and has just been overwritten, so the change is made again from what they wrote.
 */
export function updateSetting(key: string, change: (json: string | null) => string | null): Promise<void> {
  return runExcel(null, async (context) => {
    let { settings, parts, texts } = await readAll(context);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const json = change(settings.get(key) ?? null);
      if ((settings.get(key) ?? null) === json) return;
      const [present] = parts;
      const others = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).load("items/id");
      const standing = present?.getXml();
      const merged = new Map(settings);
      if (json === null) merged.delete(key);
      else merged.set(key, json);
      queueSettings(context, merged, parts);
      await context.sync();
      const same = standing?.value === texts[0] && others.items.length === parts.length;
      if (same) return;
      // With no part before, both have just added one: the other's is among those found, ours is read with it.
      if (standing) settings = readSettingsXml(standing.value);
      const again = await readAll(context);
      if (!standing) settings = readSettingsXml(again.texts[0] ?? "");
      ({ parts, texts } = again);
    }
    throw new UserError(
      "Un autre volet enregistre sans cesse dans ce classeur : fermez les autres volets de Bilan PLIE, puis recommencez.",
    );
  });
}

/** Queues the change of one setting; the caller sends it. Two requests to read what is there. */
export async function changeSetting(context: Excel.RequestContext, key: string, json: string | null): Promise<void> {
  const { settings, parts } = await readAll(context);
  if (json === null ? !settings.delete(key) : settings.get(key) === json) return;
  if (json !== null) settings.set(key, json);
  queueSettings(context, settings, parts);
}

function queueSettings(
  context: Excel.RequestContext,
  settings: ReadonlyMap<string, string>,
  [part, ...spare]: readonly Excel.CustomXmlPart[],
): void {
  // Two copies of one workbook put together may leave several parts: one is enough.
  for (const other of spare) other.delete();
  if (settings.size === 0) part?.delete();
  else if (part) part.setXml(writeSettingsXml(settings));
  else context.workbook.customXmlParts.add(writeSettingsXml(settings));
}

interface FoundSettings {
  readonly settings: Map<string, string>;
  readonly parts: Excel.CustomXmlPart[];
  /** What each part holds. */
  readonly texts: readonly string[];
}

export async function readAll(context: Excel.RequestContext): Promise<FoundSettings> {
  const found = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).load("items/id");
  await context.sync();
  const parts = found.items;
  if (parts.length === 0) return { settings: new Map(), parts, texts: [] };
  const answers = parts.map((part) => part.getXml());
  await context.sync();
  const texts = answers.map(({ value }) => value);
  return { settings: new Map(texts.flatMap((text) => [...readSettingsXml(text)])), parts, texts };
}

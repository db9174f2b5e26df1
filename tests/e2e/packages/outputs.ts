import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { systemClock } from "../../../src/adapters/clock/system-clock";
import { createXlsx, openXlsx } from "../../../src/adapters/xlsx/open";
import { writeBilan } from "../../../src/application/bilan/write-bilan";
import { controlWorkbook } from "../../../src/application/control/control-workbook";
import { highlightFindings } from "../../../src/application/highlight-findings";
import { addColumns } from "../../../src/application/prepare/add-columns";
import { missingColumnsOf } from "../../../src/application/readiness/find-missing-columns";
import { writeIncompleteExits } from "../../../src/application/todo/write-incomplete-exits";
import { writeTasks } from "../../../src/application/todo/write-tasks";
import { writeTemplate } from "../../../src/application/template/write-template";
import { machine } from "../../../src/cli/machine";
import { main } from "../../../src/cli/main";
import { loadCatalogue } from "../../../src/fiches";
import { loadReference } from "../../../src/reference";

const EXAMPLES = join(__dirname, "../../../examples");

/** Writes every kind of file that the product writes into a folder; returns their names. */
export async function writeOutputs(folder: string): Promise<string[]> {
  const samples = (await readdir(EXAMPLES)).filter((name) => name.endsWith(".xlsx"));
  const inFolder = (name: string): string => join(folder, name);
  for (const sample of samples) {
    await copyFile(join(EXAMPLES, sample), inFolder(sample));
    const file = join(EXAMPLES, sample);
    await command("bilan", file, "--sortie", inFolder(`bilan-${sample}`));
    // A second time over what the first one wrote.
    await command("bilan", inFolder(`bilan-${sample}`), "--sortie", inFolder(`bilan-bis-${sample}`));
    await command("bilan", file, "--seul", "--sortie", inFolder(`seul-${sample}`));
    await command("bilan", file, "--ecrire-historique", "--sortie", inFolder(`historique-${sample}`));
    await command("controler", file, "--sortie", inFolder(`controle-${sample}`), "--surligner");
    await command("corriger", file, "--sortie", inFolder(`corrige-${sample}`));
    await command("liste", file, "--sortie", inFolder(`liste-${sample}`));
    await command("echantillon", file, "--sortie", inFolder(`echantillon-${sample}`), "--graine", sample);
    const person = await firstIdentifier(file);
    await command("dossier", file, "--sortie", inFolder(`dossier-${sample}`), "--participant", person);
    await command("comparer", file, inFolder(`corrige-${sample}`), "--sortie", inFolder(`ecarts-${sample}`));
    await command("anonymiser", file, "--sortie", inFolder(`sans-noms-${sample}`));
    await command("assembler", file, inFolder(`corrige-${sample}`), "--sortie", inFolder(`assemble-${sample}`));
  }
  // A sample without anything to correct for sure has no journal.
  await command("journal", inFolder(`corrige-${samples[0]!}`), "--sortie", inFolder("journal.xlsx"));
  // Those of one programme only add up.
  const together = samples.filter((name) => name.includes("2021")).map((name) => join(EXAMPLES, name));
  await command("consolider", ...together, "--sortie", inFolder("consolide.xlsx"));
  await command("modele", inFolder("modele.xlsx"));
  await command("modele", inFolder("modele-protocole.xlsx"), "--protocole", "--plie", "grand-perigueux");
  for (const found of ["suivi-2021.xlsx", "extraction.csv", "mairie.ods"]) {
    const source = join(EXAMPLES, "tels-quels", found);
    await command("preparer", source, "--accepter", "--sortie", inFolder(`prepare-${found.replace(/\W/g, "-")}.xlsx`));
    await command("bilan", source, "--sortie", inFolder(`bilan-de-${found.replace(/\W/g, "-")}.xlsx`));
  }
  await writeBrowserOutputs(samples[0]!, inFolder);
  return (await readdir(folder)).sort();
}

/** Of the first person of a workbook of ours. */
async function firstIdentifier(file: string): Promise<string> {
  const workbook = await openXlsx(await readFile(file), { name: "exemple.xlsx" });
  const { columns } = await workbook.readSheet("Participants");
  return String(columns[0]?.[1] ?? "");
}

/** Whatever the anomalies found: only a command that could not do its work stops everything. */
async function command(...args: string[]): Promise<void> {
  let told = "";
  const status = await main(args, { out: () => undefined, err: (text) => (told += text) }, machine);
  if (status > 1) throw new Error(`${args.join(" ")}: ${told}`);
}

/** What the tab of a browser saves: the template, then a workbook with its sheets, its colours and an active cell. */
async function writeBrowserOutputs(sample: string, inFolder: (name: string) => string): Promise<void> {
  const [catalogue, reference] = [await loadCatalogue(), await loadReference()];
  const template = createXlsx("modèle.xlsx");
  await writeTemplate(template, catalogue, { plie: "agenais" });
  await writeFile(inFolder("navigateur-modele.xlsx"), await template.save());
  await addColumnsTo("suivi-2021.xlsx", catalogue, inFolder);

  const workbook = await openXlsx(await readFile(join(EXAMPLES, sample)), { name: sample });
  const report = await controlWorkbook(workbook, {}, { clock: systemClock, catalogue, reference });
  await highlightFindings(workbook, report, "info", systemClock);
  await writeBilan(workbook, report, { clock: systemClock });
  await writeTasks(workbook, report, 90, systemClock);
  await writeIncompleteExits(workbook, report, systemClock);
  await workbook.selectCell("Participants", { row: 2, column: 3 });
  await workbook.writeSetting("essai", "{}");
  await writeFile(inFolder("navigateur-bilan.xlsx"), await workbook.save());
  await workbook.clearHighlights();
  await writeFile(inFolder("navigateur-sans-couleurs.xlsx"), await workbook.save());
}

/** The columns that a workbook as found lacks, at the right of its own sheet. */
async function addColumnsTo(
  found: string,
  catalogue: Awaited<ReturnType<typeof loadCatalogue>>,
  inFolder: (name: string) => string,
): Promise<void> {
  const workbook = await openXlsx(await readFile(join(EXAMPLES, "tels-quels", found)), { name: found });
  const missing = missingColumnsOf(await controlWorkbook(workbook, {}, { clock: systemClock, catalogue }));
  if (!missing) throw new Error(`${found} lacks no column`);
  const { plan } = missing;
  await addColumns(workbook, plan, [...plan.required, ...plan.wished]);
  await writeFile(inFolder(`navigateur-colonnes-${found}`), await workbook.save());
}

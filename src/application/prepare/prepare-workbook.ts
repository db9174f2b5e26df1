import { yearOf } from "../../core/domain/day";
import type { Programme } from "../../core/domain/programme";
import type { Reference } from "../../core/territory/place-reference";
import { assemble, suppositions, type PreparedSheets } from "../../core/preparation/assemble";
import { choicesOf } from "../../core/preparation/choices";
import { takenOf, type SheetProposal } from "../../core/preparation/proposal";
import { listText } from "../../core/text/french";
import { fieldOf, SHEET_KINDS } from "../../core/questionnaire/sheets";
import type { ControlOptions } from "../control/control-options";
import { controlWorkbook, type ControlReport } from "../control/control-workbook";
import { labelsOf, plieIn, yearIn, type Label } from "../control/labels";
import { readSettingsSheet } from "../control/settings-sheet";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { dataSheet } from "../template/data-sheet";
import { TEMPLATE_PARTS, templateName } from "../template/write-template";
import { settingsSheet } from "../template/settings-sheet-model";
import { runInSlices } from "../time-slices";
import { rememberPreparation } from "./remembered-preparation";
import { missingFrom, type Preparation, type PreparationDependencies } from "./propose-preparation";

/** What was made of a workbook. */
export interface Prepared {
  /** What was taken of the proposals. */
  readonly taken: readonly SheetProposal[];
  /** Everything that was supposed, in French sentences. */
  readonly supposed: readonly string[];
  /** The control of what was written. */
  readonly report: ControlReport;
}

export interface PrepareOptions {
  /** The unsure proposals too. */
  readonly accept: boolean;
  /** What the person said beside the workbook. */
  readonly control: ControlOptions;
}

/**
 * Writes the template's sheets into an empty workbook, filled by what is taken of the proposals, and controls them.
 * @throws UserError when there is nobody in what was taken.
 */
export async function prepareWorkbook(
  preparation: Preparation,
  target: Workbook,
  { accept, control }: PrepareOptions,
  dependencies: PreparationDependencies & { readonly reference?: Reference | null },
  job?: JobControl,
): Promise<Prepared> {
  const { clock, catalogue } = dependencies;
  const taken = accept ? preparation.proposals : takenOf(preparation.proposals);
  const work = assemble(preparation.grids, taken, yearOf(clock.today()));
  const prepared: PreparedSheets = await runInSlices(work, clock, job, () => undefined);
  if (prepared.rows.participants.length === 0)
    throw new UserError(
      `Le classeur « ${preparation.workbookName} » n'a pas de feuille où reconnaître des personnes (NOM, Prénom ou identifiant, et d'autres colonnes connues) : désignez-la, et ses colonnes.`,
      "prepare",
    );
  await refuseTaken(target);
  const settings = settingsOf(preparation, taken, control, dependencies);
  await target.writeSheet(settingsSheet(catalogue, settings.options), job);
  for (const kind of SHEET_KINDS) await target.writeSheet(dataSheet(kind, prepared.rows[kind]), job);
  await rememberPreparation(target, choicesOf(taken));
  const report = await controlWorkbook(target, settings.options, dependencies, job);
  const lacking = lackingText(taken, report.context.programme);
  return { taken, supposed: [...lacking, ...settings.notices, ...prepared.notices, ...suppositions(taken)], report };
}

/** The template has every column: those that nothing gives stand there empty, ready to be filled. */
function lackingText(taken: readonly SheetProposal[], programme: Programme): string[] {
  const missing = taken.flatMap((sheet) => missingFrom(sheet, taken, programme)).filter(({ blocking }) => blocking);
  const headings = [...new Set(missing.map(({ field }) => fieldOf("participants", field).heading))];
  if (headings.length === 0) return [];
  return [
    headings.length === 1
      ? `Rien ne donne ${listText(headings)} : cette colonne est dans la feuille Participants, vide ; tant qu'elle l'est, personne n'est compté.`
      : `Rien ne donne ${listText(headings)} : ces colonnes sont dans la feuille Participants, vides ; tant qu'elles le sont, personne n'est compté.`,
  ];
}

/** Where the sheets are added to the person's own workbook, none of theirs may bear the name of one. */
async function refuseTaken(target: Workbook): Promise<void> {
  const wanted = new Set(TEMPLATE_PARTS.map((part) => templateName(part).toLocaleLowerCase("fr")));
  const taken = (await target.describe()).sheets.filter(({ name }) => wanted.has(name.toLocaleLowerCase("fr")));
  if (taken.length > 0)
    throw new UserError(
      `Le classeur a déjà ${taken.length > 1 ? "les feuilles" : "la feuille"} ${listText(taken.map(({ name }) => `« ${name} »`))} : renommez-${taken.length > 1 ? "les" : "la"}, puis recommencez.`,
    );
}

/** The person's options, then what the workbook's own Paramètres say, then what its titles and names tell. */
function settingsOf(
  { grids, workbookName }: Preparation,
  taken: readonly SheetProposal[],
  control: ControlOptions,
  { catalogue, clock }: PreparationDependencies,
): { readonly options: ControlOptions; readonly notices: readonly string[] } {
  const gridOf = (sheet: string) => grids.find(({ name }) => name === sheet);
  const own = taken.find(({ role }) => role === "settings");
  const ownGrid = own && gridOf(own.sheet);
  const { problems, ...said } = ownGrid ? readSettingsSheet(ownGrid, clock.today()) : { settings: {}, problems: [] };
  const options: ControlOptions = { ...said, ...control, settings: { ...said.settings, ...control.settings } };
  const labels = taken
    .filter(({ role }) => role === "participants")
    .map(({ sheet, headingRow }): readonly Label[] => {
      const grid = gridOf(sheet);
      return grid ? labelsOf({ grid, mapping: { headingRow } }, workbookName) : [];
    });
  const notices = [...problems];
  const years = labels.map((own) => yearIn(own));
  const year = options.year ?? (new Set(years.map((one) => one?.year)).size === 1 ? years[0]?.year : undefined);
  if (options.year === undefined && year !== undefined) notices.push(`Exercice ${year}, ${years[0]?.reason ?? ""}.`);
  const named = options.plie === undefined ? plieIn(labels.flat(), catalogue.profiles) : null;
  if (named) notices.push(`PLIE : ${named.profile.name}, d'après ${named.reason}.`);
  return {
    options: {
      ...options,
      ...(year === undefined ? {} : { year }),
      ...(named ? { plie: named.profile.id } : {}),
    },
    notices,
  };
}

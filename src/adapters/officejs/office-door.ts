import { UserError } from "../../application/ports/user-error";
import type { Workbook } from "../../application/ports/workbook";
import { startLibrary, type Waiting } from "./load-library";
import { createOfficeWorkbook } from "./office-workbook";
import { openNewWorkbook } from "./session/open-new-workbook";
import { watchChanges } from "./watch-changes";

/** What Excel hands to a task pane. */
export interface OfficeDoor {
  readonly workbook: Workbook;
  readonly watchChanges: typeof watchChanges;
  readonly openNewWorkbook: typeof openNewWorkbook;
  /** Null where Office does not tell its theme (Excel on the web). */
  readonly theme: { readonly isDark: boolean } | null;
}

/** The floor of the manifest: an Excel below does not offer the add-in, unless it was installed by another way. */
const FLOOR = "1.9";

/**
 * The Excel around the page that the manifest names.
 * @throws UserError when there is none, when its library cannot be loaded from its address, or when this Excel is too old.
 */
export async function connectOffice(library: string, waiting: Waiting): Promise<OfficeDoor> {
  const host = await startLibrary(library, waiting);
  // The emulated and the real library both give the host's name as a text.
  if (String(host) !== "Excel") {
    throw new UserError(
      "Cette page est celle du volet dans Excel : ouvrez-la par l'onglet Accueil d'Excel, groupe PLIE. Dans un navigateur, ouvrez « navigateur.html », à la même adresse.",
    );
  }
  if (!Office.context.requirements.isSetSupported("ExcelApi", FLOOR)) {
    throw new UserError(
      "Cette version d'Excel est trop ancienne pour Bilan PLIE : il faut Excel 2021, Microsoft 365 ou Excel pour le web. Votre classeur n'a pas été modifié.",
    );
  }
  return { workbook: createOfficeWorkbook(), watchChanges, openNewWorkbook, theme: officeTheme() };
}

function officeTheme(): OfficeDoor["theme"] {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (!theme?.bodyBackgroundColor) return null;
  return { isDark: theme.isDarkTheme ?? isDarkColor(theme.bodyBackgroundColor) };
}

/** Versions before the property existed still give the colour behind the pane, "#RRGGBB". */
function isDarkColor(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (/^#(..)(..)(..)/.exec(color) ?? [])
    .slice(1)
    .map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

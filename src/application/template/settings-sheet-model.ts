import { typography } from "../../core/text/french";
import { dayText } from "../../core/domain/value-text";
import { PROGRAMME_LABELS, PROGRAMMES } from "../../core/domain/programme";
import { SETTINGS, SETTING_IDS, type SettingDefinition } from "../../core/domain/settings";
import type { Catalogue } from "../../core/fiche/catalogue";
import { SETTINGS_SHEET } from "../../core/reading/recognise";
import type { ControlOptions } from "../control/control-options";
import type { ModelValue, SheetModel, ValidationModel } from "../ports/sheet-model";

const FIRST_ROW = 3;

/** The Paramètres sheet: what makes a control reproducible by an auditor a year later. */
export function settingsSheet(catalogue: Catalogue, options: ControlOptions): SheetModel {
  const plies = catalogue.profiles.map(({ id }) => id);
  const general: readonly (readonly [
    key: string,
    value: ModelValue,
    explanation: string,
    values: readonly string[] | null,
  ])[] = [
    ["PLIE", options.plie ?? null, "Identifiant ou nom du PLIE.", plies],
    [
      "Programme",
      options.programme ? PROGRAMME_LABELS[options.programme] : null,
      "Programme qui finance les opérations.",
      PROGRAMMES.map((programme) => PROGRAMME_LABELS[programme]),
    ],
    ["Exercice", options.year ? String(options.year) : null, "Année du bilan.", null],
    [
      "Date de contrôle",
      options.controlDay === undefined ? null : dayText(options.controlDay),
      "Laissez vide pour la date du jour ; une date rend le contrôle reproductible.",
      null,
    ],
  ];
  const settings = SETTING_IDS.map((id) => {
    const definition: SettingDefinition = SETTINGS[id];
    return [
      id,
      options.settings?.[id] ?? null,
      `${definition.label}. ${definition.why} Par défaut : ${defaultText(definition)}.`,
      definition.values,
    ] as const;
  });
  const rows = [...general, ...settings].map(
    ([key, value, explanation, values]) => [key, value, typography(explanation), values] as const,
  );
  const validations: ValidationModel[] = rows.map(([key, , explanation, values], index) => {
    const row = FIRST_ROW + index;
    const area = { firstRow: row, lastRow: row, firstColumn: 1, lastColumn: 1 };
    const prompt = { title: key, message: explanation.slice(0, 255) };
    return { area, prompt, onError: "warning", rule: values ? { kind: "list", values } : { kind: "any" } };
  });
  return {
    name: SETTINGS_SHEET.name,
    showGridlines: false,
    columnWidths: [22, 34, 88],
    rowHeights: [{ row: 0, height: 26 }, ...rows.map((_, index) => ({ row: FIRST_ROW + index, height: 42 }))],
    blocks: [
      { row: 0, column: 0, values: [["Paramètres du contrôle"]], styles: "title" },
      {
        row: 1,
        column: 0,
        values: [["Une ligne vide garde la valeur par défaut. Ce qui est écrit ici rend le contrôle reproductible."]],
        styles: "text",
      },
      {
        row: 2,
        column: 0,
        values: [["Clé", "Valeur", "Ce que c'est"]],
        styles: ["inputHeadingRequired", "inputHeadingRequired", "inputHeading"],
      },
      {
        row: FIRST_ROW,
        column: 0,
        values: rows.map(([key, value, explanation]) => [key, value, explanation]),
        styles: "tableTextWrapped",
      },
    ],
    validations,
    freeze: { rows: 3, columns: 0 },
    page: {
      orientation: "landscape",
      printArea: { firstRow: 0, lastRow: FIRST_ROW + rows.length - 1, firstColumn: 0, lastColumn: 2 },
    },
  };
}

function defaultText({ defaults }: SettingDefinition): string {
  if (typeof defaults === "string") return defaults;
  return PROGRAMMES.map((programme) => `${defaults[programme]} (${PROGRAMME_LABELS[programme]})`).join(", ");
}

import type { PreparationChoices } from "../../core/preparation/choices";
import type { SheetRole } from "../../core/preparation/proposal";
import { jsonProblem } from "../../core/fiche/json-syntax";
import { issueTexts } from "../../core/fiche/issue-text";
import * as z from "../../core/fiche/zod";
import { fieldOf, SHEETS, SHEET_KINDS, type FieldId } from "../../core/questionnaire/sheets";
import { typography } from "../../core/text/french";

/** The words of a choices file for what a sheet is for. */
export const ROLE_NAMES = {
  participants: "participants",
  contracts: "contrats",
  steps: "etapes",
  indicators: "indicateurs",
  funding: "financement",
  complement: "complement",
  settings: "parametres",
  ignored: "ignoree",
} as const satisfies Readonly<Record<SheetRole, string>>;

const FIELD_IDS = [...new Set(SHEET_KINDS.flatMap((kind) => Object.keys(SHEETS[kind].fields)))];
const FORM = 1;
const MOST_CHARACTERS = 2_000_000;
const MOST_PROBLEMS = 40;

const text = z.string().max(500);
const fieldId = z.enum(FIELD_IDS as [string, ...string[]]);

/** What a person decided for the sheets of a workbook, in a file that serves again for next year's export. */
export const choicesSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORM),
  feuilles: z
    .array(
      z.strictObject({
        feuille: text.min(1).describe("Nom de la feuille ; une autre année dans le nom est la même feuille."),
        role: z.optional(z.enum(Object.values(ROLE_NAMES)).describe("À quoi sert la feuille.")),
        colonnes: z.optional(
          z
            .array(
              z.strictObject({
                titre: text.min(1).describe("Titre de la colonne, celui du bas quand il y en a deux niveaux."),
                groupe: z.optional(text.describe("Titre du dessus, quand plusieurs colonnes portent le même titre.")),
                champs: z
                  .array(fieldId)
                  .max(2)
                  .describe("Champ de la colonne ; deux pour un nom complet, dans leur ordre ; aucun pour l'ignorer."),
                reponse: z.optional(
                  text
                    .min(1)
                    .describe(
                      "Une croix par réponse : le code que dit une croix dans cette colonne (« Homme » sous « H »).",
                    ),
                ),
                contrat: z.optional(z.int().min(1).max(20).describe("Numéro du contrat à côté de la personne.")),
              }),
            )
            .max(2000),
        ),
        reponses: z.optional(
          z
            .array(
              z.strictObject({
                champ: fieldId,
                valeur: text.describe("Ce qui est dans la cellule ; vide pour les cases vides."),
                reponse: z
                  .union([text, z.null()])
                  .describe("Le code de la réponse, ou null pour laisser la valeur telle quelle."),
              }),
            )
            .max(5000),
        ),
        nom: z.optional(
          z
            .strictObject({ champ: fieldId, valeur: text.min(1) })
            .describe("Ce que le nom de la feuille dit de toutes ses lignes."),
        ),
      }),
    )
    .max(500),
});

type ChoicesFile = z.infer<typeof choicesSchema>;

export type DecodedChoices =
  | { readonly ok: true; readonly choices: PreparationChoices }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a choices file: it is valid as a whole, or every fault is told, one French sentence each with its path. Never throws. */
export function decodeChoices(json: string, file: string): DecodedChoices {
  const problems = (list: readonly string[]): DecodedChoices => ({
    ok: false,
    problems: list.slice(0, MOST_PROBLEMS).map(typography),
  });
  if (json.length > MOST_CHARACTERS)
    return problems([`Le fichier « ${file} » est trop grand pour un fichier de choix.`]);
  const source = json.replace(/^\ufeff/, "");
  const syntax = jsonProblem(source);
  if (syntax) return problems([`Le fichier « ${file} » n'est pas du JSON valide, ${syntax}`]);
  const value: unknown = JSON.parse(source);
  const parsed = choicesSchema.safeParse(value);
  if (!parsed.success) return problems(issueTexts(parsed.error.issues, value, ""));
  const unknown = unknownAnswers(parsed.data);
  return unknown.length > 0 ? problems(unknown) : { ok: true, choices: fromFile(parsed.data) };
}

/** A code that is no answer of its question would be written into the workbook. */
function unknownAnswers({ feuilles }: ChoicesFile): string[] {
  const told = (path: string, champ: string, reponse: string): string[] => {
    const codes = SHEET_KINDS.flatMap((kind) => {
      if (!Object.hasOwn(SHEETS[kind].fields, champ)) return [];
      const definition = fieldOf(kind, champ);
      return definition.kind === "choice" ? definition.choices.map(({ code }) => code) : [];
    });
    return codes.includes(reponse)
      ? []
      : [
          `${path}.reponse : « ${reponse} » n'est pas une réponse de ${champ} (${codes.join(", ") || "qui n'a pas de liste"}).`,
        ];
  };
  return feuilles.flatMap(({ colonnes = [], reponses = [] }, sheet) => [
    ...colonnes.flatMap(({ champs, reponse }, place) =>
      reponse === undefined
        ? []
        : champs.flatMap((champ) => told(`feuilles[${sheet}].colonnes[${place}]`, champ, reponse)),
    ),
    ...reponses.flatMap(({ champ, reponse }, place) =>
      reponse === null ? [] : told(`feuilles[${sheet}].reponses[${place}]`, champ, reponse),
    ),
  ]);
}

function fromFile({ feuilles }: ChoicesFile): PreparationChoices {
  return {
    sheets: feuilles.map(({ feuille, role, colonnes = [], reponses = [], nom }) => ({
      sheet: feuille,
      ...(role === undefined ? {} : { role: roleNamed(role) }),
      columns: colonnes.map(({ titre, groupe, champs, reponse, contrat }) => ({
        title: titre,
        ...(groupe === undefined ? {} : { above: groupe }),
        fields: champs,
        ...(reponse === undefined ? {} : { answer: reponse }),
        ...(contrat === undefined ? {} : { series: contrat }),
      })),
      answers: reponses.map(({ champ, valeur, reponse }) => ({ field: champ, value: valeur, answer: reponse })),
      ...(nom === undefined ? {} : { ofName: { field: nom.champ as FieldId<"participants">, value: nom.valeur } }),
    })),
  };
}

function roleNamed(name: string): SheetRole {
  return (Object.keys(ROLE_NAMES) as SheetRole[]).find((role) => ROLE_NAMES[role] === name) ?? "ignored";
}

/** The text of a choices file. */
export function encodeChoices({ sheets }: PreparationChoices): string {
  const file: ChoicesFile = {
    format: FORM,
    feuilles: sheets.map(({ sheet, role, columns, answers, ofName }) => ({
      feuille: sheet,
      ...(role === undefined ? {} : { role: ROLE_NAMES[role] }),
      colonnes: columns.map(({ title, above, fields, answer, series }) => ({
        titre: title,
        ...(above === undefined ? {} : { groupe: above }),
        champs: [...fields],
        ...(answer === undefined ? {} : { reponse: answer }),
        ...(series === undefined ? {} : { contrat: series }),
      })),
      reponses: answers.map(({ field, value, answer }) => ({ champ: field, valeur: value, reponse: answer })),
      ...(ofName ? { nom: { champ: ofName.field, valeur: ofName.value } } : {}),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

import type { RowCells } from "../../src/application/template/data-sheet";
import type { Catalogue } from "../../src/core/fiche/catalogue";
import { serialFromDay } from "../../src/core/domain/day";
import type { ExampleCells } from "../../src/core/rules/rule";
import { exampleContext, exampleTables, withTypedProtocol } from "../../tests/support/example-workbook";
import { dayCell } from "./people";
import { dayOf } from "../../src/core/domain/day";

const [START, END] = [dayCell(dayOf(2024, 1, 1)), dayCell(dayOf(2024, 12, 31))];

/** A protocol as a person types it, of an invented PLIE: six lines of exit and two fiches, by their columns. */
export const OWN_PROTOCOL = {
  protocol: [
    { key: "Nom", value: "PLIE du Marensin (inventé)" },
    { key: "Identifiant", value: "marensin" },
    { key: "EPCI", value: "Communauté de communes d'exemple" },
    { key: "Communes", value: "LÉON ; LINXE ; CASTETS ; SOUSTONS" },
    { key: "Période des sorties", start: dayCell(dayOf(2022, 1, 1)), end: dayCell(dayOf(2027, 12, 31)) },
    { key: "Objectif", value: "Accompagner 40 personnes", indicator: "PL03", targetMin: 40, start: START, end: END },
    {
      key: "Objectif",
      value: "Une sortie positive sur deux",
      kind: "part",
      indicator: "PL08a",
      targetMin: 0.5,
      start: START,
      end: END,
    },
  ],
  exitLines: [
    {
      code: "MAR-P01",
      label: "CDI ou CDD de 6 mois",
      category: "Positive",
      types: "CDI ; CDD",
      duration: 6,
      unit: "mois",
      fullTime: "Oui",
      evidence: "Contrat de travail ; Bulletin de salaire",
    },
    {
      code: "MAR-P02",
      label: "Contrats successifs",
      category: "Positive",
      types: "CDD ; Intérim",
      duration: 26,
      unit: "semaines",
      orDuration: 900,
      orUnit: "heures",
      window: 9,
    },
    {
      code: "MAR-P03",
      label: "Création d'entreprise",
      category: "Positive",
      types: "Création d'entreprise",
      duration: 6,
      unit: "mois",
    },
    {
      code: "MAR-D01",
      label: "Contrat aidé validé",
      category: "Dynamique",
      types: "Contrat aidé hors IAE",
      duration: 12,
      unit: "mois",
      weeklyHours: 20,
      commission: "Oui",
    },
    { code: "MAR-A01", label: "Déménagement", category: "Administrative" },
    { code: "MAR-N01", label: "Abandon de parcours", category: "Négative" },
  ],
  ficheUnits: [
    {
      fiche: "2024-M1",
      title: "Accompagnement renforcé (fiche inventée)",
      start: START,
      end: END,
      unit: "Personnes accompagnées",
      measure: "nombre",
      targetMin: 30,
      counts: "Participants",
      evidenceAll: "Liste d'émargement",
      support: "personnes",
    },
    {
      fiche: "2024-M1",
      unit: "Étapes de parcours",
      measure: "nombre",
      targetMin: 60,
      counts: "Étapes",
      evidenceAny: "Attestation ; Compte rendu",
    },
    {
      fiche: "2024-M2",
      title: "Relations avec les entreprises (fiche inventée)",
      start: START,
      end: END,
      unit: "Conventions signées",
      measure: "nombre",
      targetMin: 4,
      per: "ETP",
      evidenceAll: "Conventions",
      support: "structures",
    },
  ],
} as const satisfies Readonly<Record<string, readonly RowCells[]>>;

/** The catalogue with this protocol, as the control of its workbook reads it. */
export function withOwnProtocol({ fiches, profiles }: Catalogue): Catalogue {
  const context = exampleContext();
  const typed = (rows: readonly RowCells[]): ExampleCells[] =>
    rows.map((cells) => Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, plain(cell)])));
  const { protocol, exitLines, ficheUnits } = OWN_PROTOCOL;
  const tables = exampleTables(
    { protocol: typed(protocol), exitLines: typed(exitLines), ficheUnits: typed(ficheUnits) },
    context,
  );
  const { profile, fiches: all, protocolFaults = [] } = withTypedProtocol({ ...context, fiches: [] }, tables);
  if (!profile || protocolFaults.length > 0) throw new Error(JSON.stringify(protocolFaults));
  return { fiches: [...fiches, ...all], profiles: [...profiles, profile] };
}

function plain(cell: RowCells[string]): string | number | null {
  if (typeof cell === "object" && cell !== null && "day" in cell) return serialFromDay(cell.day, 1900);
  return typeof cell === "string" || typeof cell === "number" ? cell : null;
}

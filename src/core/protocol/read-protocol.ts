import type { Fiche } from "../fiche/fiche-schema";
import type { PlieProfile } from "../fiche/profile-schema";
import { SHEETS } from "../questionnaire/sheets";
import type { Table, Tables } from "../reading/table";
import type { ProtocolFault } from "./fault";
import { readFiches } from "./read-fiches";
import { readProfile } from "./read-profile";
import { counted } from "../text/french";

/** Faults told one by one; the others are counted. */
const MOST_FAULTS = 200;

/** A PLIE's own protocol, as the sheets of its workbook say it. */
export interface TypedProtocol {
  /** Null where the sheets say none. */
  readonly profile: PlieProfile | null;
  readonly fiches: readonly Fiche[];
  readonly faults: readonly ProtocolFault[];
}

/**
 * Reads the sheets Protocole, Sorties PLIE and Fiches (docs/contract.md 4.6): they are translated to the JSON of a profile and of fiches, which its decoder
 * judges. What it refuses is left out and told, on its cell, in its own sentence.
 * @param plie of the workbook, where it has no sheet Protocole.
 * @param plies ids of the PLIE that are known besides.
 */
export function readProtocol(tables: Tables, plie: string | null, plies: readonly string[]): TypedProtocol {
  const { protocol, exitLines, ficheUnits } = tables;
  const faults: ProtocolFault[] = [];
  const seen = new Set<string>();
  const report = (fault: ProtocolFault): void => {
    const key = [fault.kind, fault.row, fault.field, fault.text].join("\n");
    if (!seen.has(key)) faults.push(fault);
    seen.add(key);
  };
  const profile = protocol ? readProfile(protocol as Table, exitLines as Table | undefined, report) : null;
  if (exitLines && !protocol)
    report({
      kind: "exitLines",
      row: null,
      field: "code",
      text: `sans feuille ${SHEETS.protocol.name}, qui dit le nom du PLIE.`,
      effect: "protocol",
    });
  const defaults = {
    plie: profile?.id ?? plie,
    territory: profile?.territory.description ?? null,
    plies: [...plies, ...(profile ? [profile.id] : [])],
  };
  const fiches = ficheUnits ? readFiches(ficheUnits as Table, defaults, report) : [];
  return { profile, fiches, faults: bounded(faults) };
}

function bounded(faults: readonly ProtocolFault[]): readonly ProtocolFault[] {
  const more = faults.length - MOST_FAULTS - 1;
  const last = faults[MOST_FAULTS];
  if (!last || more === 0) return faults;
  return [
    ...faults.slice(0, MOST_FAULTS),
    { ...last, text: `${last.text} Et ${counted(more, "autre défaut", "autres défauts")}.` },
  ];
}

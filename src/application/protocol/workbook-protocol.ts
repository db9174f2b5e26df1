import { mergeCatalogues, type Catalogue } from "../../core/fiche/catalogue";
import { completeExits } from "../../core/fiche/complete-exits";
import type { TypedProtocol } from "../../core/protocol/read-protocol";
import { PROTOCOL_KINDS } from "../../core/questionnaire/sheets";
import type { Tables } from "../../core/reading/table";
import { counted } from "../../core/text/french";
import { typedPlie } from "../control/typed-options";

/** The protocol that the sheets of a workbook say, with the sentences that tell it. */
export interface WorkbookProtocol extends TypedProtocol {
  readonly notices: readonly string[];
}

/**
 * Reads the protocol of a workbook; null when it has none of its sheets. What reads it is fetched only then.
 * @param plie as the options or Paramètres name it.
 */
export async function protocolOf(
  tables: Tables,
  plie: string | undefined,
  catalogue: Catalogue,
): Promise<WorkbookProtocol | null> {
  if (!PROTOCOL_KINDS.some((kind) => tables[kind])) return null;
  const [{ readProtocol }, { GENERIC_EXITS }] = await Promise.all([
    import("../../core/protocol/read-protocol"),
    import("../../plies"),
  ]);
  const named = plie === undefined ? null : typedPlie(plie, catalogue.profiles);
  const known = named && "value" in named ? named.value.id : null;
  const plies = catalogue.profiles.map(({ id }) => id);
  const read = readProtocol(tables, known, plies);
  const profile = read.profile && completeExits(read.profile, GENERIC_EXITS);
  return { ...read, profile, notices: noticesOf({ ...read, profile }, tables) };
}

function noticesOf({ profile, fiches }: Pick<TypedProtocol, "profile" | "fiches">, tables: Tables): string[] {
  const ofFiches = fiches.length === 0 ? "" : counted(fiches.length, "fiche");
  if (profile && tables.protocol)
    return [
      `Protocole lu dans la feuille « ${tables.protocol.grid.name} » : ${profile.name}, ${counted(profile.exits.length, "ligne")} de sortie${ofFiches && `, ${ofFiches}`}.`,
    ];
  return ofFiches && tables.ficheUnits
    ? [`Feuille « ${tables.ficheUnits.grid.name} » : ${ofFiches} de ce classeur.`]
    : [];
}

const merged = new WeakMap<WorkbookProtocol, { readonly from: Catalogue; readonly catalogue: Catalogue }>();

/** The catalogue with the protocol of the workbook over it: the same object as long as neither changes, so that a control may be repeated in part. */
export function withProtocol(from: Catalogue, protocol: WorkbookProtocol): Catalogue {
  const before = merged.get(protocol);
  if (before?.from === from) return before.catalogue;
  const { profile, fiches } = protocol;
  const catalogue = mergeCatalogues(from, { fiches, profiles: profile ? [profile] : [] });
  merged.set(protocol, { from, catalogue });
  return catalogue;
}

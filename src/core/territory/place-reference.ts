/** A commune of today, with the names of the old communes that joined it. */
export interface Commune {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly postalCodes: readonly string[];
  /** SIREN of its grouping of communes; null where it has none. */
  readonly grouping: string | null;
}

/** A grouping of communes with its own taxes (EPCI). */
export interface Grouping {
  /** SIREN. */
  readonly code: string;
  /** As the ministry abbreviates it: « CA Agglomération d'Agen ». */
  readonly name: string;
  readonly communes: readonly Commune[];
}

/** The communes, postal codes and groupings of France at 1 January of one year. Handed to core by the outside. */
export interface Reference {
  readonly year: number;
  /** To be shown wherever the data is: its licence asks for it. */
  readonly attribution: string;
  readonly communes: readonly Commune[];
  readonly groupings: readonly Grouping[];
  readonly communeOfCode: (code: string) => Commune | undefined;
  /** Those that a postal code serves; none when it is unknown. */
  readonly communesOfPostalCode: (postalCode: string) => readonly Commune[];
  /** Every commune of that name, of today or of old, however it is spelled (see placeKey). */
  readonly communesNamed: (name: string) => readonly Commune[];
}

/**
 * The shipped form of a {@link Reference}: compact texts, so that it is quick to fetch.
 * `groupings`: "SIREN;name" each. `departments`: the first two characters of the INSEE codes; the place in `groupings` from which the
 * third value of a line counts; then one line per commune, "name;postal codes;grouping;step": a postal code of the department loses its
 * first two digits, a grouping is a place, or `#` and a place in the whole list, and `step` is the distance to the INSEE code before
 * (1 when absent). `former`: "old name;…;INSEE code of the commune of today".
 */
export interface ReferenceData {
  readonly year: number;
  readonly attribution: string;
  readonly groupings: readonly string[];
  readonly departments: readonly {
    readonly code: string;
    readonly groupingsFrom: number;
    readonly communes: readonly string[];
  }[];
  readonly former: readonly string[];
}

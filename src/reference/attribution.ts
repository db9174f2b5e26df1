/** The sources of the communes and postal codes, as their licence asks them to be named wherever the data is shown; apart from the data, which is heavy. Written by `npm run reference`. */
export const ATTRIBUTION =
  "INSEE (code officiel géographique), DGCL (intercommunalités) et La Poste (base officielle des codes postaux), 2026, par @etalab/decoupage-administratif 6.0.0. Licence Ouverte 2.0.";

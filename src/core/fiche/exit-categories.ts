/** In the order of the reports. Apart from the schema, whose library is fetched only when a fiche of the person's own is read. */
export const EXIT_CATEGORIES = ["positive", "dynamique", "autre", "administrative", "negative", "suspension"] as const;

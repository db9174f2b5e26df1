import { isInTerritory } from "../../territory/territory";
import { participantRule } from "../define-rule";
import { protocol } from "../sources";

export default participantRule({
  code: "COH-18",
  name: "hors-du-territoire",
  gravity: "alerte",
  source: protocol("l. 326, 995, 1725, 2223, 3508, 3852, 4411"),
  summary: "La personne réside hors du territoire du PLIE.",
  fields: [],
  optional: ["commune", "postalCode"],
  at: "commune",
  check: ({ commune, postalCode }, { reference, profile }) => {
    if (!reference || !profile) return null;
    if (isInTerritory(reference, profile.territory, { commune, postalCode }) !== false) return null;
    return commune === undefined ? { at: "postalCode" } : {};
  },
  message: ({ details, value, context }) => {
    const place = details.at === "postalCode" ? `Code postal ${value}` : `Commune ${value}`;
    return `${place} hors du territoire du ${context.profile?.name ?? "PLIE"}.`;
  },
  remedy:
    "Vérifiez l'adresse : pour être éligible, la personne doit résider sur le territoire à son entrée dans le PLIE.",
  examples: {
    conforming: [
      { note: "Agen, pour l'Agenais.", plie: "agenais", reference: true },
      {
        note: "Le territoire des Hauts de Garonne n'est pas connu : rien n'est dit.",
        plie: "hauts-de-garonne",
        reference: true,
      },
      {
        note: "Code postal et commune se contredisent : c'est une autre règle qui le dit.",
        plie: "agenais",
        reference: true,
        participants: [{ postalCode: "47000", commune: "BORDEAUX" }],
      },
    ],
    faulty: [
      {
        note: "Mérignac, pour Bordeaux : la seule commune de Bordeaux.",
        plie: "bordeaux",
        reference: true,
        participants: [{ operation: "2021-B4", postalCode: "33700", commune: "MERIGNAC" }],
      },
      {
        note: "Le code postal seul suffit quand toutes ses communes sont hors du territoire.",
        plie: "agenais",
        reference: true,
        participants: [{ postalCode: "33000", commune: null }],
      },
    ],
  },
});

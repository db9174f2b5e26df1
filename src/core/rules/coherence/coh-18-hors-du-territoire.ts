import { chapter2021, fiche2024 } from "../../domain/citations";
import { isInTerritory } from "../../territory/territory";
import { participantRule } from "../define-rule";

export default participantRule({
  code: "COH-18",
  name: "hors-du-territoire",
  gravity: "alerte",
  source: [
    chapter2021(
      "agenais",
      "Groupes ciblés par le PLIE de l'Agenais",
      "Qu'ils résident sur le territoire d'intervention du PLIE",
      "326",
    ),
    chapter2021(
      "bordeaux",
      "Territoire d'intervention",
      "le public doit obligatoirement avoir une domiciliation sur le territoire de la Commune de Bordeaux",
      "995",
    ),
    chapter2021(
      "espace-technowest",
      "Public cible",
      "Etre domicilié obligatoirement sur les communes adhérentes du PLIE",
      "1725",
    ),
    chapter2021(
      "grand-perigueux",
      "Le public cible du PLIE",
      "Qu'ils résident sur le territoire d'intervention du PLIE",
      "2223",
    ),
    chapter2021(
      "haut-perigord",
      "Public cible au regard du protocole d'accord",
      "Les publics ayant une domiciliation sur une des communes adhérentes au PLIE du Haut Périgord",
      "3508",
    ),
    chapter2021(
      "portes-du-sud",
      "Public cible",
      "Être domicilié obligatoirement sur les communes adhérentes du PLIE",
      "3852",
    ),
    chapter2021(
      "sources",
      "Public cible au regard du protocole d'accord",
      "Etre domicilié obligatoirement sur les communes adhérentes du PLIE",
      "4411",
    ),
    fiche2024(
      "graves",
      "Territoire d'intervention",
      "Territoire d'intervention du PLIE des Graves qui couvre un territoire composé de 14 communes",
      "888",
    ),
  ],
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

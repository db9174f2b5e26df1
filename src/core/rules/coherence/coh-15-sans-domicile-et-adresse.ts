import { fold } from "../../text/fold";
import { participantRule } from "../define-rule";
import { CONTACT_OF_A_REFERENT } from "../quotations";

/** An address with a number or a kind of street, as someone who lives there would give it. */
const STREET =
  /\d|\b(rue|avenue|av|boulevard|bd|chemin|allee|impasse|place|route|cours|quai|square|residence|lotissement|lieu[- ]dit)\b/;

/** Words by which an address says that it is someone else's: a relative, a social service, a shelter. */
const SOMEONE_ELSE =
  /\b(referent|chez|c\/o|domicili(e|ee|ation)|ccas|cias|chrs|siao|cada|huda|udaf|mds|msd|mairie|association|asso|foyer|hebergement|accueil|centre|hotel|samu|secours|emmaus|abri|sdf|115)\b/;

export default participantRule({
  code: "COH-15",
  name: "sans-domicile-et-adresse",
  gravity: "alerte",
  programmes: ["fse-2014-2020"],
  source: CONTACT_OF_A_REFERENT,
  summary:
    "La personne est sans domicile (question 5) et son adresse complète est celle d'un logement ordinaire, sans rien qui désigne un référent.",
  fields: ["q5", "address", "postalCode", "commune"],
  at: "address",
  check: ({ q5, address }) => {
    if (q5 !== "Oui") return null;
    const folded = fold(address);
    return STREET.test(folded) && !SOMEONE_ELSE.test(folded) ? {} : null;
  },
  message: () => "Personne sans domicile : l'adresse est-elle celle d'un référent ?",
  remedy:
    "Faites précéder l'adresse de « chez » ou du nom du service qui domicilie la personne, ou corrigez la question 5.",
  examples: {
    conforming: [
      { note: "Domiciliée au CCAS.", participants: [{ q5: "Oui", address: "CCAS, 8 PLACE DU DOCTEUR ESQUIROL" }] },
      { note: "Hébergée chez un proche.", participants: [{ q5: "Oui", address: "CHEZ M. DURAND, 3 RUE DES LILAS" }] },
      { note: "Un logement, question 5 à Non.", participants: [{ q5: "Non", address: "3 RUE DES LILAS" }] },
    ],
    faulty: [{ note: "Sans domicile, 3 rue des Lilas.", participants: [{ q5: "Oui", address: "3 RUE DES LILAS" }] }],
  },
});

import { fieldOf, type DataKind } from "../questionnaire/sheets";
import { knownField, knownSubTitle } from "../reading/known-headings";
import { foldWords } from "../text/fold";
import { titleWords } from "./title-words";
import type { Title } from "./titles";

/** What a heading alone says of its column. */
export interface TitleSays {
  readonly field: string;
  readonly certainty: number;
  /** 0 for a heading of the field, more for one that stands second. */
  readonly rank: number;
  /** The code of an answer, which another column may tell in words. */
  readonly ofCode?: true;
}

type Wording = readonly [pattern: RegExp, field: string, certainty: number];

/**
 * Wordings that no control takes by itself, with how surely each means its field: what stands here is proposed, once its content agrees. The folded heading is
 * matched as a whole.
 */
const PARTICIPANT_WORDINGS: readonly Wording[] = [
  [
    /(?:date )?(?:de )?naiss(?:ance)?(?: participant)?|nee?(?: e)? le|dnais|datenaiss(?:ance)?|date nais/,
    "birthDate",
    0.96,
  ],
  [
    /(?:(?:numero|code|id(?:entifiant)?) )?(?:matricule|dossier|participant|usager|beneficiaire)|(?:numero|code|id(?:entifiant)?) (?:interne|individu|personne|plie|unique|mdfse)/,
    "id",
    0.94,
  ],
  [/(?:numero(?: de)? )?telephones?(?: \d)?|contact telephonique|coordonnees telephone/, "mobilePhone", 0.93],
  [
    /(?:adresse )?(?:e ?mail|mail|mel|courriel|electronique)(?: (?:perso(?:nnel)?|participant|contact))?|contact mail/,
    "email",
    0.95,
  ],
  [
    /adr(?:esse)?(?: l)?(?: ?1)?|adresse (?:ligne ?)?1|(?:numero )?(?:et )?(?:nom |libelle )?(?:de )?(?:la )?(?:rue|voie)|adresse complete|domicile/,
    "address",
    0.93,
  ],
  [/(?:code post(?:al)?|c p)(?: (?:ville|commune|resid(?:ence)?|domicile|habitation))?/, "postalCode", 0.93],
  [
    /code postal (?:(?:ou|et) dep\w* )?(?:de )?naissance|(?:dep\w*|dept) (?:ou|et) code postal (?:de )?naissance/,
    "birthPostalCode",
    0.93,
  ],
  [/(?:lib(?:elle)? )?(?:ville|commune|localite)(?: (?:de )?(?:residence|habitation|domicile))?/, "commune", 0.94],
  [/(?:pays|lieu|ville|commune|lib commune) (?:de )?naiss(?:ance)?|ne(?:e)? a/, "birthCommune", 0.93],
  [/(?:dep(?:artement)?|dept) (?:de )?naiss(?:ance)?/, "birthPostalCode", 0.6],
  [
    /(?:date )?(?:d )?(?:entree|integration|adhesion|admission|accueil) (?:dans le |au |du |en )?plie/,
    "plieEntryDate",
    0.94,
  ],
  [
    /entree?e? le|(?:date )?(?:d )?entree(?: dans l)?(?: action| accompagnement| op| ope| operation)?|(?:date )?(?:de )?debut (?:d )?(?:accompagnement|action|operation)/,
    "entryDate",
    0.93,
  ],
  [
    /(?:date )?(?:d )?integration|(?:date )?(?:de )?debut (?:de )?(?:parcours|suivi)|(?:1er|premier) (?:rdv|entretien|rendez vous)/,
    "entryDate",
    0.75,
  ],
  [
    /sortie? le|sorti e le|(?:date )?(?:de )?sortie(?: de l)?(?: action| accompagnement| op| ope| operation)?|(?:date )?(?:de )?fin (?:d )?(?:accompagnement|action|operation)/,
    "exitDate",
    0.93,
  ],
  [/(?:date )?(?:de )?fin (?:de )?(?:parcours|suivi)/, "exitDate", 0.75],
  [/(?:date )?(?:de )?sortie (?:du |de )?plie/, "plieExitDate", 0.94],
  [/(?:motif|type|nature|raison) (?:de )?(?:la )?sortie(?: plie| du plie)?/, "plieExitType", 0.93],
  [
    /(?:situation|statut)(?: pro(?:fessionnelle)?)? (?:a la |de |en )?sortie(?: (?:de l )?(?:operation|action))?/,
    "exitStatus",
    0.93,
  ],
  [/(?:categorie|qualification) (?:de )?(?:la )?sortie/, "plieExitCategory", 0.92],
  [
    /(?:niveau (?:de |d )?(?:etudes?|formation|diplome|qualif(?:ication)?|scolaire)(?: le plus eleve)?|plus haut diplome|diplome (?:obtenu|le plus eleve)|dernier diplome|diplome|niveau)/,
    "q2",
    0.93,
  ],
  [
    /(?:rqth|th|boeth|bo?eth|handicap(?:e)?|(?:reconnaissance|reconnue?) (?:th|travailleur handicape|handicape?e?)|travailleur handicape|situation de handicap(?: reconnue?)?|mdph)(?: oui non)?/,
    "q3",
    0.93,
  ],
  [
    /(?:(?:allocataire|beneficiaire|percoit|touche) (?:de |des |d un |du |un |les )?)?(?:minima(?: sociaux| social)?|minimum social)(?: oui non)?/,
    "q4",
    0.94,
  ],
  [/(?:(?:allocataire|beneficiaire) (?:du )?)?(?:rsa|brsa)(?: oui non)?|allocataire/, "q4", 0.75],
  [
    /(?:sdf|sans domicile(?: fixe)?(?: ou (?:en situation d )?exclusion (?:du )?logement)?|sans logement|logement precaire|exclusion (?:du )?logement)(?: oui non)?/,
    "q5",
    0.93,
  ],
  [
    /(?:au moins )?(?:un |1 |l un )?(?:de ses |des (?:deux )?)?parents? (?:est )?(?:nee?s? )?(?:a l )?etrangers?|parents? d origine etrangere/,
    "q6",
    0.93,
  ],
  [/(?:en |suit une |est en )?formation(?: a l entree| en cours)?(?: oui non)?/, "q1e", 0.91],
  [
    /(?:en |est en )?(?:recherche|cherche) (?:active )?(?:d |un )?emploi(?: oui non)?|recherche active|en recherche/,
    "q1f",
    0.92,
  ],
  [/recherche/, "q1f", 0.85],
  [
    /(?:date )?(?:(?:de |du )?(?:recueil|passation|signature|remplissage) )?(?:du |de )?questionnaire(?: (?:d )?entree)?(?: (?:rempli|signe|renseigne|saisi))?/,
    "questionnaireDate",
    0.92,
  ],
  [/saisie? le/, "entryTypedDate", 0.75],
  [/(?:date )?(?:de )?saisie (?:des donnees )?(?:a l |d )?entree/, "entryTypedDate", 0.93],
  [/(?:date )?(?:de )?saisie (?:des donnees )?(?:de la |de )?sortie/, "exitTypedDate", 0.93],
  [/(?:en )?formation (?:suivie )?(?:a la |apres la )sortie/, "exitTraining", 0.92],
  [
    /date (?:(?:du releve|de recueil|de l enquete|du contact) )?(?:a )?(?:6|six) mois(?: apres(?: la)? sortie)?/,
    "sixMonthDate",
    0.92,
  ],
  [
    /(?:duree|anciennete|nb mois|nombre de mois|mois)(?: de| d)?(?: la)? (?:chomage|recherche|recherche (?:d )?emploi|chomage en mois)(?: mois| en mois)?|deld mois/,
    "q1g",
    0.93,
  ],
  [
    /(?:duree|anciennete)(?: d| de l)? inscription(?: pe| pole emploi| ft| france travail)?(?: mois| en mois)?/,
    "q1g",
    0.75,
  ],
  [/emploi a l entree/, "q1", 0.93],
  [/(?:en )?emploi(?: oui non)?|situation emploi|(?:occupe|a|exerce) un emploi/, "q1", 0.85],
  [
    /situation(?: pro(?:fessionnelle)?)?(?: a l entree)?|statut(?: pro(?:fessionnel)?)?(?: a l entree)?/,
    "status",
    0.85,
  ],
  [/qpv|qp|quartier(?: prioritaire| politique de la ville)?|habite (?:en )?qpv|zus/, "qpv", 0.93],
  [/(?:ressortissant )?(?:pays tiers|hors ue|hors union europeenne)/, "thirdCountry", 0.92],
  [
    /referente?s?(?: unique| plie| parcours| de parcours| social)?|accompagnat(?:eur|rice)|suivie? par|cip|charge(?:e)? (?:d )?insertion|conseiller(?:e)?(?: plie| referent)?/,
    "referent",
    0.93,
  ],
  [
    /prescript(?:eur|rice|ion)|orient(?:e|ee|eur) par|orienteur|structure (?:d )?orient(?:ation|rice)|structure prescriptrice/,
    "prescriber",
    0.93,
  ],
  [
    /(?:nom |intitule |libelle |code |numero )?(?:de l )?(?:operation|action)(?: fse)?|fiche action|(?:operation|action) (?:code|numero)/,
    "operation",
    0.92,
  ],
  [
    /(?:situation|statut) (?:a )?(?:6|six) mois(?: apres(?: sortie| la sortie)?)?|(?:6|six) mois apres(?: sortie| la sortie)?/,
    "sixMonthStatus",
    0.92,
  ],
  [/justif(?:icatif)?(?: de| de la)? sortie|preuve de sortie/, "exitEvidence", 0.93],
  [/sexe|genre|civ(?:ilite)?|h f|f h|m f|f m/, "sex", 0.94],
  [/noms?(?: de famille| usuel)?/, "lastName", 0.95],
  [/prenoms?(?: usuel)?/, "firstName", 0.95],
];

const CONTRACT_WORDINGS: readonly Wording[] = [
  [/(?:nom (?:de l )?)?(?:employeur|entreprise|structure|societe)/, "employer", 0.95],
  [/(?:type|nature)(?: de| du)?(?: contrat)?|contrat|type (?:d )?emploi/, "contractType", 0.93],
  [/(?:date )?(?:de |d )?(?:debut|embauche|entree)(?: de| du)?(?: contrat| emploi)?/, "start", 0.94],
  [/(?:date )?(?:de |d )?fin(?: de| du| d)?(?: contrat| emploi)?/, "end", 0.94],
  [
    /(?:nb |nombre d |nombre )?(?:h|heures?)(?: par| hebdo| \/)?(?: semaine| sem| hebdo(?:madaires?)?)?|duree hebdo(?:madaire)?/,
    "weeklyHours",
    0.91,
  ],
  [/temps(?: de travail)?|quotite/, "workingTime", 0.91],
];

const whole = (wordings: readonly Wording[]): readonly Wording[] =>
  wordings.map(([pattern, field, certainty]) => [new RegExp(`^(?:${pattern.source})$`), field, certainty]);
/** Whose a contract or a step is: said as in the sheet of the people. */
const OF_WHOM = PARTICIPANT_WORDINGS.filter(([, field]) =>
  ["id", "lastName", "firstName", "birthDate"].includes(field),
);
const WHOLE = {
  participants: whole(PARTICIPANT_WORDINGS),
  contracts: whole([...CONTRACT_WORDINGS, ...OF_WHOM]),
  steps: whole(OF_WHOM),
};

/** What stands under « SORTIE » or « À 6 MOIS » is no answer of the entry, though it bears the same heading: « Formation », « Recherche d'emploi ». */
const AFTER = /\b(?:sorties?|sortants?|fin|6 mois|six mois|depart|bilan)\b/;
const OF_ENTRY: ReadonlySet<string> = new Set(
  "q1 q1e q1f q1g q2 q3 q4 q5 q6 status isced rsa qpv thirdCountry questionnaireDate entryDate entryTypedDate plieEntryDate operation".split(
    " ",
  ),
);

/** Whether a heading above speaks of what comes after the entry. */
export function isAfterEntry(above: string): boolean {
  return AFTER.test(foldWords(above));
}

/** A heading about somebody else, or something else than the person. */
const OTHERS =
  /\b(?:conjoint|enfants?|mere|pere|tuteur|tutrice|urgence|employeur|entreprise|referente?|prescripteur|conseiller|conseillere|accompagnateur|structure|partenaire|assistante sociale|formateur|organisme|contrat)\b/;

/** Whether a heading speaks of somebody else: what its cells look like says nothing then. */
export function isAboutOthers({ title, above }: Title): boolean {
  return OTHERS.test(foldWords(`${above} ${title}`));
}

/**
 * What a heading says: as the control knows it, together with the one above it first (« Date » under « SORTIE »), else by the wordings of this file.
 * @param context what else may stand for a heading above: the sheet's name.
 */
export function titleSays(kind: DataKind, title: Title, context = ""): TitleSays | null {
  if (title.title === "") return null;
  for (const over of [title.above, context].filter((text) => text !== "")) {
    // What a sheet is called stands further from a column than a heading above it.
    const both = [`${title.title} ${over}`, `${over} ${title.title}`];
    const loose = over === title.above ? both.map((text) => ofWords(kind, text)).find((said) => said !== null) : null;
    const field = knownSubTitle(kind, over, title.title) ?? loose?.field;
    if (field !== undefined && foldWords(title.title) !== foldWords(over)) {
      const alone = knownField(kind, title.title);
      // A title that is known by itself gains nothing from the sheet's name.
      if (over !== context || alone === null) return { field, certainty: 0.95, rank: 0 };
    }
  }
  const alone = ofTitle(kind, title);
  const after = [title.above, context].some(isAfterEntry);
  return alone && after && kind === "participants" && OF_ENTRY.has(alone.field) ? null : alone;
}

/** What a heading says by itself. */
function ofTitle(kind: DataKind, title: Title): TitleSays | null {
  const about = title.above !== "" && OTHERS.test(foldWords(title.above)) && !OTHERS.test(foldWords(title.title));
  if (about && kind === "participants") return null;
  const known = knownField(kind, title.title);
  if (known) return { field: known.field, certainty: known.rank === 0 ? 0.97 : 0.93, rank: known.rank };
  return ofWords(kind, title.title);
}

/** What the words of a heading say, in whichever way they are meant; the code of an answer stands behind the answer in words. */
function ofWords(kind: DataKind, title: string): TitleSays | null {
  const { ways, ofCode } = titleWords(title);
  for (const words of ways) {
    const said = wording(kind, words);
    if (said) return said;
  }
  const said = ofCode === null ? null : wording(kind, ofCode);
  return said && fieldOf(kind, said.field).kind === "choice" ? { ...said, rank: said.rank + 1, ofCode: true } : null;
}

function wording(kind: DataKind, words: string): TitleSays | null {
  const wordings = WHOLE[kind as keyof typeof WHOLE] ?? [];
  for (const [pattern, field, certainty] of wordings) if (pattern.test(words)) return { field, certainty, rank: 1 };
  return null;
}

const FULL_NAME =
  /^(?:(?:mme|m|mr) )*(?:(?:noms? (?:et )?prenoms?|prenoms? (?:et )?noms?|nom complet|identite|participants?(?: e)?|participante?s?|beneficiaires?|usagers?|candidate?s?|stagiaires?|salarie?e?s?|personnes?)(?: (?:du|de la|de l|des|d un) (?:participante?s?|beneficiaires?|usagers?|candidate?s?|stagiaires?|salarie?e?s?|personnes?))?|nom prenom (?:participant|beneficiaire|salarie))$/;

/** Whether a heading is that of a full name, or may be. */
export function mayBeFullName({ title }: Title): boolean {
  return titleWords(title).ways.some((words) => FULL_NAME.test(words));
}

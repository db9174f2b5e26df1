/**
 * Words that people write in the columns of the questionnaire and that mean something of their own, near as they may be to an answer by their letters: CUI
 * is not CDI, BEPC is not BEP, SCI is not ACI. They are understood where they are among the accepted spellings, refused elsewhere, never approximated.
 */
export const KNOWN_WORDS: readonly string[] = [
  // Diplomas and levels.
  ...["BEPC", "DNB", "CEP", "CFG", "CAP", "BEP", "BP", "BT", "BTS", "BTSA", "BUT", "DUT", "DEUG", "DEUST", "DAEU", "BM", "CQP", "MC"],
  ...["BAC", "BAC2", "BAC3", "BAC5", "BAC+1", "BAC+2", "BAC+3", "BAC+5", "BAC PRO", "CAPA", "BEPA", "VAE", "CITE", "DELF", "CLEA"],
  // Contracts and structures.
  ...["CDI", "CDII", "CDIC", "CDD", "CDDI", "CDDU", "CUI", "CAE", "CIE", "PEC", "CES", "CEC", "CEJ", "CTT", "ETT", "ETTI", "EITI", "EI", "EIT"],
  ...["ACI", "AI", "AII", "SCI", "SCOP", "SIAE", "IAE", "GEIQ", "GE", "CESU", "CAPE", "PMSMP", "POEI", "POEC", "AFPR", "TH", "RQTH", "AAH", "ASS", "RSA"],
  // What a program wrote in the place of a value.
  ...["nan", "None", "null", "NULL", "nil", "undefined", "N/A", "NA", "#N/A", "n.a.", "NaT", "void"],
  // Doubt.
  ...["Oui?", "Non?", "Oui ?", "Non ?", "nsp", "oui/non", "on", "ou", "nom", "noms", "ouï", "ouie", "noir", "son", "don", "bon", "mon", "ton"],
  // One letter away from an answer, and something else.
  ...["licencié", "licencie", "salaire", "comme", "somme", "gemme", "vieille", "recherché", "séjourné"],
];

/**
 * The levels of the French nomenclatures as people write them, by what they are on the form. Roman numbers are those of 1969 (V: CAP and BEP, III: bac + 2), Arabic ones
 * those of the decree of 08/01/2019 (3: CAP and BEP, 5: bac + 2). « Bac + 1 » is a year of study and no diploma: it is nowhere.
 */

function written(...numbers: readonly string[]): string[] {
  return numbers.flatMap((number) => [`niveau ${number}`, `niv ${number}`, `niv. ${number}`, `n${number}`]);
}

/** Left school before any diploma of level 3. */
export const AT_MOST_BREVET: readonly string[] = [
  ...written("vi", "v bis", "vbis", "infra v", "infra 3", "infra iii"),
  ...["vi", "v bis", "vbis", "infra", "infra v", "infra 3", "infra cap", "infra bep"],
  ...["sans diplôme", "sans aucun diplôme", "aucun diplôme", "pas de diplôme"],
  // Neither certificates (CEP, BEPC, DNB, CFG) nor classes (« 3e »): a class is no diploma, and what a certificate is worth on the form is for the person to say.
  ...["cite 1", "cite 2"],
];

export const UP_TO_BAC: readonly string[] = [
  ...written("v", "iv", "3", "4"),
  ...["v", "iv", "cap", "bep", "cap, bep", "cap ou bep", "bac", "bac pro", "bac techno", "bac général", "baccalauréat"],
  ...["niveau bac", "niveau cap", "niveau bep", "niveau cap/bep", "bac+0"],
  ...["cap-bep", "bep-cap", "cite 3", "cite 4"],
];

export const FROM_BAC_PLUS_TWO: readonly string[] = [
  ...written("iii", "ii", "i", "5", "6", "7", "8"),
  ...["iii", "ii", "i", "bts", "dut", "deug", "but", "licence", "licence pro", "maîtrise", "master", "doctorat"],
  ...["bac+2", "bac+3", "bac+4", "bac+5", "bac+6", "bac+7", "bac+8", "bac+2 et plus", "bac+3 et plus"],
  ...["bac+4 et plus", "bac+5 et plus", "niveau bac+2", "niveau bac+3", "niveau bac+4", "niveau bac+5"],
  ...["master 1", "master 2", "cite 5", "cite 6", "cite 7", "cite 8"],
];

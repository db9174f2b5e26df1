/** Postal codes as the questionnaire asks them (docs/domain.md 8.1): five digits, departments 01 to 98; Corsica is 20xxx. */
const POSTAL_CODE = /^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/;

/** Written on the form for a birth abroad, and nowhere else (docs/domain.md 2.1). */
export const BORN_ABROAD = "99999";

export function isPostalCode(text: string): boolean {
  return POSTAL_CODE.test(text);
}

/** The five digits of a code written with spaces or full stops among them, or after the letter of France: « 33 000 », « F-33000 »; null where there is another; 99999, of a birth abroad, is one too. */
export function plainPostalCode(text: string): string | null {
  const plain = text.replace(/^fr?[\s-]*(?=\d)/i, "").replace(/[\s.]/g, "");
  return isPostalCode(plain) || plain === BORN_ABROAD ? plain : null;
}

/** Four digits: Excel took the code for a number and dropped its leading zero. */
export function hasLostZero(text: string): boolean {
  return /^[1-9]\d{3}$/.test(text);
}

/** A code of the statistical office (country of birth 99xxx, Corsican department 2A or 2B) where a postal code is asked. */
export function looksLikeInsee(text: string): boolean {
  return (/^99\d{3}$/.test(text) && text !== BORN_ABROAD) || /^2[AB]\d{3}$/i.test(text);
}

/** A rate typed to the cent of a euro must not be refused for a rounding. */
const CENT = 0.01;
/** A total may be rounded to the euro. */
const ROUNDING = 1;

/** Euros, both. */
export function exceedsAmount(requestedFse: number, maxAmount: number): boolean {
  return requestedFse > maxAmount + CENT / 2;
}

/** Euros, and a share of the total cost between 0 and 1; a cost that is not above zero has no rate. */
export function exceedsRate(requestedFse: number, totalCost: number, maxRate: number): boolean {
  return totalCost > 0 && requestedFse > maxRate * totalCost + CENT;
}

/** Euros, and a share of the total cost between 0 and 1; a cost that is not above zero asks for nothing. */
export function lacksCofinancing(cofinancing: number, totalCost: number, minRate: number): boolean {
  return totalCost > 0 && cofinancing < minRate * totalCost - CENT;
}

/** Whether what comes in differs from what is spent by more than a euro. */
export function isUnbalanced(totalCost: number, requestedFse: number, cofinancing: number): boolean {
  return Math.abs(requestedFse + cofinancing - totalCost) > ROUNDING;
}

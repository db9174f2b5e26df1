import { proposalText } from "../../../src/application/fix/proposal-text";
import type { Proposal } from "../../../src/core/engine/proposal";

describe("what a correction changes", () => {
  it.each<[Proposal["before"], Proposal["after"], string]>([
    ["12/05/1988", { day: 6706 }, "« 12/05/1988 » (texte) devient « 12/05/1988 » (date)"],
    [32_275.5, { day: 6706 }, "« 12/05/1988 12:00 » devient « 12/05/1988 »"],
    [47_000, "47000", "« 47000 » (nombre) devient « 47000 » (texte)"],
    ["2 ans", 24, "« 2 ans » (texte) devient « 24 » (nombre)"],
    ["MARTIN  ", "MARTIN", "« MARTIN·· » devient « MARTIN »"],
    ["\u00a0Le  Goff", "Le Goff", "« ·Le··Goff » devient « Le Goff »"],
    ["Martin", "MARTIN", "« Martin » devient « MARTIN »"],
    [null, "47000", "cellule vide devient « 47000 »"],
    ["Oui\u200b", "Oui", "« Oui[espace de largeur nulle U+200B] » devient « Oui »"],
  ])("%j to %j", (before, after, told) => {
    const text = proposalText({ before, after });
    expect(`${text.before} devient ${text.after}`).toBe(told);
  });
});

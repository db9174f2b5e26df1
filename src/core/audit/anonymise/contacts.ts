import type { CellValue } from "../../domain/cell";
import { isReadable, MARK } from "../../reading/mark";
import { fold } from "../../text/fold";
import { Pseudonyms } from "./pseudonyms";

/** Numbers that the regulator keeps for films and books, then some that nobody is given. */
const MOBILES = "063998";
const BEYOND = "0700";
const LINES = "053649";
const IN_FICTION = 10_000;

/** What the rules say of a cell, by their codes. */
export type CodesOf = (row: number, field: string) => ReadonlySet<string>;

/** Invented telephones and e-mails: one for each, whoever shares it. */
export class InventedContacts {
  private readonly numbers = new Pseudonyms(String);
  private readonly emails = new Pseudonyms((number) => `p${String(number).padStart(3, "0")}`);

  constructor(private readonly codesOf: CodesOf) {}

  telephone(field: "mobilePhone" | "homePhone", row: number, value: CellValue, mark: number): CellValue {
    if (typeof value !== "string" && typeof value !== "number") return value;
    const codes = this.codesOf(row, field);
    if (codes.has("FMT-12") || !isReadable(mark)) return typeof value === "number" ? Number(MOBILES) : `${MOBILES} ??`;
    const number = Number(this.numbers.of(String(value).replace(/\D/g, "").slice(-9)));
    const wanted = field === "mobilePhone" ? "mobile" : "fixe";
    const mobile = (wanted === "mobile") !== codes.has("FMT-14");
    const digits =
      mobile && number >= IN_FICTION
        ? `${BEYOND}${String(number).padStart(6, "0")}`
        : `${mobile ? MOBILES : LINES}${String(number % IN_FICTION).padStart(4, "0")}`;
    if (typeof value === "number") return Number(digits);
    if (codes.has("FMT-13")) return digits.slice(1);
    return mark & MARK.SPACES ? ` ${digits}` : digits;
  }

  email(row: number, value: CellValue, mark: number): CellValue {
    if (typeof value !== "string") return value;
    const name = this.emails.of(fold(value));
    // The sign alone makes it a contact that may be shared.
    const wrong = value.includes("@") ? `${name}@exemple` : `${name} exemple.fr`;
    const email = this.codesOf(row, "email").has("FMT-15") ? wrong : `${name}@exemple.fr`;
    return mark & MARK.SPACES ? ` ${email}` : email;
  }
}

import { UserError } from "../../application/ports/user-error";

/** What is wrong with a file, found deep inside; the door that knows the file's name makes the sentence of it. */
export class DamagedFile extends Error {
  /** @param detail French, without a capital or a full stop: "une feuille n'est pas un XML valable". */
  constructor(readonly detail: string) {
    super(detail);
    this.name = "DamagedFile";
  }
}

/** The sentence for a file that cannot be read, whatever the damage. */
export function damaged(file: string, detail: string): UserError {
  return new UserError(
    `Le fichier « ${file} » est abîmé ou n'est pas un vrai classeur Excel (${detail}) : ouvrez-le dans Excel, enregistrez-le au format .xlsx, puis recommencez.`,
  );
}

/** Runs a task and turns what it finds damaged into a sentence that names the file. */
export async function naming<T>(file: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof DamagedFile) throw damaged(file, error.detail);
    throw error;
  }
}

/** Rows that a filter hides are not written over. */
export function filteredSheet(name: string): UserError {
  return new UserError(
    `Un filtre masque des lignes de la feuille « ${name} » : effacez-le (Données > Effacer), puis recommencez.`,
  );
}

import { UserError } from "../../application/ports/user-error";

/** Beyond this a browser tab has not the memory to work. */
const MAX_FILE_BYTES = 200 * 1024 * 1024;

/** @throws UserError when the file is too large, or can no longer be read. */
export async function fileBytes(file: File): Promise<Uint8Array> {
  if (file.size > MAX_FILE_BYTES)
    throw new UserError(`Le fichier « ${file.name} » dépasse 200 Mo : le navigateur ne peut pas l'ouvrir.`);
  return new Uint8Array(await file.arrayBuffer().catch(() => unreadable(file.name)));
}

function unreadable(name: string): never {
  throw new UserError(
    `Le fichier « ${name} » ne peut pas être lu : s'il est ouvert dans Excel, fermez-le, puis choisissez-le de nouveau.`,
  );
}

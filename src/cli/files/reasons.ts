/** Why the disk refused, in a few French words: the end of a sentence. */
export function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return "le fichier n'existe pas";
    case "ENOTDIR":
      return "un des dossiers de ce chemin est un fichier";
    case "EACCES":
    case "EPERM":
      return "l'accès est refusé";
    case "EISDIR":
      return "c'est un dossier";
    case "EBUSY":
      return "le fichier est ouvert dans un autre programme";
    case "ENOSPC":
    case "EDQUOT":
      return "le disque est plein";
    case "EROFS":
      return "le disque est en lecture seule";
    case "ENAMETOOLONG":
      return "le nom est trop long";
    case "ELOOP":
      return "ses raccourcis tournent en rond";
    default:
      return "erreur du disque";
  }
}

import { UserError } from "../../application/ports/user-error";

/** How a long wait is told. */
export interface Waiting {
  /** Called with a sentence once the wait is long; with null when what was waited for has come. */
  readonly tell: (sentence: string | null) => void;
  /** Milliseconds before the wait is long. */
  readonly longAfter?: number;
}

const LONG_WAIT = 10_000;

/**
 * Microsoft's library, started: it fetches more of itself from the same address, so that a network may block it after its first script.
 * Loaded by script, not by the page's own text: a network that never answers would otherwise keep the pane from saying so.
 * @throws UserError when it cannot be loaded.
 */
export async function startLibrary(
  address: string,
  { tell, longAfter = LONG_WAIT }: Waiting,
): Promise<Office.HostType> {
  const host = new URL(address).host;
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    tell(
      `La bibliothèque d'Excel (Office.js) se fait attendre : elle vient de ${host}. Si rien ne change, demandez à votre service informatique d'autoriser cette adresse, puis rouvrez le volet.`,
    );
  }, longAfter);
  try {
    if (typeof Office === "undefined") await loadScript(address);
    if (typeof Office === "undefined") throw new UserError(blocked(host));
    return (await Office.onReady()).host;
  } finally {
    clearTimeout(timer);
    if (told) tell(null);
  }
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new UserError(blocked(new URL(address).host)));
    document.head.append(script);
  });
}

function blocked(host: string): string {
  return `La bibliothèque d'Excel (Office.js) n'a pas pu être chargée depuis ${host} : vérifiez la connexion, ou demandez à votre service informatique d'autoriser cette adresse, puis rouvrez le volet. Votre classeur n'a pas été modifié.`;
}

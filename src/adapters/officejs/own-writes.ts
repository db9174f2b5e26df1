/** Excel announces a change some time after it has answered. */
const ECHO_MS = 500;

let writing = 0;
let lastWrite = -Infinity;

/** Runs a job that changes cells; the changes it causes are not the person's. */
export async function asOwnWrite<T>(job: () => Promise<T>): Promise<T> {
  writing += 1;
  try {
    return await job();
  } finally {
    writing -= 1;
    lastWrite = Date.now();
  }
}

/** Whether a change announced now may be the echo of a write of ours. */
export function isOwnEcho(): boolean {
  return writing > 0 || Date.now() - lastWrite < ECHO_MS;
}

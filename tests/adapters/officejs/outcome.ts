/** What a job gave, or the name and message of what it threw. */
export async function outcome(job: Promise<unknown>): Promise<unknown> {
  return job.catch((error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : error));
}

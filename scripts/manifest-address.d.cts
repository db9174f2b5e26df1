export const DEV_ADDRESS: string;
export function manifestFor(address: string | undefined, manifest: string): string;

export function headersFor(file: string): Readonly<Record<string, string>>;
export const REFUSAL_HEADERS: Readonly<Record<string, string>>;

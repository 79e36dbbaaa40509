export function findMissing(env: Readonly<Record<string, string | undefined>>): string | undefined;

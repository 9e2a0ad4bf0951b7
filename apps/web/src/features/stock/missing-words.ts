import { stock } from '../../locales/fr.ts'

/** « photo, horaires »: what a sheet lacks, in words. */
export function missingWords(codes: readonly string[]): string {
  const words: Readonly<Record<string, string>> = stock.missing
  return codes.map((code) => words[code] ?? code).join(', ')
}

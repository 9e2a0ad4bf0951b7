import { type Letter, text } from './letter.ts'

/** A message that waited for the summary: its subject, and the page that it leads to. */
export type SummaryLine = { subject: string; url: string | null }

export const writeDailySummary = (lines: readonly SummaryLine[]): Letter => ({
  subject: lines.length === 1 ? 'Résumé du jour : 1 message' : `Résumé du jour : ${lines.length} messages`,
  title: 'Votre résumé du jour',
  blocks: [
    text('Vous avez choisi de lire ces messages une fois par jour.'),
    ...lines.map(({ subject, url }) => (url ? ({ kind: 'link', label: subject, url } as const) : text(subject))),
  ],
})

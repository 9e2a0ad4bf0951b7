import { z } from 'zod'

/** A quote as it is read, on paper or on a screen: the same words, whoever draws them. */
export const quoteDocument = z
  .object({
    number: z.string(),
    title: z.string(),
    subtitle: z.string(),
    /** Who asks, where, when, for whom it is paid, until when it stands. */
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
    /** What is to pay, line by line; amounts are written. */
    lines: z.array(z.object({ label: z.string(), amount: z.string() })),
    total: z.string(),
    /** Titled lists: how the price was found, when it is paid, what giving up costs. */
    sections: z.array(z.object({ title: z.string(), items: z.array(z.string()) })),
    /** What the reader must know of its worth. */
    notes: z.array(z.string()),
  })
  .meta({ id: 'QuoteDocument' })
export type QuoteDocumentDto = z.infer<typeof quoteDocument>

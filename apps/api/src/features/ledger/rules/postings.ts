export type Posting = { account: 'receivable' | 'revenue'; amountCents: number }

/** Two lines that say an organisation owes `amountCents` to the payee: debit positive, credit negative. */
export const chargePostings = (amountCents: number): Posting[] => [
  { account: 'receivable', amountCents },
  { account: 'revenue', amountCents: -amountCents },
]

/** The exact opposite: what was posted is never erased (rule 21). */
export const reversalPostings = (amountCents: number): Posting[] => chargePostings(-amountCents)

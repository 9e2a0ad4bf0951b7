/** A price and how it was computed. */
export const quoteWords = {
  lines: 'Détail du prix',
  total: 'Total',
  granted: (amount: string, basis: string) => `Avantage en nature : ${amount} (${basis}).`,
  vat: (amount: string) => `dont TVA : ${amount}`,
  deposits: (list: string) => `Caution en plus : ${list}. Elle n’est pas dans le total.`,
  act: (act: string) => `Tarif voté : ${act}`,
  why: 'Comment ce prix est calculé',
}

/** A price and how it was computed. */
export const quoteWords = {
  lines: 'Détail du prix',
  total: 'Total',
  freeBecause: (basis: string) => `Gratuit : ${basis}.`,
  valued: (amount: string) => `Ce prêt vaut ${amount}.`,
  act: (act: string) => `Tarif voté : ${act}`,
  why: 'Comment ce prix est calculé',
}

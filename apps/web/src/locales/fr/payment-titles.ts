/** Titles of the pages of somebody who pays, needed by the router before the pages are fetched. */
export const paymentTitles = { pay: 'Payer une redevance', payment: 'Votre paiement' }

/** The receipt of what a payee collected. */
export const receiptWords = {
  download: 'Attestation de paiement (PDF)',
  of: (reference: string) => `de la réservation ${reference}`,
}

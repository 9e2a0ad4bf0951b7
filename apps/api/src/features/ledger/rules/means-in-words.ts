import type { PaymentMeans } from '@salles-ouvertes/contract'

/** How a payee received money, or gave it back, in words that stand within a sentence. */
export const meansInWords: Record<PaymentMeans, string> = {
  transfer: 'virement',
  payfip: 'PayFiP',
  cheque: 'chèque',
  cash: 'espèces',
  order: 'encaissé par l’agent comptable',
}

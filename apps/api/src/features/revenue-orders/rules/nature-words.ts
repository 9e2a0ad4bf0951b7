import type { LedgerEntryKind } from '@salles-ouvertes/contract'

/** What an entry is called by those who keep the accounts. */
export const natureWords: Record<LedgerEntryKind, string> = {
  charge: 'Redevance',
  reversal: 'Réduction',
  fee: 'Retenue pour annulation',
  waiver: 'Remise gracieuse',
  'in-kind': 'Règlement en nature',
  payment: 'Paiement',
  refund: 'Remboursement',
}

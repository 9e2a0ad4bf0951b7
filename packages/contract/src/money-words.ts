import { z } from 'zod'

/** How the payee received money, or gave it back; `order` is what its accountant collected, without saying how. */
export const paymentMeans = z.enum(['transfer', 'payfip', 'cheque', 'cash', 'order']).meta({ id: 'PaymentMeans' })
export type PaymentMeans = z.infer<typeof paymentMeans>

export const chargeSettlement = z.enum([...paymentMeans.options, 'in-kind', 'waived']).meta({ id: 'ChargeSettlement' })

/** What an entry of the books records (`fee`: what the grid keeps of sessions given up), and the account that faces what is owed. */
export const ledgerEntryKind = z
  .enum(['charge', 'reversal', 'fee', 'payment', 'refund', 'waiver', 'in-kind'])
  .meta({ id: 'LedgerEntryKind' })
export type LedgerEntryKind = z.infer<typeof ledgerEntryKind>
export const ledgerAccountKind = z
  .enum(['receivable', 'revenue', 'collected', 'waived', 'in-kind'])
  .meta({ id: 'LedgerAccountKind' })
export type LedgerAccountKind = z.infer<typeof ledgerAccountKind>

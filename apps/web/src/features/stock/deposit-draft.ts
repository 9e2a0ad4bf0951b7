import type { TariffDepositDto } from '@salles-ouvertes/contract'
import { hundredthsOf } from '../../presentation/written-amount.ts'

/** A deposit of a grid as people write it: « 100 » euros. */
export type DepositDraft = Pick<TariffDepositDto, 'code' | 'label'> & { euros: string }

export function newDeposit(others: readonly DepositDraft[]): DepositDraft {
  let number = others.length + 1
  while (others.some(({ code }) => code === `caution-${number}`)) number += 1
  return { code: `caution-${number}`, label: '', euros: '' }
}

/** What is sent: what is not an amount becomes one that the contract refuses, beside its field. */
export const depositsInputOf = (drafts: readonly DepositDraft[]) =>
  drafts.map(({ euros, ...deposit }) => ({ ...deposit, amountCents: hundredthsOf(euros) ?? -1 }))

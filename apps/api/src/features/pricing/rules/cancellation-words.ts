import type { CancellationTierDto } from '@salles-ouvertes/contract'
import { cents, euros } from '../../../platform/money.ts'
import { tierAt, type KeptPart, type KeptPrice } from './cancellation.ts'

const nbsp = '\u00a0'
const days = (count: number): string => `${count}${nbsp}${count > 1 ? 'jours' : 'jour'}`
const sessionsInWords = (count: number): string =>
  count > 1 ? `${count}${nbsp}séances annulées` : '1\u00a0séance annulée'

/** « moins de 8 jours avant », « de 8 à 29 jours avant », « 30 jours avant ou plus tôt ». */
export function noticeWords(tiers: readonly CancellationTierDto[], tier: CancellationTierDto): string {
  const longer = tiers.map(({ noticeDays }) => noticeDays).filter((noticeDays) => noticeDays > tier.noticeDays)
  if (longer.length === 0) {
    return tier.noticeDays === 0 ? 'quel que soit le délai' : `${days(tier.noticeDays)} avant ou plus tôt`
  }
  const next = Math.min(...longer)
  if (tier.noticeDays === 0) return `moins de ${days(next)} avant`
  const last = next - 1
  return last === tier.noticeDays ? `${days(last)} avant` : `de ${tier.noticeDays} à ${days(last)} avant`
}

/** Tiers as they are read before anything is given up: one sentence each, longest notice first. */
export const tierSentences = (tiers: readonly CancellationTierDto[]): string[] =>
  tiers.map((tier) => {
    const { keptPercent, minimumCents } = tier
    const least = minimumCents > 0 ? `au moins ${euros(cents(minimumCents))}` : null
    const share = keptPercent > 0 ? `${keptPercent}${nbsp}% du prix des séances` : null
    const kept = [share, least].filter((part) => part !== null).join(', ')
    return `Annulation ${noticeWords(tiers, tier)}${nbsp}: ${kept ? `${kept} reste dû.` : 'rien n’est dû.'}`
  })

/** What giving up keeps, line by line; one sentence says it when the grid keeps nothing. */
export function keptSentences(tiers: readonly CancellationTierDto[], kept: KeptPrice): string[] {
  if (kept.givenUpCents === 0) return ['Ces séances ne coûtent rien.']
  if (tiers.length === 0) return ['Le tarif ne retient rien en cas d’annulation.']
  return [
    ...kept.parts.map((part) => partSentence(tiers, part)),
    ...(kept.minimumCents > 0 ? [`Le tarif retient au moins ${euros(kept.minimumCents)}.`] : []),
  ]
}

function partSentence(tiers: readonly CancellationTierDto[], { noticeDays, ...part }: KeptPart): string {
  const tier = tierAt(tiers, noticeDays)
  const when = tier ? ` ${noticeWords(tiers, tier)}` : ''
  const what = `${sessionsInWords(part.sessions)}${when}${nbsp}: `
  if (part.keptCents === 0) return `${what}0${nbsp}% de ${euros(part.priceCents)}, rien n’est retenu.`
  return `${what}${part.keptPercent}${nbsp}% de ${euros(part.priceCents)}, soit ${euros(part.keptCents)}.`
}

/** Why nothing is kept when somebody else than the organisation gives up. */
export const notTheirChoice = 'L’organisme n’a pas choisi d’annuler\u00a0: rien n’est retenu.'

import type { BookingDto, QuoteDto } from '@salles-ouvertes/contract'
import { checkStep, rooms, vocabulary } from '../../locales/fr.ts'
import { formatMoney } from '../../locales/format.ts'
import { paths } from '../../paths.ts'
import { whenWords } from '../../series/when-words.ts'
import { isInsured } from './is-insured.ts'

const words = checkStep
const correct = (path: string) => ({ path, query: { corriger: '' } })

/** The total; its lines above it when there are several. */
function priceRows({ lines, totalCents }: QuoteDto): string {
  const total = totalCents === 0 ? rooms.free : formatMoney(totalCents)
  if (lines.length < 2) return total
  return [...lines.map(({ label, amountCents }) => words.priceLine(label, formatMoney(amountCents))), total].join('\n')
}

/** Lines of « Vérifiez votre demande », each with the page that changes it. */
export function checkRows(booking: BookingDto) {
  const { facts, room, establishment, organisation, quote } = booking
  const audience = [facts.withMinors && words.minors, facts.openToPublic && words.public].filter(Boolean)
  const kind = facts.purpose ? vocabulary.purpose[facts.purpose] : null
  const activity = [kind, facts.activity, audience.join(', ')].filter(Boolean).join('\n')
  const responsible = [facts.responsibleName, facts.responsiblePhone, facts.responsibleEmail].filter(Boolean).join('\n')
  const wishes = [facts.equipmentWanted, facts.notes].filter(Boolean).join('\n')
  return [
    { key: 'room', term: words.terms.room, value: `${room.name}\n${establishment.name}, ${establishment.city}` },
    {
      key: 'when',
      term: words.terms.when,
      value: whenWords(booking),
      change: correct(paths.requestSlot),
    },
    { key: 'activity', term: words.terms.activity, value: activity, change: correct(paths.requestActivity) },
    {
      key: 'people',
      term: words.terms.people,
      value: facts.headcount ? rooms.people(facts.headcount) : null,
      change: correct(paths.requestActivity),
    },
    { key: 'responsible', term: words.terms.responsible, value: responsible, change: correct(paths.requestActivity) },
    ...(wishes
      ? [{ key: 'wishes', term: words.terms.wishes, value: wishes, change: correct(paths.requestActivity) }]
      : []),
    { key: 'organisation', term: words.terms.organisation, value: organisation.name },
    {
      key: 'insurance',
      term: words.terms.insurance,
      value: isInsured(booking) ? words.insured : words.notInsured,
      change: correct(paths.requestInsurance),
    },
    { key: 'price', term: words.terms.price, value: quote ? priceRows(quote) : words.noPrice },
  ]
}

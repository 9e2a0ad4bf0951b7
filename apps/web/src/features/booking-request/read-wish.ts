import type { OrganisationKind } from '@salles-ouvertes/contract'
import type { LocationQuery } from 'vue-router'
import { vocabulary } from '../../locales/fr.ts'
import { readSeries } from '../../series/series-address.ts'
import { noFacts, requestDraft } from './request-draft.ts'
import type { RequestDraft } from './request-draft.ts'

type Wish = Pick<RequestDraft, 'roomId' | 'startsAt' | 'endsAt'> & Partial<RequestDraft>

/** Room and slot that the address asks for (`?salle=…&debut=…&fin=…`); null when it asks for none. */
export function readWish(query: LocationQuery): Wish | null {
  const { salle, debut, fin, serie, profile, people } = query
  if (typeof salle !== 'string' || !isInstant(debut) || !isInstant(fin)) return null
  const headcount = Number(people) || null
  const facts = requestDraft.value?.facts ?? noFacts
  return {
    roomId: salle,
    startsAt: debut,
    endsAt: fin,
    series: readSeries(serie),
    ...(isKind(profile) ? { profile } : {}),
    ...(headcount && facts.headcount === null ? { facts: { ...facts, headcount } } : {}),
  }
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

function isKind(value: unknown): value is OrganisationKind {
  return typeof value === 'string' && Object.hasOwn(vocabulary.organisationKind, value)
}

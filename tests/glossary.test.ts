import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  accessGrantStatus,
  agreementStatus,
  bookingAction,
  bookingStatus,
  buildingKind,
  cancelledSide,
  chargeStatus,
  occurrenceStatus,
  organisationKind,
  partyRole,
  role,
} from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { followers } from '../apps/api/src/events.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const glossary = readFileSync(`${root}docs/glossary.md`, 'utf8')

/** Words of the glossary, by the title they stand under: a status of a charge does not define one of a booking. */
const sections = new Map(
  glossary.split(/^## /m).map((section) => {
    const [title = '', ...lines] = section.split('\n')
    return [title.trim(), new Set([...lines.join('\n').matchAll(/`([^`]+)`/g)].map(([, word]) => word))]
  }),
)
const foldersOf = (path: string) =>
  readdirSync(`${root}${path}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

const expected: [section: string, words: readonly string[]][] = [
  ['Features', [...foldersOf('apps/api/src/features'), ...foldersOf('apps/web/src/features')]],
  ['Roles', role.options],
  ['Booking', [...bookingStatus.options, ...bookingAction.options, ...cancelledSide.options]],
  ['Occurrence', occurrenceStatus.options],
  ['Agreement', [...agreementStatus.options, ...partyRole.options]],
  ['Charge', chargeStatus.options],
  ['Access grant', accessGrantStatus.options],
  ['Kinds', [...buildingKind.options, ...organisationKind.options]],
  ['Events', Object.keys(followers)],
]

describe('docs/glossary.md', () => {
  it.each(expected)('defines every word of « %s »', (section, words) => {
    const defined = sections.get(section) ?? new Set()
    expect(words.filter((word) => !defined.has(word))).toEqual([])
  })

  it('names only features that exist', () => {
    const named = [...glossary.matchAll(/`features\/([\w-]+)`/g)].map(([, name]) => name)
    const real = new Set([...foldersOf('apps/api/src/features'), ...foldersOf('apps/web/src/features')])
    expect(named.filter((name) => !real.has(String(name)))).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFacts } from '../../../../../../tests/support/any-facts.ts'
import type { Failure } from '../../../platform/errors.ts'
import type { AgreementFacts } from './agreement-facts.ts'
import { composeAgreement, type AgreementContent } from './agreement-content.ts'
import { collegeFacts, hallFacts, managedHallFacts, sharedFacts } from './example-facts.ts'

const paid = collegeFacts.price
const free = { legalBasis: 'un texte', act: 'un acte', valuedCents: 12_000 }
const freePrice = { ...paid, lines: [], totalCents: 0, free }

const isSecond = ({ role }: AgreementFacts['parties'][number]) => role === 'second-establishment'
const inTheHall = { roomName: 'Salle polyvalente' }

/** Every printed text of the agreement, on one line each, with ordinary spaces. */
function textsOf({ facts: _facts, ...printed }: AgreementContent): string {
  const deep = (value: unknown): string[] => {
    if (value === null) return []
    return typeof value === 'object' ? Object.values(value).flatMap(deep) : [String(value)]
  }
  return deep(printed)
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ')
}

const printed = (facts: AgreementFacts, change: Partial<AgreementFacts> = {}) =>
  textsOf(composeAgreement({ ...facts, ...change }))
const leastKept: AgreementFacts = {
  ...collegeFacts,
  terms: {
    ...collegeFacts.terms,
    cancellationSteps: [{ minDaysBefore: 0, duePercent: 50, minimumCents: 1500 }],
  },
}
const titles = (content: AgreementContent) => content.articles.map(({ title }) => title)

describe('composeAgreement', () => {
  it('makes two, three or four parties sign, in the order of the facts', () => {
    const roles = (facts: AgreementFacts) => composeAgreement(facts).signatures.map(({ role }) => role)
    expect(roles(hallFacts)).toEqual(['organiser', 'owner'])
    expect(roles(collegeFacts)).toEqual(['organiser', 'establishment', 'owner'])
    expect(roles(sharedFacts)).toEqual(['organiser', 'establishment', 'second-establishment', 'owner'])
    expect(roles(managedHallFacts)).toEqual(['organiser', 'manager', 'payee', 'owner'])
  })

  it('presents the owner first and the organiser last, whoever signs first', () => {
    const labels = (facts: AgreementFacts) => composeAgreement(facts).parties.map(({ label }) => label)
    const expected = ['Le propriétaire', 'L’établissement qui partage les lieux', 'L’établissement', 'L’organisateur']
    expect(labels(sharedFacts)).toEqual(expected)
    expect(labels({ ...sharedFacts, parties: sharedFacts.parties.toReversed() })).toEqual(expected)
  })

  it('numbers the articles that apply without a gap', () => {
    for (const facts of [collegeFacts, hallFacts]) {
      const { articles } = composeAgreement(facts)
      expect(articles.map(({ number }) => number)).toEqual(articles.map((_, index) => index + 1))
      expect(articles.at(-1)?.title).toBe('Signatures')
    }
    expect(composeAgreement(hallFacts).articles).toHaveLength(21)
  })

  it('calls the republican commitment only for an association that pays nothing or less', () => {
    const cases: [Partial<AgreementFacts>, boolean][] = [
      [{}, false],
      [{ price: freePrice }, true],
      [{ price: { ...paid, isReduced: true } }, true],
      [{ price: freePrice, organiserKind: 'public-body' }, false],
    ]
    for (const [change, isCalled] of cases) {
      const content = composeAgreement({ ...collegeFacts, ...change })
      expect(titles(content).includes('Engagement républicain')).toBe(isCalled)
      expect(content.annexes.some(({ letter }) => letter === 'H')).toBe(isCalled)
    }
  })

  const [aRoom] = collegeFacts.site.rooms
  if (!aRoom) throw new Error('the example has a room')
  const named = (name: string) => ({ ...aRoom, name })
  const usual = { name: collegeFacts.contact.name, phone: collegeFacts.contact.phone }
  const twoRooms: AgreementFacts = {
    ...collegeFacts,
    site: { ...collegeFacts.site, rooms: ['Salle polyvalente', 'Gymnase', 'Atelier', 'Préau'].map(named) },
    otherAccess: [
      { rooms: ['Gymnase', 'Atelier'], kind: 'key-box', contact: usual },
      { rooms: ['Préau'], kind: 'person', contact: { name: 'Gardien', phone: '04 00 00 00 09' } },
    ],
  }
  const onlyBorrowedCode: AgreementFacts = {
    ...twoRooms,
    accessKind: 'person',
    otherAccess: [{ rooms: ['Gymnase'], kind: 'keypad', contact: usual }],
  }
  const conditions: [string, AgreementFacts, Partial<AgreementFacts>, string, boolean][] = [
    ['school law', collegeFacts, {}, 'L. 213-2-2 (rédaction en vigueur à confirmer', true],
    ['municipal law', hallFacts, {}, 'L. 2144-3', true],
    ['school law is not cited for a hall', hallFacts, {}, 'L. 213-2-2', false],
    ['laïcité of the school', collegeFacts, {}, 'laïcité', true],
    ['priority of teaching', collegeFacts, {}, 'Priorité du service public d’enseignement', true],
    ['priority of the commune', hallFacts, {}, 'Priorité des besoins de la commune', true],
    [
      'the act of each school',
      sharedFacts,
      {},
      'l’acte n° 31 du 11 juin 2026, conseil d’administration du lycée',
      true,
    ],
    ['the school that shares the place', sharedFacts, {}, 'Les locaux servent aussi à Lycée de la Démonstration', true],
    ['its UAI', sharedFacts, {}, 'UAI : 0000002B', true],
    ['a place that is not shared', collegeFacts, {}, 'Les locaux servent aussi', false],
    ['who manages', managedHallFacts, {}, 'Les locaux sont gérés par Communauté de communes du Modèle', true],
    ['whose person opens', managedHallFacts, { accessKind: 'person' }, 'Elle agit pour l’organisme gestionnaire', true],
    ['who is paid', managedHallFacts, {}, 'La redevance revient à Régie des salles du Modèle', true],
    ['an act in force', collegeFacts, {}, 'exécutoire à compter du 4 juillet 2026', true],
    ['an act not yet in force', hallFacts, {}, 'date d’entrée en vigueur à confirmer', true],
    ['minors', hallFacts, {}, 'L’activité accueille des mineurs', true],
    ['no minors', collegeFacts, {}, 'Mineurs :', false],
    ['total of a paid booking', collegeFacts, {}, '34,50 €', true],
    ['no fee when free', hallFacts, {}, 'paie une redevance', false],
    ['legal basis when free', hallFacts, {}, 'Fondement : article L. 2125-1-2', true],
    ['value of what is free', hallFacts, {}, 'évalué à 1 234,50 €', true],
    ['subsidy in kind of an association', hallFacts, {}, 'subvention en nature', true],
    ['no subsidy in kind of a public body', hallFacts, { organiserKind: 'public-body' }, 'subvention en nature', false],
    ['payee of a collège', collegeFacts, {}, 'l’agent comptable l’encaisse', true],
    ['VAT left to confirm', hallFacts, { price: paid }, 'Régime de TVA : à confirmer', true],
    ['VAT settled', collegeFacts, {}, 'TVA non applicable selon l’acte tarifaire', true],
    ['deposit', collegeFacts, {}, 'dégradations (200,00 €)', true],
    ['single slot', collegeFacts, {}, 'mardi 15 septembre 2026, de 18 h 30 à 20 h 30', true],
    ['series', hallFacts, {}, '33 séances, du 15 septembre 2026 au 27 avril 2027', true],
    [
      'holidays excluded',
      hallFacts,
      { schoolHolidays: 'excluded' },
      'Aucune séance n’a lieu pendant les vacances',
      true,
    ],
    ['holidays included', hallFacts, {}, 'pendant les vacances scolaires, aux seules dates', true],
    ['holidays of a single slot', collegeFacts, { schoolHolidays: 'excluded' }, 'vacances', false],
    ['sport', hallFacts, {}, 'carte professionnelle', true],
    ['no sport', collegeFacts, {}, 'carte professionnelle', false],
    ['training', collegeFacts, { purpose: { category: 'training', text: 'Stage' } }, 'déclaration d’activité', true],
    ['show', collegeFacts, {}, 'billetterie', true],
    ['economic use', collegeFacts, { organiserKind: 'company' }, 'L. 2122-1-1', true],
    ['no economic use', collegeFacts, {}, 'L. 2122-1-1', false],
    ['alcohol in a school', collegeFacts, {}, 'aucune boisson alcoolisée', true],
    ['alcohol in a hall', hallFacts, {}, 'autorisation du maire', true],
    ['insurance that ends too soon', hallFacts, insuredUntil('2027-04-26'), 'expire avant la dernière séance', true],
    ['insurance of the last day', hallFacts, insuredUntil('2027-04-27'), 'expire avant la dernière séance', false],
    ['insurance left to confirm', hallFacts, { insurance: null }, 'numéro de contrat et durée : à confirmer', true],
    ['keypad', collegeFacts, {}, 'Il ne figure pas dans la présente convention', true],
    ['opened by a person', collegeFacts, { accessKind: 'person' }, 'Le code est envoyé', false],
    ['key lost', collegeFacts, { accessKind: 'key-box' }, '80,00 €', true],
    ['each room entered in its way', twoRooms, {}, 'Salle polyvalente : L’accès se fait avec un code propre', true],
    ['a second way in', twoRooms, {}, 'Gymnase et Atelier : L’accès se fait avec une clé, gardée dans une boîte', true],
    ['a third way in', twoRooms, {}, 'Préau : Les locaux sont ouverts et refermés par une personne désignée.', true],
    ['the code, once for all rooms', twoRooms, {}, 'Le code est envoyé peu avant la séance', true],
    ['a key lost in a borrowed room', twoRooms, {}, '80,00 €', true],
    ['whom to call for a borrowed room', twoRooms, {}, 'Pour Préau : Gardien, 04 00 00 00 09.', true],
    ['the usual contact, not twice', twoRooms, {}, 'Pour Gymnase et Atelier', false],
    ['every room lent', twoRooms, {}, 'Préau', true],
    ['a way in that only a borrowed room has', onlyBorrowedCode, {}, 'Consignes d’accès', true],
    ['cancellation steps', collegeFacts, {}, 'au moins 15 jours avant la séance : rien n’est dû', true],
    ['least kept of a cancellation', leastKept, {}, '50 % de la redevance de la séance sont dus, au moins 15,00', true],
    ['cancellation left to confirm', hallFacts, {}, 'Le barème d’annulation est à confirmer', true],
    ['retention left to confirm', hallFacts, {}, 'Durée de conservation : à confirmer', true],
    ['court', collegeFacts, {}, 'tribunal administratif de Grenoble', true],
    [
      'number of the organiser left to confirm',
      hallFacts,
      withoutNumbers(hallFacts),
      'RNA ou SIRET : à confirmer',
      true,
    ],
    ['number of the owner left to confirm', hallFacts, withoutNumbers(hallFacts), 'SIREN : à confirmer', true],
    ['no number known is left out', hallFacts, {}, 'SIREN : à confirmer', false],
  ]
  it.each(conditions)('words its articles by the facts: %s', (_, facts, change, words, isPrinted) => {
    expect(printed(facts, change).includes(words)).toBe(isPrinted)
  })

  it('lists the annexes with their state, and never prints the access instructions', () => {
    const states = Object.fromEntries(composeAgreement(hallFacts).annexes.map(({ letter, state }) => [letter, state]))
    expect(states).toMatchObject({ A: 'to-provide', D: 'attached', H: 'to-provide', K: 'not-printed', L: 'to-provide' })
    const onFile = composeAgreement({ ...collegeFacts, annexesOnFile: ['F', 'K'] }).annexes
    expect(onFile.find(({ letter }) => letter === 'F')?.state).toBe('attached')
    expect(onFile.find(({ letter }) => letter === 'K')?.state).toBe('not-printed')
    expect(onFile.map(({ letter }) => letter)).not.toContain('D')
  })

  it('gathers the dates of a season without losing one, across the clock change', () => {
    const { calendar } = composeAgreement(hallFacts)
    const rows = calendar?.kind === 'table' ? calendar.rows : []
    expect(rows.reduce((sum, row) => sum + Number.parseInt(row[3] ?? '', 10), 0)).toBe(33)
    expect(rows[0]).toEqual([
      'mardi, de 18\u00a0h\u00a030 à 20\u00a0h\u00a030',
      'septembre 2026',
      '15, 22 et 29',
      '3\u00a0séances',
    ])
    // The example repeats an instant, not a wall-clock hour: after the change of October it is an hour earlier.
    expect(rows[2]?.[0]).toBe('mardi, de 17\u00a0h\u00a030 à 19\u00a0h\u00a030')
  })

  it('names the room of each date when the series borrows another one', () => {
    const [hall] = hallFacts.site.rooms
    const site = { ...hallFacts.site, rooms: [hall!, { ...hall!, name: 'Petite salle' }] }
    const occurrences = hallFacts.occurrences.map((date, index) => ({
      ...date,
      roomName: index === 1 ? 'Petite salle' : date.roomName,
    }))
    const content = composeAgreement({ ...hallFacts, site, occurrences })
    const rows = content.calendar?.kind === 'table' ? content.calendar.rows : []
    const hours = 'mardi, de 18\u00a0h\u00a030 à 20\u00a0h\u00a030'
    expect(rows.slice(0, 2)).toEqual([
      [hours, 'Salle polyvalente', 'septembre 2026', '15 et 29', '2\u00a0séances'],
      [hours, 'Petite salle', 'septembre 2026', '22', '1\u00a0séance'],
    ])
    expect(textsOf(content)).toContain('L’annexe D en donne la liste, avec la salle de chacune.')
    expect(printed(hallFacts)).toContain('L’annexe D en donne la liste. Seules')
  })

  it('says that a slot ends the next day', () => {
    const occurrences = [{ ...inTheHall, startsAt: '2026-12-12T18:00:00Z', endsAt: '2026-12-13T02:00:00Z' }]
    expect(printed(hallFacts, { occurrences })).toContain('samedi 12 décembre 2026, de 19 h à 3 h le lendemain')
  })

  const gaps: [string, AgreementFacts][] = [
    ['site.name', { ...collegeFacts, site: { ...collegeFacts.site, name: ' ' } }],
    ['site.rooms', { ...collegeFacts, site: { ...collegeFacts.site, rooms: [] } }],
    ['headcount', { ...collegeFacts, headcount: 0 }],
    ['occurrences', { ...collegeFacts, occurrences: [] }],
    [
      'occurrences.0',
      { ...collegeFacts, occurrences: [{ ...inTheHall, startsAt: '2026-09-15T16:30:00Z', endsAt: '' }] },
    ],
    [
      'occurrences.0',
      { ...collegeFacts, occurrences: collegeFacts.occurrences.map((date) => ({ ...date, roomName: 'Ailleurs' })) },
    ],
    [
      'parties.establishment',
      { ...collegeFacts, parties: collegeFacts.parties.filter((p) => p.role !== 'establishment') },
    ],
    ['parties.establishment', { ...hallFacts, parties: collegeFacts.parties, acts: collegeFacts.acts }],
    [
      'parties.second-establishment',
      { ...sharedFacts, parties: [...sharedFacts.parties, ...sharedFacts.parties.filter(isSecond)] },
    ],
    ['acts.second-establishment', { ...collegeFacts, parties: sharedFacts.parties }],
    ['acts.establishment', { ...collegeFacts, acts: collegeFacts.acts.slice(0, 1) }],
    ['insurance.validUntil', { ...collegeFacts, ...insuredUntil('2027-02-30') }],
    ['price.totalCents', { ...collegeFacts, price: { ...paid, totalCents: 3_400 } }],
    ['price.free', { ...collegeFacts, price: { ...paid, lines: [], totalCents: 0 } }],
    ['price.free.valuedCents', { ...collegeFacts, price: { ...freePrice, free: { ...free, valuedCents: 0 } } }],
    ['price.free.legalBasis', { ...collegeFacts, price: { ...freePrice, free: { ...free, legalBasis: '' } } }],
  ]
  it.each(gaps)('refuses facts without %s', (path, facts) => {
    const refusal = expect.objectContaining<Partial<Failure>>({
      code: 'agreements.incomplete-facts',
      details: { missing: [path] },
    })
    expect(() => composeAgreement(facts)).toThrow(refusal)
  })

  it('never prints a blank value, whatever the valid facts, and keeps them as given', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const content = composeAgreement(facts)
        expect(textsOf(content)).not.toMatch(/\b(undefined|null|NaN|Invalid Date)\b|\[object/)
        expect(content.facts).toBe(facts)
        expect(content.articles.every(({ blocks }) => blocks.length > 0)).toBe(true)
        expect(content.articles.length).toBeGreaterThanOrEqual(20)
      }),
      { numRuns: 200 },
    )
  })
})

function withoutNumbers({ parties }: AgreementFacts): Pick<AgreementFacts, 'parties'> {
  return { parties: parties.map((party) => ({ ...party, rna: null, siren: null, siret: null, uai: null })) }
}

function insuredUntil(validUntil: string): Pick<AgreementFacts, 'insurance'> {
  return { insurance: { insurer: 'Assurance Modèle', policyNumber: 'RC-000-42', validUntil } }
}

import {
  bookingAction,
  bookingStatus,
  type BookingAction,
  type BookingStatus,
  type Role,
} from '@salles-ouvertes/contract'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { systemActor, visitor, type Actor, type Grant } from '../../../platform/actor.ts'
import { Failure } from '../../../platform/errors.ts'
import { whoMayDoWhat } from './who-may-do-what.ts'
import { allowedActions, cancellationSide, nextStatus, type WorkflowFacts } from './workflow.ts'

const tenantId = 'tenant'
const establishmentId = 'establishment'
const organisationId = 'organisation'
const now = new Date('2026-10-05T08:00:00Z')
const later = new Date('2026-10-05T08:00:05Z')

const grant = (role: Role, over: Partial<Grant> = {}): Grant => ({
  id: 'grant',
  role,
  tenantId,
  establishmentId,
  legalEntityId: null,
  capacity: null,
  delegationAct: null,
  ...over,
})
const account = (grants: Grant[], organisations: string[] = []): Actor => ({
  kind: 'account',
  accountId: 'account',
  sessionId: null,
  grants,
  memberships: organisations.map((id) => ({ organisationId: id, membership: 'member' })),
})
const actors = {
  applicant: account([], [organisationId]),
  decider: account([grant('decider')]),
  'tenant-officer': account([grant('tenant-officer', { establishmentId: null })]),
  system: systemActor(tenantId),
  'establishment-head without the right to decide': account([grant('establishment-head')]),
  bursar: account([grant('bursar')]),
  caretaker: account([grant('caretaker')]),
  'decider elsewhere': account([grant('decider', { establishmentId: 'other' })]),
  'decider of another tenant': account([grant('decider', { tenantId: 'other', establishmentId: null })]),
  'member of another organisation': account([], ['other']),
  'platform-admin': account([grant('platform-admin', { tenantId: null, establishmentId: null })]),
  visitor,
} satisfies Record<string, Actor>
type Who = keyof typeof actors

/** Written by hand, apart from the table under test: status → who → what they may do. */
const expected: Record<BookingStatus, { [who in Who]?: BookingAction[] }> = {
  draft: { applicant: ['submit'] },
  submitted: {
    applicant: ['withdraw'],
    decider: ['approve', 'refuse', 'request-information', 'counter-propose'],
    'tenant-officer': ['refuse'],
    system: ['expire'],
  },
  'to-complete': {
    applicant: ['complete', 'withdraw'],
    decider: ['refuse', 'counter-propose'],
    'tenant-officer': ['refuse'],
    system: ['expire'],
  },
  'counter-proposed': { applicant: ['accept-proposal', 'decline-proposal', 'withdraw'], system: ['expire'] },
  approved: {
    applicant: ['cancel', 'cancel-occurrences'],
    decider: ['undo-approval', 'cancel', 'cancel-occurrences'],
    'tenant-officer': ['cancel', 'cancel-occurrences'],
    system: ['confirm', 'expire'],
  },
  confirmed: {
    applicant: ['cancel', 'cancel-occurrences', 'ask-amendment'],
    decider: ['ask-amendment'],
    'tenant-officer': ['ask-amendment'],
    system: ['stop-sessions', 'restore-sessions', 'relocate-sessions', 'terminate', 'end'],
  },
  refused: {},
  withdrawn: {},
  cancelled: {},
  expired: {},
  ended: {},
}
const reached: Record<BookingAction, BookingStatus | 'unchanged'> = {
  submit: 'submitted',
  approve: 'approved',
  'undo-approval': 'submitted',
  refuse: 'refused',
  'request-information': 'to-complete',
  complete: 'submitted',
  'counter-propose': 'counter-proposed',
  'accept-proposal': 'approved',
  'decline-proposal': 'submitted',
  withdraw: 'withdrawn',
  cancel: 'cancelled',
  'cancel-occurrences': 'unchanged',
  'ask-amendment': 'unchanged',
  'accept-amendment': 'unchanged',
  'refuse-amendment': 'unchanged',
  'withdraw-amendment': 'unchanged',
  'lapse-amendment': 'unchanged',
  'stop-sessions': 'unchanged',
  'relocate-sessions': 'unchanged',
  'restore-sessions': 'unchanged',
  terminate: 'cancelled',
  confirm: 'confirmed',
  expire: 'expired',
  end: 'ended',
}

const bookingIn = (status: BookingStatus, over: Partial<WorkflowFacts> = {}): WorkflowFacts => ({
  tenantId,
  establishmentId,
  organisationId,
  status,
  now,
  decisionDeadline: later,
  decidedBy: 'account',
  undoUntil: later,
  hasAgreement: false,
  sessions: 1,
  sessionsToCome: 1,
  recordedByStaff: false,
  amendment: null,
  ...over,
})
const outcome = (actor: Actor, action: BookingAction, booking: WorkflowFacts): string => {
  try {
    return nextStatus(actor, action, booking)
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}

const refused = [
  ...['bookings.not-allowed', 'bookings.wrong-status', 'bookings.no-amendment', 'bookings.agreement-signed'],
]

describe.each(bookingStatus.options)('a booking that is %s', (status) => {
  it.each(Object.keys(actors) as Who[])('allows exactly what is written to: %s', (who) => {
    const actor = actors[who]
    const allowed = expected[status][who] ?? []
    expect(allowedActions(actor, bookingIn(status)).sort()).toEqual([...allowed].sort())
    for (const action of bookingAction.options) {
      const result = outcome(actor, action, bookingIn(status))
      const to = reached[action] === 'unchanged' ? status : reached[action]
      if (allowed.includes(action)) expect(result, action).toBe(to)
      else expect(refused, action).toContain(result)
    }
  })
})

describe('nextStatus', () => {
  it('tells a person without the right that it is not allowed, whatever the status', () => {
    for (const status of bookingStatus.options) {
      expect(outcome(actors.bursar, 'approve', bookingIn(status))).toBe('bookings.not-allowed')
    }
  })
  it('tells a person with the right that the status is not the one', () => {
    expect(outcome(actors.decider, 'approve', bookingIn('refused'))).toBe('bookings.wrong-status')
  })
  it('never lets a member of the organisation decide on its request, whatever rights they hold', () => {
    const both = account([grant('decider'), grant('tenant-officer')], [organisationId])
    for (const action of ['approve', 'refuse', 'request-information', 'counter-propose'] as const) {
      expect(outcome(both, action, bookingIn('submitted')), action).toBe('bookings.own-request')
    }
    expect(outcome(both, 'undo-approval', bookingIn('approved'))).toBe('bookings.own-request')
    expect(outcome(both, 'withdraw', bookingIn('submitted'))).toBe('withdrawn')
    expect(allowedActions(both, bookingIn('submitted'))).toEqual(['withdraw'])
  })
  it('offers no other slot for a series, which is decided session by session', () => {
    const series = bookingIn('submitted', { sessions: 2 })
    expect(outcome(actors.decider, 'counter-propose', series)).toBe('bookings.several-sessions')
    expect(outcome(actors.bursar, 'counter-propose', series)).toBe('bookings.not-allowed')
    expect(allowedActions(actors.decider, series)).not.toContain('counter-propose')
  })
  it('refuses an answer at the deadline and after', () => {
    const atDeadline = { decisionDeadline: now }
    expect(outcome(actors.decider, 'approve', bookingIn('submitted', atDeadline))).toBe('bookings.deadline-passed')
    expect(outcome(actors.applicant, 'complete', bookingIn('to-complete', atDeadline))).toBe('bookings.deadline-passed')
    expect(outcome(actors.applicant, 'accept-proposal', bookingIn('counter-proposed', atDeadline))).toBe(
      'bookings.deadline-passed',
    )
    expect(outcome(actors.decider, 'refuse', bookingIn('submitted', atDeadline))).toBe('refused')
    expect(allowedActions(actors.decider, bookingIn('submitted', atDeadline))).toEqual(['refuse'])
  })
  it('lets only the one who accepted take it back, in time, before the agreement', () => {
    const undo = (over: Partial<WorkflowFacts>) => outcome(actors.decider, 'undo-approval', bookingIn('approved', over))
    expect(undo({})).toBe('submitted')
    expect(undo({ decidedBy: 'colleague' })).toBe('bookings.not-allowed')
    expect(undo({ undoUntil: now })).toBe('bookings.undo-too-late')
    expect(undo({ undoUntil: null })).toBe('bookings.undo-too-late')
    expect(undo({ hasAgreement: true })).toBe('bookings.undo-too-late')
  })
  it('leaves the sessions of a signed agreement to its organiser: the other parties decide on the agreement', () => {
    for (const action of ['cancel', 'cancel-occurrences'] as const) {
      expect(outcome(actors.decider, action, bookingIn('confirmed'))).toBe('bookings.agreement-signed')
      expect(outcome(actors['tenant-officer'], action, bookingIn('confirmed'))).toBe('bookings.agreement-signed')
      expect(outcome(actors.bursar, action, bookingIn('confirmed'))).toBe('bookings.not-allowed')
      expect(outcome(actors.decider, action, bookingIn('approved'))).not.toContain('bookings.')
      expect(outcome(actors.decider, action, bookingIn('confirmed', { recordedByStaff: true }))).not.toContain('.')
    }
  })
  it('keeps the system of one tenant out of the others', () => {
    expect(outcome(systemActor('other'), 'expire', bookingIn('submitted'))).toBe('bookings.not-allowed')
  })
})

/** Asked by → who answers what. */
const answers: [string, Actor, Partial<WorkflowFacts>, 'applicant' | 'establishment', BookingAction[]][] = [
  ['the applicant', actors.applicant, {}, 'applicant', ['withdraw-amendment']],
  ['the applicant', actors.applicant, {}, 'establishment', ['accept-amendment', 'refuse-amendment']],
  ['the decider', actors.decider, {}, 'applicant', ['accept-amendment', 'refuse-amendment']],
  ['the decider', actors.decider, {}, 'establishment', ['withdraw-amendment']],
  ['the owner', actors['tenant-officer'], {}, 'applicant', ['refuse-amendment']],
  ['the owner', actors['tenant-officer'], {}, 'establishment', ['withdraw-amendment']],
  [
    'the decider, for those who have no account',
    actors.decider,
    { recordedByStaff: true },
    'establishment',
    ['accept-amendment', 'refuse-amendment', 'withdraw-amendment'],
  ],
  [
    'a decider who belongs to the organisation',
    account([grant('decider'), grant('tenant-officer')], [organisationId]),
    {},
    'applicant',
    ['withdraw-amendment'],
  ],
  [
    'the system',
    actors.system,
    {},
    'applicant',
    ['lapse-amendment', 'end', 'stop-sessions', 'restore-sessions', 'terminate'],
  ],
  ['a caretaker', actors.caretaker, {}, 'applicant', []],
]

describe('an open amendment', () => {
  it.each(answers)('%s', (_, actor, over, askedSide, allowed) => {
    const booking = bookingIn('confirmed', { ...over, amendment: { askedSide, expiresAt: later } })
    const isOrganiser = actor.kind === 'account' && actor.memberships.length > 0
    const always = isOrganiser || over.recordedByStaff ? ['cancel', 'cancel-occurrences'] : []
    expect(allowedActions(actor, booking).sort()).toEqual([...always, ...allowed].sort())
  })
  const open = { amendment: { askedSide: 'applicant', expiresAt: later } } as const
  it('is the only one', () => {
    expect(outcome(actors.applicant, 'ask-amendment', bookingIn('confirmed', open))).toBe('bookings.amendment-open')
  })
  it('is answered by the other side, never by those who asked', () => {
    const both = account([grant('decider')], [organisationId])
    expect(outcome(actors.applicant, 'accept-amendment', bookingIn('confirmed', open))).toBe('bookings.not-allowed')
    expect(outcome(both, 'accept-amendment', bookingIn('confirmed', open))).toBe('bookings.own-request')
    expect(outcome(actors.decider, 'withdraw-amendment', bookingIn('confirmed', open))).toBe('bookings.not-allowed')
  })
  it('is accepted before its own deadline', () => {
    const late = { amendment: { askedSide: 'applicant', expiresAt: now } } as const
    expect(outcome(actors.decider, 'accept-amendment', bookingIn('confirmed', late))).toBe('bookings.deadline-passed')
    const onTime = bookingIn('confirmed', { ...open, decisionDeadline: now })
    expect(outcome(actors.decider, 'accept-amendment', onTime)).toBe('confirmed')
  })
  it('needs a session to come', () => {
    const over = bookingIn('confirmed', { sessionsToCome: 0 })
    expect(outcome(actors.decider, 'ask-amendment', over)).toBe('bookings.session-past')
    expect(allowedActions(actors.decider, over)).not.toContain('ask-amendment')
  })
})

describe('cancellationSide', () => {
  const side = (actor: Actor, wanted?: Parameters<typeof cancellationSide>[2]) =>
    cancellationSide(actor, bookingIn('approved'), wanted)
  it('deduces the side from the actor', () => {
    expect([side(actors.applicant), side(actors.decider), side(actors['tenant-officer'])]).toEqual([
      'applicant',
      'establishment',
      'owner',
    ])
  })
  it('lets staff say that an authority ordered it, and nobody speak for another', () => {
    expect(side(actors.decider, 'authority')).toBe('authority')
    expect(side(actors['tenant-officer'], 'authority')).toBe('authority')
    expect(() => side(actors.applicant, 'authority')).toThrow('bookings.not-allowed')
    expect(() => side(actors.decider, 'owner')).toThrow('bookings.not-allowed')
  })
  it('is that of the organiser alone once the agreement is signed, also when the desk speaks for it', () => {
    const signed = bookingIn('confirmed', { recordedByStaff: true })
    expect(cancellationSide(actors.applicant, bookingIn('confirmed'))).toBe('applicant')
    expect(cancellationSide(actors.decider, signed)).toBe('applicant')
    expect(() => cancellationSide(actors.decider, signed, 'authority')).toThrow('bookings.not-allowed')
  })
  it('lets somebody who holds both rights choose', () => {
    const both = account([grant('decider'), grant('tenant-officer')])
    expect([side(both), side(both, 'owner')]).toEqual(['establishment', 'owner'])
  })
})

describe('who-may-do-what.md', () => {
  it('is what the table says: run `pnpm generate` after a change', () => {
    const committed = new URL('../../../../../../docs/generated/who-may-do-what.md', import.meta.url)
    expect(readFileSync(committed, 'utf8')).toBe(whoMayDoWhat())
  })
})

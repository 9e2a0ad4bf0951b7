import { readinessReason, type ReadinessFinding } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { causeOf, causesOf, checkSession, colourOf } from './check-session.ts'
import type { EntryFacts, LockLook, SessionFacts } from './session-facts.ts'

const healthy: LockLook = { isOnline: true, batteryPercent: 80, isBatteryLow: false, code: null }
const entry: EntryFacts = {
  ...{ status: 'planned', kind: 'keypad', isRecorded: true, hasKnownCode: false, isLate: false, lock: healthy },
  ...{ hasEntryInstructions: true, hasExitInstructions: true, hasContactPhone: true },
  holder: { hasEmail: true, hasPhone: true },
  blockedBy: null,
}
const ready: SessionFacts = {
  ...{ isNear: true, isSuspended: false, isAgreementInForce: true, isPlaceClaimed: false, pieces: [] },
  entry,
  endsAt: new Date('2026-10-13T18:30:00Z'),
  outBy: null,
}
const sent = { status: 'delivered' } as const
const withEntry = (changes: Partial<EntryFacts>, facts: Partial<SessionFacts> = {}): SessionFacts => ({
  ...ready,
  entry: { ...entry, ...changes },
  ...facts,
})
const unmet = (facts: SessionFacts) =>
  checkSession(facts).flatMap(({ outcome, reason }) => (outcome === 'ok' ? [] : [`${outcome} ${reason}`]))
const early = { isNear: false }

describe('checkSession', () => {
  it('finds nothing to say of a session that is ready', () => {
    expect(unmet(ready)).toEqual([])
    expect(colourOf(checkSession(ready))).toBe('green')
    expect(unmet(withEntry({ kind: 'person', lock: null }))).toEqual([])
    expect(unmet(withEntry({ kind: 'key-box', lock: null, hasKnownCode: true }))).toEqual([])
  })

  it.each<[string, SessionFacts, string[]]>([
    ['no right to enter', { ...ready, entry: null }, ['fail not-planned']],
    ['a right given up', withEntry({ status: 'failed' }), ['fail no-way-left']],
    [
      'a room that nobody described',
      withEntry({ kind: 'person', isRecorded: false, lock: null }),
      ['warn no-way-recorded'],
    ],
    ['a box whose code nobody wrote', withEntry({ kind: 'key-box', lock: null }), ['fail code-missing']],
    [
      'a code that is not in the lock',
      withEntry({ ...sent, lock: { ...healthy, code: 'absent' } }),
      ['fail code-absent'],
    ],
    ['a code on its way', withEntry({ ...sent, lock: { ...healthy, code: 'pending' } }), ['warn code-pending']],
    ['a code in the lock', withEntry({ ...sent, lock: { ...healthy, code: 'present' } }), []],
    ['a code that is late', withEntry({ isLate: true }), ['warn code-delayed']],
    ['a lock without an account', withEntry({ lock: 'unknown' }), ['fail lock-unknown']],
    ['a lock without an account, its code sent', withEntry({ ...sent, lock: 'unknown' }), ['warn lock-unknown']],
    ['a maker that refuses', withEntry({ lock: 'refuses' }), ['fail lock-refuses']],
    ['a maker that does not answer', withEntry({ lock: 'silent' }), ['fail lock-silent']],
    ['the same, days before', withEntry({ lock: 'silent' }, early), ['warn lock-silent']],
    ['a lock off line', withEntry({ lock: { ...healthy, isOnline: false } }), ['fail lock-offline']],
    ['the same, days before', withEntry({ lock: { ...healthy, isOnline: false } }, early), ['warn lock-offline']],
    ['the same, its code sent', withEntry({ ...sent, lock: { ...healthy, isOnline: false } }), ['warn lock-offline']],
    ['a battery of 5 %', withEntry({ lock: { ...healthy, batteryPercent: 5 } }), ['fail battery-dead']],
    [
      'a battery of 5 %, its code sent',
      withEntry({ ...sent, lock: { ...healthy, batteryPercent: 5 } }),
      ['fail battery-dead'],
    ],
    [
      'a battery of 6 %',
      withEntry({ lock: { ...healthy, batteryPercent: 6, isBatteryLow: true } }),
      ['warn battery-low'],
    ],
    ['no way described', withEntry({ hasEntryInstructions: false }), ['warn no-entry-instructions']],
    ['no leaving described', withEntry({ hasExitInstructions: false }), ['warn no-exit-instructions']],
    ['nobody to call', withEntry({ hasContactPhone: false }), ['fail no-phone']],
    [
      'a holder whom one must call',
      withEntry({ holder: { hasEmail: false, hasPhone: true } }),
      ['warn holder-by-phone'],
    ],
    ['a holder out of reach', withEntry({ holder: { hasEmail: false, hasPhone: false } }), ['fail holder-unreachable']],
    ['a session suspended', { ...ready, entry: null, isSuspended: true }, ['fail insurance-missing']],
    [
      'an insurance that ends before',
      { ...ready, pieces: [{ kind: 'insurance', state: 'expired' }] },
      ['fail insurance-missing'],
    ],
    ['a piece refused', { ...ready, pieces: [{ kind: 'statutes', state: 'refused' }] }, ['fail piece-missing']],
    [
      'a piece to verify',
      { ...ready, pieces: [{ kind: 'premises-permit', state: 'to-verify' }] },
      ['warn piece-to-verify'],
    ],
    ['money awaited', withEntry({ blockedBy: 'money' }), ['fail money-awaited']],
    ['money awaited, days before', withEntry({ blockedBy: 'money' }, early), ['warn money-awaited']],
    ['a deposit awaited', withEntry({ blockedBy: 'deposit' }), ['fail deposit-awaited']],
    ['an agreement ended', { ...ready, isAgreementInForce: false }, ['fail agreement-not-in-force']],
    ['an alarm at the end', { ...ready, outBy: ready.endsAt }, []],
    ['an alarm before the end', { ...ready, outBy: new Date('2026-10-13T18:29:00Z') }, ['fail alarm-arms-before-end']],
    ['an exam in the room', { ...ready, isPlaceClaimed: true }, ['fail place-claimed']],
  ])('of %s says so', (_, facts, expected) => {
    expect(unmet(facts)).toEqual(expected)
  })

  it('gives a reason exactly when something is not met, and each check once', () => {
    for (const facts of manyFacts()) {
      const findings = checkSession(facts)
      for (const { outcome, reason } of findings) expect(reason === null).toBe(outcome === 'ok')
      expect(new Set(findings.map(({ check }) => check)).size).toBe(findings.length)
    }
  })

  it('never finds worse days before than near', () => {
    const rank = { green: 0, amber: 1, red: 2 }
    for (const facts of manyFacts()) {
      const [before, near] = [false, true].map((isNear) => rank[colourOf(checkSession({ ...facts, isNear }))])
      expect(before).toBeLessThanOrEqual(near!)
    }
  })
})

describe('causesOf', () => {
  const finding = (outcome: ReadinessFinding['outcome'], reason: ReadinessFinding['reason']): ReadinessFinding => ({
    ...{ check: 'lock', outcome, reason },
  })

  it('asks nobody for a warning', () => {
    expect(causesOf([finding('warn', 'lock-offline'), finding('ok', null)])).toEqual(new Set())
  })

  it('knows who mends each reason', () => {
    expect(readinessReason.options.filter((reason) => causeOf(reason) === 'organiser')).toEqual([
      'insurance-missing',
      'piece-missing',
      'money-awaited',
      'deposit-awaited',
    ])
    expect(causesOf([finding('fail', 'lock-offline'), finding('fail', 'no-phone')])).toEqual(new Set(['way', 'place']))
  })
})

/** Sessions drawn from every field that changes what is found, the same at each run. */
function manyFacts(): SessionFacts[] {
  let seed = 20261013
  const draw = <T>(...among: readonly T[]): T => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return among[Math.floor(seed / 65536) % among.length] as T
  }
  const yes = () => draw(true, false)
  return Array.from({ length: 2000 }, () => ({
    ...{ isNear: yes(), isSuspended: yes(), isAgreementInForce: yes(), isPlaceClaimed: yes() },
    endsAt: ready.endsAt,
    outBy: draw(null, ready.endsAt, new Date(0)),
    pieces: draw<SessionFacts['pieces']>(
      [],
      [{ kind: 'insurance', state: 'missing' }],
      [{ kind: 'statutes', state: 'to-verify' }],
    ),
    entry: draw<EntryFacts | null>(null, {
      status: draw('planned', 'issuing', 'ready', 'delivered', 'active', 'failed'),
      kind: draw('keypad', 'key-box', 'fixed-code', 'person'),
      ...{ isRecorded: yes(), hasKnownCode: yes(), isLate: yes() },
      lock: draw<LockLook | null>(null, 'unknown', 'silent', 'refuses', {
        ...{ isOnline: draw(null, true, false), batteryPercent: draw(null, 3, 50), isBatteryLow: yes() },
        code: draw(null, 'present', 'pending', 'absent'),
      }),
      ...{ hasEntryInstructions: yes(), hasExitInstructions: yes(), hasContactPhone: yes() },
      holder: { hasEmail: yes(), hasPhone: yes() },
      blockedBy: draw(null, 'money', 'deposit'),
    }),
  }))
}

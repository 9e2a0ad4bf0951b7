import type { Role } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { aloneAt, type Right, whoWantsNone } from './alone-at.ts'

const tenantId = 'département'
const places = [
  { id: 'north', tenantId, name: 'Collège du Nord' },
  { id: 'south', tenantId, name: 'Collège du Sud' },
]
const deciders: readonly Role[] = ['decider', 'establishment-head']
const caretakers: readonly Role[] = ['caretaker']
const right = (accountId: string, role: Role, establishmentId: string | null): Right => ({
  ...{ accountId, role, tenantId, establishmentId },
})
const alone = (rights: Right[], unwanted: string[] = [], circles = [deciders]) =>
  aloneAt('me', { places, circles, rights, unwanted: new Set(unwanted) })

describe('aloneAt', () => {
  const mine = right('me', 'decider', 'north')
  it.each<[string, Right[], string[], string[]]>([
    ['the only one of the place', [mine], [], ['Collège du Nord']],
    ['beside a colleague of the same circle', [mine, right('other', 'establishment-head', 'north')], [], []],
    ['beside somebody of every place', [mine, right('other', 'decider', null)], [], []],
    ['beside a colleague who wants none', [mine, right('other', 'decider', 'north')], ['other'], ['Collège du Nord']],
    ['beside somebody of another place', [mine, right('other', 'decider', 'south')], [], ['Collège du Nord']],
    ['beside somebody of another circle', [mine, right('other', 'caretaker', 'north')], [], ['Collège du Nord']],
    [
      'beside somebody of another tenant',
      [mine, { ...right('x', 'decider', null), tenantId: 'commune' }],
      [],
      ['Collège du Nord'],
    ],
    ['with two rights over the place', [mine, right('me', 'establishment-head', 'north')], [], ['Collège du Nord']],
    ['of every place', [right('me', 'decider', null), right('other', 'decider', 'south')], [], ['Collège du Nord']],
    ['meant for none of it', [right('me', 'bursar', 'north')], [], []],
  ])('%s', (_who, rights, unwanted, expected) => expect(alone(rights, unwanted)).toEqual(expected))

  it('looks at each circle that a message is meant for', () => {
    const rights = [right('me', 'caretaker', 'south'), right('other', 'decider', 'south')]
    expect(alone(rights, [], [deciders, caretakers])).toEqual(['Collège du Sud'])
  })
})

describe('whoWantsNone', () => {
  it('takes whoever chose nothing as the topic usually is', () => {
    const chosen = new Map([
      ['a', 'never'],
      ['b', 'daily'],
    ] as const)
    expect([...whoWantsNone(['a', 'b', 'c'], chosen, 'at-once')]).toEqual(['a'])
    expect([...whoWantsNone(['a', 'b', 'c'], chosen, 'never')]).toEqual(['a', 'c'])
  })
})

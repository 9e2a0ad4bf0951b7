import type { WorksAgreementDto } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { choicesFor, linesOf } from './works-choices.ts'

const room = (roomId: string, isDearer = false) => ({
  ...{ roomId, name: roomId, capacity: 40, missingEquipment: [], totalCents: 6000, isDearer },
})
const agreement = (agreementId: string, over: Partial<WorksAgreementDto> = {}): WorksAgreementDto => ({
  ...{ agreementId, number: agreementId, bookingReference: agreementId, organisationName: 'Club d’essai' },
  ...{ parties: ['establishment'], sessions: [], rooms: [], neighbours: [], totalCents: 6000 },
  proposal: { action: 'suspend', agreementId },
  ...over,
})
const all = [
  agreement('movable', {
    rooms: [room('dear', true), room('free')],
    proposal: { action: 'move', agreementId: 'movable', roomId: 'free' },
  }),
  agreement('homeless', { rooms: [room('dear', true)] }),
  agreement('too-soon', { proposal: null }),
]

describe('choicesFor', () => {
  it('follows the proposals, or one way for all, and leaves what may not be treated', () => {
    expect(choicesFor(all, 'propose')).toEqual({ movable: 'free', homeless: 'suspend', 'too-soon': 'leave' })
    expect(choicesFor(all, 'move')).toEqual({ movable: 'free', homeless: 'suspend', 'too-soon': 'leave' })
    expect(choicesFor(all, 'suspend')).toEqual({ movable: 'suspend', homeless: 'suspend', 'too-soon': 'leave' })
  })
})

describe('linesOf', () => {
  it('sends what is chosen, and nothing for what is left or gone', () => {
    expect(linesOf(all, { movable: 'free', homeless: 'suspend', gone: 'suspend' })).toEqual([
      { action: 'move', agreementId: 'movable', roomId: 'free' },
      { action: 'suspend', agreementId: 'homeless' },
    ])
  })
})

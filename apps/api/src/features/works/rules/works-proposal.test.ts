import { describe, expect, it } from 'vitest'
import type { WorksAgreementDto } from '@salles-ouvertes/contract'
import { isDearer, proposalFor } from './works-proposal.ts'

const room = (roomId: string, over: Partial<WorksAgreementDto['rooms'][number]> = {}) => ({
  ...{ roomId, name: roomId, capacity: 40, missingEquipment: [], totalCents: 6000, isDearer: false, ...over },
})
const session = (isTooSoon: boolean) => ({
  ...{ occurrenceId: 'o', startsAt: '', endsAt: '', roomName: 'Gymnase', isTooSoon },
})
const agreementId = 'agreement'
const touched = { agreementId, parties: ['owner' as const], sessions: [session(true), session(false)], rooms: [] }
const suspend = { action: 'suspend', agreementId }

describe('proposalFor', () => {
  it('moves to the first room that lacks nothing and costs no more', () => {
    const rooms = [room('music', { missingEquipment: ['showers'] }), room('dear', { isDearer: true }), room('gym')]
    expect(proposalFor({ ...touched, rooms })).toEqual({ action: 'move', agreementId, roomId: 'gym' })
  })
  it('suspends when no such room is free', () => {
    expect(proposalFor(touched)).toEqual(suspend)
    expect(proposalFor({ ...touched, rooms: [room('music', { missingEquipment: ['showers'] })] })).toEqual(suspend)
  })
  it('proposes nothing without a right, or when every session is too near', () => {
    expect(proposalFor({ ...touched, parties: [] })).toBeNull()
    expect(proposalFor({ ...touched, sessions: [session(true)] })).toBeNull()
  })
})

describe('isDearer', () => {
  it('is a higher price, or one that is not known', () => {
    expect([isDearer(6001, 6000), isDearer(6000, 6000), isDearer(5000, 6000)]).toEqual([true, false, false])
    expect([isDearer(null, 6000), isDearer(6000, null)]).toEqual([true, false])
  })
})

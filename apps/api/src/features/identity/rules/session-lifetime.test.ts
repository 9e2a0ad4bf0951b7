import { describe, expect, it } from 'vitest'
import { refreshAnswer, sessionLimits } from './session-lifetime.ts'

const opened = new Date('2026-11-22T08:00:00Z')
const after = (minutes: number) => new Date(opened.getTime() + minutes * 60_000)
const day = 24 * 60

describe('sessionLimits', () => {
  it.each([
    ['a member, at once', false, 0, 14 * day, 30 * day],
    ['a member, on the 20th day', false, 20 * day, 30 * day, 30 * day],
    ['staff, at once', true, 0, 60, 12 * 60],
    ['staff, after 11 hours and a half', true, 690, 12 * 60, 12 * 60],
  ])('%s', (_who, isStaff, used, idle, absolute) => {
    const limits = sessionLimits(opened, after(used), isStaff)
    expect(limits).toEqual({ idleExpiresAt: after(idle), expiresAt: after(absolute) })
  })
})

describe('refreshAnswer', () => {
  const session = {
    refreshHash: 'current',
    previousRefreshHash: 'previous',
    rotatedAt: opened,
    idleExpiresAt: after(60),
    expiresAt: after(120),
    endedAt: null,
  }
  const seconds = (count: number) => after(count / 60)

  it.each([
    ['current', seconds(1), 'rotate'],
    ['previous', seconds(30), 'repeat'],
    ['previous', seconds(31), 'reuse'],
    ['older', seconds(1), 'reuse'],
    ['current', after(60), 'ended'],
  ] as const)('%s at %s: %s', (hash, now, answer) => expect(refreshAnswer(session, hash, now)).toBe(answer))

  it('says ended once it was', () => {
    expect(refreshAnswer({ ...session, endedAt: opened }, 'current', after(1))).toBe('ended')
  })
})

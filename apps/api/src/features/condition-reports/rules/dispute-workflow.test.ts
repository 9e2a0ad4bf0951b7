import { disputeAction, disputeSide, disputeStatus } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { allowedDisputeActions, type DisputeFacts, disputableUntil, nextDisputeStatus } from './dispute-workflow.ts'

const other = { organisation: 'place', place: 'organisation' } as const
/** Every state of a dispute that the organisation opened, and whose words wait. */
const states = disputeStatus.options.flatMap((status): DisputeFacts[] =>
  status === 'settlement-proposed'
    ? disputeSide.options.map((proposedBy) => ({ status, openedBy: 'organisation', proposedBy }))
    : [{ status, openedBy: 'organisation', proposedBy: null }],
)

describe('the workflow of a dispute', () => {
  it('is this table, for a dispute that the organisation opened', () => {
    const table = states.flatMap((dispute) =>
      disputeSide.options.map((side) => {
        const { status, proposedBy } = dispute
        return `${status}${proposedBy ? ` by ${proposedBy}` : ''} | ${side} | ${allowedDisputeActions(side, dispute).join(' ')}`
      }),
    )
    expect(table).toEqual([
      'open | organisation | write propose withdraw',
      'open | place | write propose',
      'settlement-proposed by organisation | organisation | write set-aside withdraw',
      'settlement-proposed by organisation | place | write accept set-aside',
      'settlement-proposed by place | organisation | write accept set-aside withdraw',
      'settlement-proposed by place | place | write set-aside',
      'settled | organisation | ',
      'settled | place | ',
      'withdrawn | organisation | ',
      'withdrawn | place | ',
    ])
  })

  it('gives the two sides the same rights, whoever opened', () => {
    for (const dispute of states) {
      const { status, proposedBy } = dispute
      const mirror: DisputeFacts = { status, openedBy: 'place', proposedBy: proposedBy && other[proposedBy] }
      for (const side of disputeSide.options)
        expect(allowedDisputeActions(other[side], mirror)).toEqual(allowedDisputeActions(side, dispute))
    }
  })

  it('refuses whatever is not allowed, and says whether it is the state or the side', () => {
    for (const dispute of states)
      for (const side of disputeSide.options)
        for (const action of disputeAction.options) {
          const attempt = () => nextDisputeStatus(side, action, dispute)
          if (allowedDisputeActions(side, dispute).includes(action)) expect(attempt).not.toThrow()
          else expect(attempt).toThrow(/^condition-reports[.]dispute-(changed|other-side)$/)
        }
    const open: DisputeFacts = { status: 'open', openedBy: 'organisation', proposedBy: null }
    expect(() => nextDisputeStatus('place', 'withdraw', open)).toThrow('condition-reports.dispute-other-side')
    expect(() => nextDisputeStatus('place', 'accept', open)).toThrow('condition-reports.dispute-changed')
  })

  it('ends by the words of one side accepted by the other, or by whoever opened it', () => {
    const proposed: DisputeFacts = { status: 'settlement-proposed', openedBy: 'organisation', proposedBy: 'place' }
    expect(nextDisputeStatus('organisation', 'accept', proposed)).toBe('settled')
    expect(nextDisputeStatus('place', 'set-aside', proposed)).toBe('open')
    expect(nextDisputeStatus('organisation', 'withdraw', proposed)).toBe('withdrawn')
    expect(nextDisputeStatus('organisation', 'write', proposed)).toBe('settlement-proposed')
  })

  it('shows nothing to do to those who only read', () => {
    for (const dispute of states) expect(allowedDisputeActions(null, dispute)).toEqual([])
  })
})

describe('disputableUntil', () => {
  it('counts days of 24 hours from the end of the session', () => {
    const until = disputableUntil(new Date('2026-10-13T18:30:00Z'), { disputeDays: 15 })
    expect(until).toEqual(new Date('2026-10-28T18:30:00Z'))
  })
})

import { type DisputeAction, disputeAction, type DisputeSide, type DisputeStatus } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import { addMinutes } from '../../../platform/time.ts'

export type DisputeFacts = {
  status: DisputeStatus
  openedBy: DisputeSide
  /** Side whose words wait for an answer; null while there are none. */
  proposedBy: DisputeSide | null
}
type Transition = {
  from: readonly DisputeStatus[]
  /** Null: the dispute stays as it is. */
  to: DisputeStatus | null
  by: 'either' | 'opener' | 'answerer'
}

/**
 * Who may do what to a dispute, and from which state: no side ends it alone but the one that opened it, by withdrawing.
 * Source: docs/rules/condition-report.md, 12.
 */
const disputeWorkflow: Record<DisputeAction, Transition> = {
  write: { from: ['open', 'settlement-proposed'], to: null, by: 'either' },
  propose: { from: ['open'], to: 'settlement-proposed', by: 'either' },
  accept: { from: ['settlement-proposed'], to: 'settled', by: 'answerer' },
  'set-aside': { from: ['settlement-proposed'], to: 'open', by: 'either' },
  withdraw: { from: ['open', 'settlement-proposed'], to: 'withdrawn', by: 'opener' },
}

/**
 * State of the dispute once one side does something to it.
 * @throws condition-reports.dispute-changed when it does not start from this state
 * @throws condition-reports.dispute-other-side when it is for the other side to do
 */
export function nextDisputeStatus(side: DisputeSide, action: DisputeAction, dispute: DisputeFacts): DisputeStatus {
  const { from, to } = disputeWorkflow[action]
  if (!from.includes(dispute.status)) fail('condition-reports.dispute-changed', { status: dispute.status })
  if (!isFor(side, action, dispute)) fail('condition-reports.dispute-other-side')
  return to ?? dispute.status
}

/** What one side may do now; nothing for those who only read. */
export const allowedDisputeActions = (side: DisputeSide | null, dispute: DisputeFacts): DisputeAction[] =>
  side === null
    ? []
    : disputeAction.options.filter(
        (action) => disputeWorkflow[action].from.includes(dispute.status) && isFor(side, action, dispute),
      )

function isFor(side: DisputeSide, action: DisputeAction, { openedBy, proposedBy }: DisputeFacts): boolean {
  const { by } = disputeWorkflow[action]
  if (by === 'opener') return side === openedBy
  return by === 'either' || side !== proposedBy
}

/** Until when a report of a session that ends then may be disputed. Source: docs/rules/condition-report.md, 11. */
export const disputableUntil = (endsAt: Date, { disputeDays }: { disputeDays: number }): Date =>
  addMinutes(endsAt, disputeDays * 24 * 60)

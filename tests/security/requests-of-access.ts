import { randomUUID } from 'node:crypto'
import { post, type Make } from './route-request.ts'

// Said long ago: judged by who says it, then refused, so that nothing is ever written.
const said = (grantId: string) => ({ grantId, at: '2026-01-05T10:00:00Z' })
const enter: (prefix: string) => Make =
  (prefix) =>
  ({ grantId }) =>
    post(`${prefix}/enter`, said(grantId))
const didNotOpen: (prefix: string) => Make =
  (prefix) =>
  ({ grantId }) =>
    post(`${prefix}/did-not-open`, { ...said(grantId), pressId: randomUUID() })
const leave: (prefix: string) => Make =
  (prefix) =>
  ({ grantId }) =>
    post(`${prefix}/leave`, { ...said(grantId), done: [] })

/** What a group says of its use on the day: one request per operation. */
export const accessRequests: Record<string, Make> = {
  sayEntered: enter('/holder/access'),
  sayDidNotOpen: didNotOpen('/holder/access'),
  sayLeft: leave('/holder/access'),
  sayEnteredByAccount: enter('/stays'),
  sayDidNotOpenByAccount: didNotOpen('/stays'),
  sayLeftByAccount: leave('/stays'),
}

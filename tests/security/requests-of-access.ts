import { randomUUID } from 'node:crypto'
import { day, get, post, type Make } from './route-request.ts'

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

/** What a group says of its use on the day, what the place does about its door: one request per operation. */
export const accessRequests: Record<string, Make> = {
  getCaretakerWeek: () => get(`/caretaker/week?date=${day}`),
  replaceWayIn: ({ grantId }) => post(`/access-grants/${grantId}/replace`),
  changeCode: ({ grantId }) => post(`/access-grants/${grantId}/change-code`),
  repairAccess: ({ grantId }) => post(`/access-grants/${grantId}/repair`),
  readCode: ({ grantId }) => post(`/access-grants/${grantId}/read-code`, { reason: 'Le groupe est devant la porte.' }),
  sayEntered: enter('/holder/access'),
  sayDidNotOpen: didNotOpen('/holder/access'),
  sayLeft: leave('/holder/access'),
  sayEnteredByAccount: enter('/stays'),
  sayDidNotOpenByAccount: didNotOpen('/stays'),
  sayLeftByAccount: leave('/stays'),
}

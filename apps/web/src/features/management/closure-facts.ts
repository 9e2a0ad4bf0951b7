/** What every closure says, whatever its dates. */
export interface ClosureFactsForm {
  roomIds: string[]
  kind: 'closure' | 'establishment-use' | 'requisition'
  reason: string
  label: string
}
export const emptyClosureFacts: ClosureFactsForm = { roomIds: [], kind: 'closure', reason: '', label: '' }

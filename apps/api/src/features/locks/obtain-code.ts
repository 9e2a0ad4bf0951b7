import { randomInt } from 'node:crypto'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, onConstraint, type Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import { addMinutes, type Slot } from '../../platform/time.ts'
import { drawForTurn, keepTurn, turnOf } from './booking-code.ts'
import { codeName } from './code-name.ts'
import { accessOf, findAccount } from './lock-account.ts'
import {
  findLockCode,
  fingerprintPlace,
  insertLockCode,
  type LockCodeRow,
  lockCodePlace,
  removeLockCode,
  removeOldCodes,
  updateLockCode,
} from './lock-codes.store.ts'
import type { IssuedCode, LockProvider } from './lock-provider.ts'
import { chooseCode } from './rules/code-choice.ts'
import { defaultToleranceMinutes, type KeptWindow, keptWindow } from './rules/kept-window.ts'

/** A right to enter that needs a code of a lock. */
export type CodeOrder = {
  grantId: string
  tenantId: string
  bookingId: string
  establishmentId: string
  deviceReference: string
  /** Short public label: the booking reference. */
  label: string
  window: Slot
  /** Slots of others at the same lock. */
  neighbours: readonly Slot[]
}
type Issued = IssuedCode & { code: string }
export type ObtainedCode = Issued & { useBefore: Date | null }

type Held = { row: LockCodeRow; provider: LockProvider; code: string | null; window: KeptWindow }

const dayMinutes = 24 * 60
/** Codes that may be somebody else's before a person is called. */
const mostCodes = 8
/** Draws that may fall on a code already held; beyond, the lock is full. */
const mostDraws = 200

/**
 * The code of a right to enter: held here first, so that a worker killed meanwhile asks again for the same one, then asked
 * of the lock outside any transaction. A code that the lock has for somebody else is changed for another.
 * @throws access.provider-unavailable, locks.provider-refused, locks.code-not-confirmed, locks.no-code-left,
 * locks.window-not-kept, locks.rounding-overlaps-neighbour
 */
export async function obtainCode(deps: Deps, order: CodeOrder): Promise<ObtainedCode> {
  const actor = systemActor(order.tenantId)
  let held = await inTransaction(deps, actor, (tx) => hold(deps, tx, order, 0))
  for (let codes = 1; codes <= mostCodes; codes += 1) {
    try {
      const issued = await ask(held, order)
      const noted = inTransaction(deps, actor, (tx) => note(deps, tx, order, issued))
      await onConstraint(noted, {
        one_group_per_code_of_a_lock: 'locks.code-taken',
        one_session_per_code_of_a_booking: 'locks.code-taken',
      })
      return { ...issued, useBefore: held.window.useBefore }
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'locks.code-taken') throw await noted(deps, order, error)
      const { variant } = held.row
      held = await inTransaction(deps, actor, (tx) => hold(deps, tx, order, variant + 1))
    }
  }
  return fail('locks.no-code-left')
}

/** The right to enter keeps the code from now on, or nobody will use it: it is no longer held here in any form. */
export const forgetCode = (tx: Tx, grantId: string): Promise<void> => updateLockCode(tx, grantId, { sealed: null })

/** The code held for this right to enter, unless fewer than `variant` were refused: then another one. */
async function hold(deps: Deps, tx: Tx, order: CodeOrder, variant: number): Promise<Held> {
  const { grantId, tenantId, bookingId, establishmentId, deviceReference } = order
  const account = await findAccount(tx, establishmentId, 'none')
  const provider = deps.locks.open(account && accessOf(deps, account)) ?? fail('access.provider-unavailable')
  const { chosenCode, codesPerWindow } = provider.capabilities
  const tolerance = account?.toleranceMinutes ?? defaultToleranceMinutes
  const window = keptWindow(order.window, provider.capabilities, order.neighbours, tolerance)
  if (!chosenCode && variant >= codesPerWindow) fail('locks.no-code-left')
  const now = await clockNow(tx)
  await removeOldCodes(tx, deviceReference, now)
  const kind = account?.kind ?? null
  const first = account?.codeFor === 'booking' ? await turnOf(tx, order) : null
  let turn = first ?? 0
  for (let draws = 0; draws < mostDraws; draws += 1, turn += 1) {
    const known = await findLockCode(tx, grantId)
    const isSame = known?.provider === kind && known.deviceReference === deviceReference
    if (known && isSame && known.variant >= variant) return { row: known, provider, window, code: opened(deps, known) }
    if (known) await removeLockCode(tx, grantId)
    // The lock or a person refused the code of this turn: the booking goes on with the next.
    if (known && isSame) turn += 1
    const code = chosenCode && chooseCode(chosenCode, first === null ? randomInt : drawForTurn(deps, order, turn))
    const row = await insertLockCode(tx, {
      ...{ grantId, tenantId, bookingId, establishmentId, deviceReference, variant, provider: kind, reference: null },
      sealed: code && deps.sealer.seal(code, lockCodePlace(grantId)),
      fingerprint: code && deps.sealer.fingerprint(code, fingerprintPlace(tenantId, deviceReference)),
      heldFrom: addMinutes(window.startsAt, -dayMinutes),
      heldUntil: addMinutes(window.endsAt, dayMinutes),
      createdAt: now,
    })
    if (row && first !== null && turn !== first) await keepTurn(tx, order, turn)
    if (row) return { row, provider, window, code }
  }
  return fail('locks.no-code-left')
}

const opened = ({ sealer }: Pick<Deps, 'sealer'>, { sealed, grantId }: LockCodeRow): string | null =>
  sealed === null ? null : sealer.open(sealed, lockCodePlace(grantId))

async function ask({ row, provider, code, window }: Held, { label, grantId }: CodeOrder): Promise<Issued> {
  // Another worker has obtained it and the right to enter keeps it: nothing is left to ask.
  if (provider.capabilities.chosenCode && code === null) fail('access.provider-unavailable')
  const { deviceReference, variant } = row
  const { startsAt: validFrom, endsAt: validUntil } = window
  const asked = { deviceReference, variant, code, name: codeName(label, grantId), validFrom, validUntil }
  const issued = await provider.issue(asked, grantId)
  return { ...issued, code: issued.code ?? fail('access.provider-unavailable') }
}

async function note(deps: Deps, tx: Tx, { grantId, tenantId, deviceReference }: CodeOrder, issued: Issued) {
  await updateLockCode(tx, grantId, {
    reference: issued.reference,
    fingerprint: deps.sealer.fingerprint(issued.code, fingerprintPlace(tenantId, deviceReference)),
  })
}

/** A code that the lock may show later can be withdrawn then. */
async function noted(deps: Deps, { tenantId, grantId }: CodeOrder, error: unknown): Promise<unknown> {
  if (error instanceof Failure && error.code === 'locks.code-not-confirmed') {
    const reference = String(error.details['reference'])
    await inTransaction(deps, systemActor(tenantId), (tx) => updateLockCode(tx, grantId, { reference }))
  }
  return error
}

import { randomUUID } from 'node:crypto'
import type { AccessKind, Role } from '@salles-ouvertes/contract'
import { createKeypadSimulator } from '../../apps/api/src/adapters/keypad-simulator.ts'
import { createLockProviders } from '../../apps/api/src/adapters/lock-providers.ts'
import { startMailCatcher } from '../../apps/api/src/adapters/mail-catcher.ts'
import { createSmtpMailer } from '../../apps/api/src/adapters/smtp-mailer.ts'
import type { Deps } from '../../apps/api/src/deps.ts'
import { issueDueAccess } from '../../apps/api/src/features/access/index.ts'
import { setRoomAccess } from '../../apps/api/src/features/catalogue/index.ts'
import type { ClaimedReaction } from '../../apps/api/src/platform/outbox.ts'
import { drainOutbox } from '../../apps/api/src/platform/worker.ts'
import { runReaction } from '../../apps/api/src/reactions.ts'
import { givenBookings, type GivenRequest } from './given-bookings.ts'
import { enteredBy } from './given-way-in.ts'

export type GivenAccess = Awaited<ReturnType<typeof givenAccess>>
export type GrantState = {
  id: string
  status: string
  kind: string
  valid_from: Date
  valid_until: Date
  issue_at: Date
  deliver_at: Date
  attempts: number
  last_error: string | null
  holder_email: string
}

/** Code of every room entered with a code of its own. */
export const canary = 'CANARI-7351'

const ours = [
  'access.planAccess',
  'access.moveAccess',
  'access.revokeAccess',
  'notifications.notify',
  'notifications.deliverMessage',
  'notifications.replaceLostSms',
  'waitingList.tellWaiting',
  'bookings.tellPlaceLost',
]

/** Bookings with people who are written to, a real SMTP server on loopback, and the keypad simulator. */
export async function givenAccess() {
  const given = await givenBookings()
  const catcher = await startMailCatcher({ NODE_ENV: 'test' })
  const keypad = createKeypadSimulator(given.deps.config)
  const makers = createLockProviders(given.deps.config)
  const deps: Deps = {
    ...given.deps,
    config: { ...given.deps.config, DEMO: true },
    mailer: createSmtpMailer({ url: catcher.url, from: given.deps.config.MAIL_FROM }),
    locks: { open: (access) => (access === null ? keypad : makers.open(access)) },
    demoMailbox: catcher.mailbox,
  }
  const query = (text: string, values: unknown[] = []) => given.superuser.query(text, values)

  const staffMember = async (familyName: string, role: Role): Promise<{ accountId: string; email: string }> => {
    const { accountId } = await given.person(familyName)
    await query(
      `INSERT INTO role_grant (id, account_id, role, tenant_id, establishment_id, valid_from, created_at)
       VALUES ($1, $2, $3, $4, $5, '2026-01-01', now())`,
      [randomUUID(), accountId, role, given.departement.id, given.college.id],
    )
    const { rows } = await query('SELECT email FROM account WHERE id = $1', [accountId])
    return { accountId, email: rows[0].email }
  }
  const principal = await staffMember('Principale', 'decider')
  const bursar = await staffMember('Gestionnaire', 'bursar')
  const caretaker = await staffMember('Accueil', 'caretaker')
  await query(`UPDATE establishment SET email = 'college@essai.example' WHERE id = $1`, [given.college.id])
  const applicant = await query('SELECT email FROM account WHERE id = $1', [given.association.member.accountId])

  /** Runs the reactions of these two features until none is due; those of the others are taken as done. */
  const drain = async (through: Deps = deps): Promise<void> => {
    await drainOutbox(through, async (claimed: ClaimedReaction) => {
      if (ours.includes(claimed.reaction)) await runReaction(through, claimed)
    })
  }
  const enterBy = (roomId: string, kind: AccessKind) =>
    setRoomAccess(deps, given.owner, {
      roomId,
      ...enteredBy(kind, {
        deviceReference: kind === 'keypad' ? `clavier-${roomId.slice(-6)}` : null,
        ...(kind === 'fixed-code' || kind === 'key-box' ? { secret: canary } : {}),
      }),
    })
  /** A confirmed booking of a room entered in this way; nothing drained yet. */
  const confirmedWith = async (kind: AccessKind, request: GivenRequest = {}): Promise<string> => {
    const roomId = request.roomId ?? (await given.collegeRoom({ type: 'multipurpose-hall' }))
    await enterBy(roomId, kind)
    const { id } = await given.confirmed({ ...request, roomId })
    return id
  }
  const grants = async (bookingId: string): Promise<GrantState[]> =>
    (await query('SELECT * FROM access_grant WHERE booking_id = $1 ORDER BY valid_from', [bookingId])).rows
  const grantOf = async (bookingId: string): Promise<GrantState> => {
    const [grant] = await grants(bookingId)
    if (!grant) throw new Error('no grant was planned')
    return grant
  }
  const hasSecret = async (grantId: string): Promise<boolean> =>
    (await query('SELECT FROM grant_secret WHERE grant_id = $1', [grantId])).rowCount === 1
  /** Due work, then what follows from it. */
  const work = async (through: Deps = deps): Promise<void> => {
    await drain(through)
    await issueDueAccess(through)
    await drain(through)
  }

  return {
    ...given,
    deps,
    keypad,
    mailbox: catcher.mailbox,
    principal,
    bursar,
    caretaker,
    applicantEmail: applicant.rows[0].email as string,
    query,
    drain,
    work,
    enterBy,
    confirmedWith,
    grants,
    grantOf,
    hasSecret,
    close: async () => {
      await catcher.stop()
      await given.close()
    },
  }
}

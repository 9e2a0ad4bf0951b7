import type { Deps } from '../../deps.ts'
import { fail } from '../../platform/errors.ts'
import type { LockAccess } from './lock-provider.ts'

/** A way in that needs no account: the code of the place, opened from its seal, or somebody who opens. */
export type KnownWayIn = Extract<LockAccess, { kind: 'fixed-code' | 'key-box' | 'person' }>
type Entry = { secret: string | null; validFrom: Date; validUntil: Date }

/** What the holder of a right to enter this room is given; `secret` is null where somebody opens. */
export async function enterByKnown(
  deps: Pick<Deps, 'locks'>,
  wayIn: KnownWayIn,
  { roomId, validFrom, validUntil }: { roomId: string; validFrom: Date; validUntil: Date },
): Promise<Entry> {
  const asked = { deviceReference: roomId, name: '', code: null, variant: 0, validFrom, validUntil }
  const issued = await open(deps, wayIn).issue(asked, roomId)
  return { secret: issued.code, validFrom: issued.validFrom, validUntil: issued.validUntil }
}

/** Whether those who were given the code still enter with it after their right has ended, until somebody changes it. */
export const isCodeKept = (deps: Pick<Deps, 'locks'>, kind: KnownWayIn['kind']): boolean =>
  open(deps, kind === 'person' ? { kind } : { kind, code: '' }).capabilities.revoke === 'on-site'

const open = ({ locks }: Pick<Deps, 'locks'>, wayIn: KnownWayIn) =>
  locks.open(wayIn) ?? fail('access.provider-unavailable')

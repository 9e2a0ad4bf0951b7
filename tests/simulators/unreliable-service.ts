import { handOn, type Service, startService } from './http-service.ts'

export type UnreliableService = Service & {
  /** Calls refused before anything was done, and calls done whose answer never came. */
  refused: number
  lost: number
  /** All that it was asked. */
  calls: number
  /** Whether it is unreliable at all. */
  isCalm: boolean
}

/** Stands before a service: of twenty calls it refuses one, and loses the answer of another after the service has acted. */
export async function startUnreliable(url: string, random: () => number): Promise<UnreliableService> {
  const service = await startService(async (asked) => {
    unreliable.calls += 1
    const drawn = unreliable.isCalm ? 1 : random()
    if (drawn < 0.05) {
      unreliable.refused += 1
      return { status: 503 }
    }
    const told = await handOn(asked, `${url}${asked.path}`)
    if (drawn >= 0.1) return told
    unreliable.lost += 1
    return { status: 504 }
  })
  const unreliable: UnreliableService = { ...service, refused: 0, lost: 0, calls: 0, isCalm: false }
  return unreliable
}

import { fail, Failure } from '../../platform/errors.ts'

/** Runs work that stops or gives back sessions; when there is none, the decision says so in its own words. */
export async function concerned<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failure && error.code === 'bookings.session-past') fail('agreements.no-session-concerned')
    throw error
  }
}

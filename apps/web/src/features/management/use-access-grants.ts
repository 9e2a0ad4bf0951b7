import type { AccessGrantItemDto, BookingDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'
import { isOver } from './access-groups.ts'

/** Rights follow a decision some seconds later: read again until they have, and not for ever if they never do. */
const soon = 3000
const mostReadings = 20

/** State of the rights to enter of a booking: never their codes. */
export function useAccessGrants(booking: MaybeRefOrGetter<Pick<BookingDto, 'id' | 'status' | 'occurrences'>>) {
  return useQuery({
    queryKey: ['access-grants', computed(() => toValue(booking).id)],
    queryFn: async (): Promise<AccessGrantItemDto[]> =>
      (await unwrap(api.GET('/bookings/{id}/access-grants', { params: { path: { id: toValue(booking).id } } }))).items,
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data && dataUpdateCount < mostReadings && isBehind(toValue(booking), data) ? soon : false,
  })
}

/** Gives the next way in of the room to the holder, at once. */
export async function replaceWayIn(grantId: string): Promise<void> {
  await unwrap(
    api.POST('/access-grants/{id}/replace', { params: { path: { id: grantId } }, headers: idempotencyKey() }),
  )
  await queryClient.invalidateQueries({ queryKey: ['access-grants'] })
}

/** Has the lock give the holder another code. @throws ApiProblem */
export async function changeCode(grantId: string): Promise<void> {
  await unwrap(
    api.POST('/access-grants/{id}/change-code', { params: { path: { id: grantId } }, headers: idempotencyKey() }),
  )
  await queryClient.invalidateQueries({ queryKey: ['access-grants'] })
}

/** Has the lock asked again, or looked at. @throws ApiProblem */
export async function repairAccess(grantId: string): Promise<void> {
  await unwrap(api.POST('/access-grants/{id}/repair', { params: { path: { id: grantId } }, headers: idempotencyKey() }))
  await queryClient.invalidateQueries({ queryKey: ['access-grants'] })
}

/** The code of a group, for a written reason: kept by nothing but who asks. @throws ApiProblem */
export async function readCode(grantId: string, reason: string): Promise<string> {
  const { code } = await unwrap(
    api.POST('/access-grants/{id}/read-code', { params: { path: { id: grantId } }, body: { reason } }),
  )
  return code
}

/** A session given up that still opens, or a confirmed one that does not open yet. */
function isBehind(
  { status, occurrences }: Pick<BookingDto, 'status' | 'occurrences'>,
  grants: readonly AccessGrantItemDto[],
): boolean {
  const standing = status === 'confirmed' ? occurrences.filter(({ hasBegun }) => !hasBegun).map(({ id }) => id) : []
  const opened = grants.map(({ occurrenceId }) => occurrenceId)
  return (
    grants.some((grant) => !isOver(grant) && occurrences.every(({ id }) => id !== grant.occurrenceId)) ||
    standing.some((id) => !opened.includes(id))
  )
}

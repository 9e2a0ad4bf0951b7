import type {
  BankMovementPageDto,
  BankMovementState,
  ImportedStatementDto,
  MatchShare,
} from '@salles-ouvertes/contract'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { ApiProblem } from '../../api/problem.ts'
import { queryClient } from '../../api/query.ts'
import { formWith } from '../../money/form-with.ts'

const listKey = 'bank-movements'
const statementsKey = 'bank-statements'
const chargesKey = 'charges-to-match'

/** Movements of the account of an establishment's payee in one state, fifty at a time, each with what it may be. */
export function useBankMovements(establishmentId: Readonly<Ref<string>>, state: Readonly<Ref<BankMovementState>>) {
  const query = useInfiniteQuery({
    queryKey: [listKey, establishmentId, state],
    queryFn: async ({ pageParam }): Promise<BankMovementPageDto> =>
      await unwrap(
        api.GET('/establishments/{id}/bank-movements', {
          params: {
            path: { id: establishmentId.value },
            query: { state: state.value, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  const first = computed(() => query.data.value?.pages[0] ?? null)
  return { ...query, items, first }
}

/** The latest files, and whose account it is. */
export const useBankStatements = (establishmentId: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: [statementsKey, establishmentId],
    queryFn: async () =>
      await unwrap(
        api.GET('/establishments/{id}/bank-statements', { params: { path: { id: establishmentId.value } } }),
      ),
  })

/** Charges among which a movement may be shared, by words. */
export const useChargesToMatch = (movementId: Readonly<Ref<string>>, text: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: [chargesKey, movementId, text],
    queryFn: async () =>
      (
        await unwrap(
          api.GET('/bank-movements/{id}/charges', {
            params: { path: { id: movementId.value }, query: { text: text.value } },
          }),
        )
      ).items,
    placeholderData: keepPreviousData,
  })

const at = (id: string) => ({ params: { path: { id } }, headers: idempotencyKey() })
/** What somebody else did meanwhile shows after a refusal too. */
async function thenReadAgain<T>(command: Promise<T>): Promise<T> {
  try {
    return await command
  } finally {
    const keys = [listKey, statementsKey, chargesKey, 'charges', 'revenue-order']
    await Promise.all(keys.map((key) => queryClient.invalidateQueries({ queryKey: [key] })))
  }
}

/** A file that is not read says where and why, in words of its own. */
async function explained<T>(command: Promise<T>): Promise<T> {
  try {
    return await command
  } catch (cause) {
    if (!(cause instanceof ApiProblem) || cause.code !== 'bank-statements.unreadable') throw cause
    const { unreadableStatement } = await import('../../locales/fr/statement-faults.ts')
    const sentence = unreadableStatement(cause.params) ?? cause.sentence
    throw new ApiProblem(cause.status, { code: cause.code }, { sentence, fields: cause.fields })
  }
}

/** The file is in no schema: the generated type knows an empty body only. @throws ApiProblem */
export function importStatement(establishmentId: string, file: File): Promise<ImportedStatementDto> {
  const body = formWith({}, file)
  const options = { body: body as never, bodySerializer: () => body }
  return thenReadAgain(
    explained(unwrap(api.POST('/establishments/{id}/bank-statements', { ...at(establishmentId), ...options }))),
  )
}

/** @throws ApiProblem */
export const matchMovement = (movementId: string, shares: MatchShare[]) =>
  thenReadAgain(unwrap(api.POST('/bank-movements/{id}/matches', { ...at(movementId), body: { shares } })))

/** @throws ApiProblem */
export const acceptSure = (establishmentId: string, movementIds: string[]) =>
  thenReadAgain(
    unwrap(
      api.POST('/establishments/{id}/bank-movements/accept-sure', { ...at(establishmentId), body: { movementIds } }),
    ),
  )

/** @throws ApiProblem */
export const setAside = (movementId: string, reason: string) =>
  thenReadAgain(unwrap(api.POST('/bank-movements/{id}/set-aside', { ...at(movementId), body: { reason } })))

/** @throws ApiProblem */
export const takeBack = (movementId: string) =>
  thenReadAgain(unwrap(api.POST('/bank-movements/{id}/take-back', at(movementId))))

/** @throws ApiProblem */
export const undoMatch = (matchId: string, reason: string) =>
  thenReadAgain(unwrap(api.POST('/bank-matches/{id}/undo', { ...at(matchId), body: { reason } })))

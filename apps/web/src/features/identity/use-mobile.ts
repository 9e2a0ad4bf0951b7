import type { ContactChannel, MyMobileDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { api, unwrap } from '../../api/client.ts'
import { queryClient } from '../../api/query.ts'

const key = ['my-mobile'] as const
const keep = (mobile: MyMobileDto): void => void queryClient.setQueryData(key, mobile)

/** The mobile number of the person signed in, and how they want to be told. */
export function useMobile() {
  return useQuery({ queryKey: key, queryFn: async () => await unwrap(api.GET('/me/mobile')) })
}

/** A code leaves for this number. @throws ApiProblem */
export const askMobileCode = async (body: { number: string }): Promise<void> =>
  keep(await unwrap(api.POST('/me/mobile/ask-code', { body })))

/** @throws ApiProblem */
export const confirmMobile = async (body: { code: string }): Promise<void> =>
  keep(await unwrap(api.POST('/me/mobile/confirm', { body })))

/** @throws ApiProblem */
export const chooseChannel = async (channel: ContactChannel): Promise<void> =>
  keep(await unwrap(api.POST('/me/mobile/channel', { body: { channel } })))

/** @throws ApiProblem */
export const forgetMobile = async (): Promise<void> => keep(await unwrap(api.POST('/me/mobile/forget')))

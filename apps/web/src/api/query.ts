import { QueryClient } from '@tanstack/vue-query'
import { ApiProblem } from './problem.ts'

/** One cache of server state for the whole front; refusals are answers, only failures are tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, cause) => count < 2 && !(cause instanceof ApiProblem && cause.status < 500),
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false },
  },
})

/** Sentence of anything that a query or a command may throw; a network failure gets `offline`. */
export function sentenceOf(cause: unknown, offline: string): string {
  return cause instanceof ApiProblem ? cause.sentence : offline
}

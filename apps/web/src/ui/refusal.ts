/** What a form needs from a refused submission, whoever refused it. Sentences are ready to be shown. */
export interface Refusal {
  sentence: string
  fields: readonly { path: string; message: string }[]
}

/** Whether a caught value says, in words, why the submission was refused. */
export function isRefusal(cause: unknown): cause is Refusal {
  return cause instanceof Error && 'sentence' in cause && 'fields' in cause && Array.isArray(cause.fields)
}

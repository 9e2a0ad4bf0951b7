/** One answer of a field that completes what is typed. */
export interface Suggestion {
  id: string
  label: string
  detail?: string
}

/** Reports of one session, which both sides read; apart from the addresses that every page carries. */
export const conditionPath = (occurrenceId: string): string => `/etats-des-lieux/${encodeURIComponent(occurrenceId)}`

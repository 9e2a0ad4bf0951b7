import { createHash } from 'node:crypto'

/** What a right to enter is known by in the list of a lock: says nothing of it to whoever reads the list. */
export const markOf = (grantId: string): string => createHash('sha256').update(grantId).digest('hex').slice(0, 8)

/** Name of a code: the end of the booking reference for those who read the list, then the mark. 20 characters at most. */
export const codeName = (label: string, grantId: string): string => `${label.slice(-11)} ${markOf(grantId)}`

/** The mark in the name of a code, also with a number behind it; null when somebody else gave the name. */
export const markIn = (name: string): string | null => / ([0-9a-f]{8})(?: \d)?$/.exec(name)?.[1] ?? null

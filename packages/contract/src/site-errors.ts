import type { ErrorKind } from './errors.ts'

/** Refusals of what is written on how one gets into a site. */
export const siteErrorCodes = {
  'sites.unknown-step': 'invalid',
  'sites.room-elsewhere': 'invalid',
} as const satisfies Record<string, ErrorKind>

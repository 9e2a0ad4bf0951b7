import type { Role } from './vocabulary.ts'

/** Who says which keys and badges a place has. Source: docs/rules/keys.md §2. */
export const keyListMakers: readonly Role[] = [
  'establishment-head',
  'bursar',
  'decider',
  'town-clerk',
  'tenant-officer',
]
/** Who hands them over and takes them back. */
export const keyKeepers: readonly Role[] = [...keyListMakers, 'caretaker']

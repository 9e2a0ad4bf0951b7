import type { Role } from './vocabulary.ts'

/**
 * Who keeps the accounts of a place: charges, statements, deposits, deliveries in kind. The officers of a département
 * only read those of a college, whose money is its own (rule 20). Source: docs/rules/roles.md.
 */
export const accountKeepers: readonly Role[] = ['bursar', 'establishment-head', 'town-clerk']
export const accountReaders: readonly Role[] = [...accountKeepers, 'tenant-officer']

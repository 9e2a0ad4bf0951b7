import { customType, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Column shapes used by every table, so that an identifier or an instant is declared one way only. */
export const primaryId = () => uuid('id').primaryKey()
export const instantColumn = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

/** Column holding one word of a vocabulary of the contract. */
export const wordColumn = <T extends string>(name: string, vocabulary: { options: T[] }) =>
  text(name, { enum: vocabulary.options as [T, ...T[]] })

/** Column of bytes that live no longer than their row. */
export const bytesColumn = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

import { getTableColumns, sql, type InferSelectModel, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from './database.ts'

/** Rows that a function of the database answers in the shape of a table: drizzle names columns of its own tables only. */
export async function rowsOf<T extends PgTable>(tx: Tx, table: T, call: SQL): Promise<InferSelectModel<T>[]> {
  const fields = Object.entries(getTableColumns(table)).map(
    ([key, column]) => [key, sql`${sql.identifier(column.name)}`.mapWith(column)] as const,
  )
  const rows = await tx.select(Object.fromEntries(fields)).from(call)
  return rows as InferSelectModel<T>[]
}

import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { fileTable } from './files.tables.ts'

export type FileRow = typeof fileTable.$inferSelect

export async function findFile(tx: Tx, fileId: string): Promise<FileRow | null> {
  const [row] = await tx.select().from(fileTable).where(eq(fileTable.id, fileId))
  return row ?? null
}

export async function insertFile(tx: Tx, row: FileRow): Promise<void> {
  await tx.insert(fileTable).values(row)
}

type Owned = Pick<FileRow, 'tenantId' | 'organisationId' | 'sha256'>

/** Name of the lock that whoever writes or removes the bytes of a key holds. */
export const lockNameOf = (file: Owned): string => `file ${keyOf(file)}`

/** Holds the bytes of a key until the transaction ends: nobody removes what it is about to need. */
export async function lockBytes(tx: Tx, file: Owned): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${lockNameOf(file)}, 0))`)
}

/** `<owner id>/<sha256>`: a same file of two owners is two files, so that erasing one leaves the other. */
export function keyOf(file: Owned): string {
  return `${file.tenantId ?? file.organisationId}/${file.sha256}`
}

import { eq } from 'drizzle-orm'
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

/** `<owner id>/<sha256>`: a same file of two owners is two files, so that erasing one leaves the other. */
export function keyOf(file: Pick<FileRow, 'tenantId' | 'organisationId' | 'sha256'>): string {
  return `${file.tenantId ?? file.organisationId}/${file.sha256}`
}

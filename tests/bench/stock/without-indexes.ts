import type pg from 'pg'

type Definition = { table: string; name: string; definition: string; is_constraint: boolean; kind: string }

/**
 * Loads with no index, key or exclusion constraint on the tables, then builds and checks them all: in one pass they cost
 * minutes, row by row hours. `work` breaks nothing unseen: a double booking or an orphan fails the building.
 * @throws Error when what stands on the tables afterwards is not, word for word, what stood there before
 */
export async function withoutIndexes(
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  const before = await definitionsOn(client, tables)
  for (const { table, name, is_constraint } of before.filter(({ kind }) => kind !== 'c').toReversed()) {
    await client.query(is_constraint ? `ALTER TABLE ${table} DROP CONSTRAINT ${name}` : `DROP INDEX ${name}`)
  }
  await work()
  for (const { table, name, definition, is_constraint } of before.filter(({ kind }) => kind !== 'c')) {
    say(`building ${name}`)
    await client.query(is_constraint ? `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}` : definition)
  }
  const after = await definitionsOn(client, tables)
  if (JSON.stringify(after) !== JSON.stringify(before)) {
    throw new Error(`the constraints of ${tables.join(', ')} are not what they were`)
  }
}

/** Constraints and indexes of the tables, and the keys of other tables that lean on them; foreign keys last. */
async function definitionsOn(client: pg.Client, tables: readonly string[]): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    `SELECT * FROM (SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition,
       true AS is_constraint, contype::text AS kind
     FROM pg_constraint
     WHERE contype IN ('p', 'u', 'x', 'c', 'f') AND (conrelid = ANY ($1::text[]::regclass[]) OR confrelid = ANY ($1::text[]::regclass[]))
     UNION ALL
     SELECT indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid), false, 'i'
     FROM pg_index
     WHERE indrelid = ANY ($1::text[]::regclass[])
       AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = indexrelid AND c.contype IN ('p', 'u', 'x'))) AS found
     ORDER BY kind = 'f', "table", name`,
    [tables],
  )
  return rows
}

import pg from 'pg'

/** Seldom sent, a statement is not worth the memory that its plan takes on each connection. */
const usesBeforeNaming = 10
const mostNames = 300
const mostCounted = 3000

const names = new Map<string, string>()
const uses = new Map<string, number>()

/**
 * Connection on which PostgreSQL keeps the plan of the statements that come back: under row-level security, planning one
 * costs more than running it (ADR 2026-11-29-plans-kept). Values never enter the text of a statement, so texts are few.
 */
export class PlannedClient extends pg.Client {
  override query(statement: unknown, ...rest: unknown[]): never {
    return Reflect.apply(super.query, this, [named(statement, rest[0]), ...rest]) as never
  }
}

function named(statement: unknown, values: unknown): unknown {
  if (typeof statement !== 'object' || statement === null || !('text' in statement)) return statement
  if (typeof statement.text !== 'string' || !Array.isArray(values)) return statement
  const name = nameOf(statement.text)
  return name === undefined ? statement : { ...statement, name }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostNames) return known
  const count = (uses.get(text) ?? 0) + 1
  if (count < usesBeforeNaming) {
    if (uses.size >= mostCounted) uses.clear()
    uses.set(text, count)
    return undefined
  }
  uses.delete(text)
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

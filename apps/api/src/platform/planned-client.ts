import pg from 'pg'

/** Seldom sent, a statement is not worth the memory that its plan takes on each connection. */
const usesBeforeNaming = 10
const mostNames = 300
const mostCounted = 3000

/** How often this process has sent each statement, by whichever connection. */
const uses = new Map<string, number>()

/**
 * Connection on which PostgreSQL keeps the plan of the statements that come back: under row-level security, planning one
 * costs more than running it (ADR 2026-11-29-plans-kept). Values never enter the text of a statement, so texts are few.
 */
export class PlannedClient extends pg.Client {
  readonly #names = new Map<string, string>()

  override query(statement: unknown, ...rest: unknown[]): never {
    return Reflect.apply(super.query, this, [this.#named(statement, rest[0]), ...rest]) as never
  }

  #named(statement: unknown, values: unknown): unknown {
    if (typeof statement !== 'object' || statement === null || !('text' in statement)) return statement
    if (typeof statement.text !== 'string' || !Array.isArray(values)) return statement
    const name = this.#nameOf(statement.text)
    return name === undefined ? statement : { ...statement, name }
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= mostNames || !comesBack(text)) return known
    const name = `s${this.#names.size}`
    this.#names.set(text, name)
    return name
  }
}

function comesBack(text: string): boolean {
  const count = (uses.get(text) ?? 0) + 1
  if (count > usesBeforeNaming) return true
  if (uses.size >= mostCounted) uses.clear()
  uses.set(text, count)
  return count === usesBeforeNaming
}

import type { BankStatementFormat, EchoReason } from '@salles-ouvertes/contract'
import { type Likeness, likenessOf, nameOf } from './likeness.ts'
import type { Movement } from './movement.ts'

/** A movement that earlier files brought, and every identity under which they told it. */
export type Known = {
  id: string
  likeness: Likeness
  identities: ReadonlySet<string>
  /** Formats in which it has a name of its own. */
  namedIn: ReadonlySet<BankStatementFormat>
}

/** What a line of a file is. */
export type Recognition = {
  movement: Movement
  /** By which this telling is known again: unique in an account. */
  identity: string
  isNamed: boolean
  /** The movement that it tells, null when it is new. */
  knownId: string | null
  /** Why it is taken for a known one that no file had told so; null when a file had, or when it is new. */
  echo: EchoReason | null
}

export type StatementToRecognise = {
  format: BankStatementFormat
  movements: readonly Movement[]
  /** Shortens an identity to what is kept of it. */
  digest: (identity: string) => string
}

type Told = { movement: Movement; likeness: Likeness; name: string | null }

/**
 * Which movements of one file are known, in the order of the file. Of those alike, the account has as many as the file
 * that tells most of them, or as the names that one format gives them: never fewer, and never the sum. One of the same
 * name is the same; one of another name in the same format is another. Source: docs/rules/bank-statements.md §2.
 */
export function recognise(
  known: readonly Known[],
  { format, movements, digest }: StatementToRecognise,
): readonly Recognition[] {
  const told = withNames(movements, format, digest)
  const byIdentity = new Map(known.flatMap((each) => [...each.identities].map((identity) => [identity, each] as const)))
  const alike = grouped(known)
  const taken = new Set<string>()
  const ofName = new Map<Told, Known>()
  for (const each of told) {
    const same = each.name === null ? undefined : byIdentity.get(each.name)
    if (same) ofName.set(each, same)
    if (same) taken.add(same.id)
  }
  // How many of a kind this file has told so far: the rank of one that nothing names.
  const counted = new Map<string, number>()
  const recognised = new Map<Told, Recognition>()
  // Those with a name choose first: what is left is for those that are only counted.
  for (const each of [...told.filter(hasName), ...told.filter((one) => !hasName(one))]) {
    const { movement, likeness, name } = each
    const same = ofName.get(each)
    const isOfItsKind = !same || same.likeness.key === likeness.key
    const rank = (counted.get(likeness.key) ?? 0) + (isOfItsKind ? 1 : 0)
    counted.set(likeness.key, rank)
    const identity = name ?? digest(`said:${format}:${likeness.key}#${rank}`)
    const free = same ? [] : (alike.get(likeness.key) ?? []).filter(({ id }) => !taken.has(id))
    const found = same ?? (name === null ? free[0] : free.find(({ namedIn }) => !namedIn.has(format)))
    if (found) taken.add(found.id)
    const echo = found && !byIdentity.has(identity) ? likeness.by : null
    recognised.set(each, { movement, identity, isNamed: name !== null, knownId: found?.id ?? null, echo })
  }
  return told.flatMap((each) => recognised.get(each) ?? [])
}

const hasName = ({ name }: Told): boolean => name !== null

/** A name that comes back in one file is of as many movements. */
function withNames(
  movements: readonly Movement[],
  format: BankStatementFormat,
  digest: (identity: string) => string,
): Told[] {
  const seen = new Map<string, number>()
  return movements.map((movement) => {
    const likeness = likenessOf(movement)
    const name = nameOf(movement, format)
    if (name === null) return { movement, likeness, name }
    const rank = (seen.get(name) ?? 0) + 1
    seen.set(name, rank)
    return { movement, likeness, name: digest(`${name}#${rank}`) }
  })
}

function grouped(known: readonly Known[]): ReadonlyMap<string, Known[]> {
  const groups = new Map<string, Known[]>()
  for (const each of known) groups.set(each.likeness.key, [...(groups.get(each.likeness.key) ?? []), each])
  return groups
}

import type { person } from '@salles-ouvertes/contract'
import type { z } from 'zod'

export type PersonRight = z.infer<typeof person>
export interface PersonWithRights {
  accountId: string
  name: string
  email: string
  grants: PersonRight['grant'][]
}

/** The list has a line per right; people are shown once, with all of theirs, by family name. */
export function peopleByAccount(rights: readonly PersonRight[]): PersonWithRights[] {
  const byAccount = new Map<string, PersonWithRights & { familyName: string }>()
  for (const { accountId, givenName, familyName, email, grant } of rights) {
    const known = byAccount.get(accountId)
    if (known) known.grants.push(grant)
    else byAccount.set(accountId, { accountId, name: `${givenName} ${familyName}`, familyName, email, grants: [grant] })
  }
  return [...byAccount.values()].sort((a, b) => a.familyName.localeCompare(b.familyName, 'fr'))
}

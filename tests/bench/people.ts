import { issueLink } from '../../apps/api/src/features/identity/index.ts'
import { systemActor } from '../../apps/api/src/platform/actor.ts'
import { inTransaction, openDatabase } from '../../apps/api/src/platform/database.ts'
import type { Ask } from './measure/http-client.ts'

export type Person = { cookie: string; sessionId: string }

/** Signs these accounts in as people do, by the link of a mail, and gives the cookie of each. */
export async function signIn(
  databaseUrl: string,
  ask: Ask,
  accountIds: readonly string[],
): Promise<Map<string, Person>> {
  const db = openDatabase(databaseUrl, { max: 2 })
  const people = new Map<string, Person>()
  try {
    for (const accountId of new Set(accountIds)) {
      const link = { purpose: 'sign-in', subjectId: accountId, accountId, validMinutes: 15 } as const
      const token = await inTransaction({ db }, systemActor(null, accountId), (tx) => issueLink(tx, link))
      const answer = await ask({ method: 'POST', path: '/api/v1/sessions/from-link', body: { token } })
      if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status} ${answer.body.toString()}`)
      people.set(accountId, { cookie: answer.cookies.join('; '), sessionId: sessionOf(answer.cookies) })
    }
  } finally {
    await db.pool.end()
  }
  return people
}

/** The access cookie is a signed token: its payload names the session. */
function sessionOf(cookies: readonly string[]): string {
  const access = cookies.find((cookie) => cookie.startsWith('so_access='))
  const payload = access?.split('.')[1]
  if (!payload) throw new Error('no access cookie')
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sid: string }).sid
}

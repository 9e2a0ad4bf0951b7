import { z } from 'zod'
import { linkToken } from './identity.ts'
import { messageName, messageTopic } from './message-choices.ts'

/** Address of a mail that its reader may leave out: it is opened by a browser, or posted to by a mail program. */
export const messageStopParams = z.strictObject({ token: linkToken })

/** What a mail program posts, as a form of either kind: `List-Unsubscribe=One-Click`. Source: RFC 8058, 3.2. */
export const oneClickBody = z.string().regex(/List-Unsubscribe\W+One-Click/)

/** The messages that the link of a mail stops, for the person written to alone. */
export const messageStop = z
  .object({
    topic: messageTopic,
    messages: z.array(messageName),
    isStopped: z.boolean(),
    /** Places where nobody else would be told: while there is one, nothing stops. */
    aloneAt: z.array(z.string()),
  })
  .meta({ id: 'MessageStop' })
export type MessageStopDto = z.infer<typeof messageStop>

/** Raw mails caught by the demonstration, in memory only, newest first. */
export type CaughtMail = { id: string; receivedAt: Date; to: string[]; subject: string; raw: Buffer }

export type DemoMailbox = {
  list: () => CaughtMail[]
  find: (id: string) => CaughtMail | null
}

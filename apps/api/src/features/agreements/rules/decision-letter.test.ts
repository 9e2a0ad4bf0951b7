import { decisionGround } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import type { AgreementFacts } from './agreement-facts.ts'
import { decisionLetter } from './decision-letter.ts'
import { collegeFacts, hallFacts } from './example-facts.ts'

type Decided = Parameters<typeof decisionLetter>[1]
const session = (day: string) => ({
  startsAt: `${day}T18:30:00+02:00`,
  endsAt: `${day}T20:30:00+02:00`,
  roomName: 'Gymnase',
})
const decided: Decided = {
  ...{ rank: 1, kind: 'suspension', ground: 'safety', party: 'establishment', name: 'Camille Essai' },
  ...{ capacity: 'principale', delegationAct: null, reason: 'Le plafond du gymnase est fissuré.' },
  ...{ effectiveOn: '2026-10-14', lastDay: '2026-10-31', decidedAt: '2026-10-05T08:00:00.000Z' },
  sessions: [session('2026-10-15'), session('2026-10-22')],
  lostSessions: [],
}
const chain = { previous: 'a'.repeat(64), entry: 'b'.repeat(64) }

/** The letter as it is read, line by line. */
function golden(over: Partial<Decided>, facts: AgreementFacts = collegeFacts): string {
  const letter = decisionLetter(facts, { ...decided, ...over }, chain)
  return [
    `${letter.title} — ${letter.number}`,
    ...letter.facts.map(({ label, value }) => `${label} : ${value}`),
    ...letter.paragraphs,
    ...letter.sessions.flatMap(({ title, lines }) => [`== ${title}`, ...lines]),
    ...letter.closing,
    '',
  ]
    .join('\n')
    .replaceAll('\u00a0', ' ')
}

const termination = { kind: 'termination', lastDay: null } as const
const letters: Record<string, string> = {
  suspension: golden({}),
  'suspension-of-a-hall': golden({ party: 'owner' }, hallFacts),
  'suspension-for-works': golden({ ground: 'works', reason: 'Le sol est refait.' }),
  lifting: golden({ kind: 'lifting', lastDay: null, rank: 2, lostSessions: [session('2026-10-29')] }),
  'lifting-too-late': golden({ kind: 'lifting', lastDay: null, sessions: [], lostSessions: [session('2026-10-29')] }),
  'formal-notice': golden({ kind: 'formal-notice', ground: 'breach', sessions: [] }),
  hearing: golden({ kind: 'formal-notice', ground: 'unused', sessions: [] }),
  termination: golden({ ...termination, party: 'owner', ground: 'general-interest', delegationAct: 'arrêté nº 7' }),
  'resignation-by-letter': golden({
    ...{ ...termination, party: 'organiser', ground: 'resignation', capacity: 'présidente' },
    received: { on: '2026-10-02', sha256: 'c'.repeat(64) },
  }),
  resignation: golden({ ...termination, party: 'organiser', ground: 'resignation', capacity: 'présidente' }),
}

describe('the letter of a decision', () => {
  it.each(Object.entries(letters))('says what was read and agreed: %s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`decision-letters/${name}.txt`)
  })

  it.each(decisionGround.options)('names the ground %s, and says when its notice is still to confirm', (ground) => {
    const { facts, closing } = decisionLetter(collegeFacts, { ...decided, ground }, chain)
    expect(facts.at(-1)?.value).not.toBe('')
    expect(closing.some((line) => line.includes('à confirmer par un juriste'))).toBe(
      !['safety', 'requisition', 'force-majeure'].includes(ground),
    )
  })
})

import { renderToSign } from '../../apps/api/src/features/agreements/render-agreement.ts'
import { composeAgreement } from '../../apps/api/src/features/agreements/rules/agreement-content.ts'
import { collegeFacts, sharedFacts } from '../../apps/api/src/features/agreements/rules/example-facts.ts'
import type { AgreementFacts } from '../../apps/api/src/features/agreements/rules/agreement-facts.ts'

/** Processor time of the agreement of a season. The first one opens the fonts and is told apart; some more warm up. */
const sessions = 40
const warmUp = 15
const rounds = 40
const most = 300
const createdAt = new Date('2026-09-01T08:00:00Z')

const season = (facts: AgreementFacts): AgreementFacts => ({
  ...facts,
  occurrences: Array.from({ length: sessions }, (_, week) => {
    const start = Date.parse('2026-09-08T16:30:00Z') + week * 7 * 86_400_000
    const [startsAt, endsAt] = [new Date(start), new Date(start + 2 * 3_600_000)].map((at) => at.toISOString())
    return { startsAt: startsAt ?? '', endsAt: endsAt ?? '', roomName: facts.site.rooms[0]?.name ?? '' }
  }),
})

async function processorMs(facts: AgreementFacts): Promise<number> {
  const before = process.cpuUsage()
  const content = composeAgreement(season(facts))
  await renderToSign({ content, verificationUrl: 'https://salles.example/verifier/essai', createdAt })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

for (const [name, facts] of [
  ['three parties', collegeFacts],
  ['four parties', sharedFacts],
] as const) {
  const first = await processorMs(facts)
  for (let round = 0; round < warmUp; round += 1) await processorMs(facts)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await processorMs(facts))
  times.sort((a, b) => a - b)
  const [median = 0, p95 = 0] = [times[rounds / 2], times[Math.floor(rounds * 0.95)]]
  const isMet = p95 <= most ? 'met' : 'not met'
  const figures = [first, median, p95].map((ms) => ms.toFixed(0)).join(' | ')
  process.stdout.write(`| ${sessions} sessions, ${name} | ${figures} | ≤ ${most} ms | ${isMet} |\n`)
}

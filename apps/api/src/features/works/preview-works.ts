import type { WorksInput, WorksPreviewDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import { formatIso } from '../../platform/time.ts'
import { standingTotal } from '../bookings/index.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { getWorksFor, treatable } from './get-works-for.ts'
import { treatAgreement } from './treat-agreement.ts'

type PreviewedLine = WorksPreviewDto['lines'][number]
type Input = WorksInput & { closureId: string }

/**
 * What each organisation would receive, the effect on its price, and what would be refused: the very command is played,
 * agreement by agreement, and undone. @throws works.not-found, works.not-allowed
 */
export async function previewWorks(deps: Deps, actor: Actor, input: Input): Promise<WorksPreviewDto> {
  await inReadOnly(deps, actor, (tx) => getWorksFor(tx, actor, input.closureId))
  const lines: PreviewedLine[] = []
  for (const choice of input.lines) {
    lines.push(await undone(deps, actor, (tx) => previewLine(tx, actor, input, choice)).catch(refused(choice)))
  }
  return { lines }
}

async function previewLine(
  tx: Tx,
  actor: Actor,
  { closureId, party, reason }: Input,
  choice: WorksInput['lines'][number],
): Promise<PreviewedLine> {
  const works = await getWorksFor(tx, actor, closureId)
  const { agreementId } = choice
  const touched = works.agreements.find((each) => each.agreementId === agreementId)
  if (!touched) fail('works.agreement-not-touched', { agreementId })
  const { bookingId } = touched.sessions[0]
  const totalBeforeCents = await standingTotal(tx, bookingId)
  const occurrenceIds = treatable(touched).map((session) => session.occurrenceId)
  const { sessions, letter } = await treatAgreement(tx, actor, works, { choice, party, reason, occurrenceIds })
  const to = choice.action === 'move' ? (await getBookableRoom(tx, choice.roomId)).name : null
  const moves = sessions.map(({ startsAt, endsAt, roomName }) => ({
    startsAt: formatIso(works.zone, startsAt),
    endsAt: formatIso(works.zone, endsAt),
    fromRoom: roomName,
  }))
  return {
    agreementId,
    letter: letter && {
      title: letter.title,
      paragraphs: letter.paragraphs,
      sessions: letter.sessions.flatMap(({ lines }) => lines),
    },
    moves: to === null ? [] : moves.map((move) => ({ ...move, toRoom: to })),
    totalBeforeCents,
    totalAfterCents: await standingTotal(tx, bookingId),
    refusal: null,
  }
}

const refused =
  ({ agreementId }: WorksInput['lines'][number]) =>
  (error: unknown): PreviewedLine => {
    if (!(error instanceof Failure) || error.code === 'request.busy') throw error
    const refusal = { code: error.code, params: error.details }
    return { agreementId, letter: null, moves: [], totalBeforeCents: null, totalAfterCents: null, refusal }
  }

class Undone<T> extends Error {
  constructor(readonly value: T) {
    super('a preview is never kept')
  }
}

/** Plays work in a transaction that is always given up, and answers what it found. */
async function undone<T>(deps: Deps, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(deps, actor, async (tx): Promise<never> => {
      throw new Undone(await work(tx))
    })
  } catch (error) {
    if (error instanceof Undone) return error.value as T
    throw error
  }
}

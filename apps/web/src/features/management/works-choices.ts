import type { WorksAgreementDto, WorksChoice, WorksInput } from '@salles-ouvertes/contract'

/** Of one agreement: suspended, left as it is, or the room where its sessions go. */
export type Choice = 'suspend' | 'leave' | (string & {})
export type Choices = Readonly<Record<string, Choice>>
export type ForAll = 'propose' | 'move' | 'suspend'

/** What one press chooses for every agreement; what may not be moved is suspended, what may not be treated is left. */
export function choicesFor(agreements: readonly WorksAgreementDto[], way: ForAll): Choices {
  return Object.fromEntries(agreements.map((agreement) => [agreement.agreementId, choiceOf(agreement, way)]))
}

function choiceOf({ proposal, rooms }: WorksAgreementDto, way: ForAll): Choice {
  if (!proposal) return 'leave'
  if (way === 'suspend') return 'suspend'
  if (way === 'propose') return proposal.action === 'move' ? proposal.roomId : 'suspend'
  return rooms.find(({ isDearer }) => !isDearer)?.roomId ?? 'suspend'
}

/** The lines that are sent: agreements left as they are have none, nor those that left the list meanwhile. */
export const linesOf = (agreements: readonly WorksAgreementDto[], choices: Choices): WorksInput['lines'] =>
  agreements.flatMap(({ agreementId }): WorksChoice[] => {
    const choice = choices[agreementId] ?? 'leave'
    if (choice === 'leave') return []
    return [choice === 'suspend' ? { action: 'suspend', agreementId } : { action: 'move', agreementId, roomId: choice }]
  })

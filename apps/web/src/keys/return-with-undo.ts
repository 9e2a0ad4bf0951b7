import type { KeyCopyDto } from '@salles-ouvertes/contract'
import { keyWords as words, states } from '../locales/fr.ts'
import { isRefusal } from '../ui/refusal.ts'
import { showToast } from '../ui/toasts.ts'
import { correctKey, returnKey, type KeyDoor } from './use-keys.ts'

/** Notes that a copy came back, in one press; the message offers to undo it. @throws ApiProblem */
export async function returnWithUndo(door: KeyDoor, { id, label, copyNo }: KeyCopyDto): Promise<void> {
  const { lastEntryId } = await returnKey(door, id)
  const run = () => void undo(door, id, lastEntryId ?? '')
  showToast({ tone: 'ok', text: words.return.done(words.named(label, copyNo)), action: { label: words.undo, run } })
}

async function undo(door: KeyDoor, id: string, entryId: string): Promise<void> {
  try {
    await correctKey(door, id, entryId)
    showToast({ tone: 'ok', text: words.undone })
  } catch (cause) {
    showToast({ tone: 'no', text: isRefusal(cause) ? cause.sentence : states.networkFailed })
  }
}

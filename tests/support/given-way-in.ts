import { type AccessKind, type RoomAccessForm, roomAccessInput } from '@salles-ouvertes/contract'

type Given = { secret?: string; deviceReference?: string | null; instructions?: string }

/** How a room of the tests is entered: one way in, with its code or its device when it has one. */
export const enteredBy = (
  kind: AccessKind,
  { instructions = 'Entrez par la cour.', ...way }: Given = {},
): RoomAccessForm =>
  roomAccessInput.parse({
    instructions,
    contactName: 'Dominique Loge',
    contactPhone: '04 65 71 00 01',
    ways: [{ kind, ...way }],
  })

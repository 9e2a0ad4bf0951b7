import type { AccessKind, RoomSheet } from '@salles-ouvertes/contract'

/** A way in as its fields hold it. `key` names it on the screen, `keptCodeOf` says what the recorded code opens. */
export type WayDraft = {
  key: string
  id: string | undefined
  kind: AccessKind
  instructions: string
  secret: string
  deviceReference: string
  contactName: string
  contactPhone: string
  keyLabel: string | null
  startsOn: string
  endsOn: string
  keptCodeOf: AccessKind | null
}

const withCode: readonly AccessKind[] = ['fixed-code', 'key-box']
export const hasCode = (kind: AccessKind): boolean => withCode.includes(kind)

let made = 0
/** A way in that nobody recorded yet. */
export const newWay = (kind: AccessKind = 'person'): WayDraft => ({
  ...{ key: `new-${(made += 1)}`, id: undefined, kind, instructions: '', secret: '', deviceReference: '' },
  ...{ contactName: '', contactPhone: '', keyLabel: null, startsOn: '', endsOn: '', keptCodeOf: null },
})

export const draftsOf = (access: RoomSheet['access']): WayDraft[] =>
  access === null
    ? [newWay()]
    : access.ways.map(({ hasSecret, deviceReference, startsOn, endsOn, ...way }) => ({
        ...way,
        key: way.id,
        secret: '',
        deviceReference: deviceReference ?? '',
        startsOn: startsOn ?? '',
        endsOn: endsOn ?? '',
        keptCodeOf: hasSecret ? way.kind : null,
      }))

/** What is sent: only what this kind of way has, and a code only when one is typed. */
export const wayInputOf = ({ key: _, keptCodeOf, secret, deviceReference, startsOn, endsOn, ...way }: WayDraft) => ({
  ...way,
  // Another kind is another way: the code of the former one would open nothing.
  id: keptCodeOf !== null && keptCodeOf !== way.kind ? undefined : way.id,
  ...(hasCode(way.kind) && secret ? { secret } : {}),
  deviceReference: way.kind === 'keypad' && deviceReference ? deviceReference : null,
  keyLabel: way.kind === 'person' ? way.keyLabel : null,
  startsOn: startsOn || null,
  endsOn: endsOn || null,
})

/** The list with one item moved by so many ranks. */
export function moved<Item>(items: readonly Item[], index: number, by: number): Item[] {
  const rest = items.filter((_, rank) => rank !== index)
  return index in items ? rest.toSpliced(index + by, 0, items[index] as Item) : [...items]
}

import type { AccessKind, RoomPathDto } from '@salles-ouvertes/contract'
import { civilDate, count, hoursInWords, typeset } from '../../../platform/french-wording.ts'
import type { LocalDate } from '../../../platform/time.ts'

export type PackWay = {
  kind: AccessKind
  instructions: string
  contactName: string
  contactPhone: string
  /** Key of the register; null where the way names none. */
  keyLabel: string | null
  /** Only for the sealed file; null where the way has no code of its own. */
  code: string | null
}
export type PackUse = {
  startsAt: string
  endsAt: string
  timeZone: string
  roomName: string
  organisationName: string
  reference: string
  headcount: number | null
  responsibleName: string
  responsiblePhone: string
  /** Of the keypad, as the group received it; only for the sealed file, null where there is none. */
  code: string | null
}
export type PackRoom = {
  name: string
  instructions: string
  contactName: string
  contactPhone: string
  /** In the order in which they are tried that day. */
  ways: PackWay[]
  path: RoomPathDto | null
}
export type PackFacts = {
  establishmentName: string
  establishmentPhone: string
  siteName: string
  address: string
  day: LocalDate
  madeAt: string
  uses: PackUse[]
  rooms: PackRoom[]
}
export type PackBlock = { title: string; lines: string[] }
export type PackDocument = { title: string; subtitle: string; blocks: PackBlock[]; note: string }

const wayNames: Record<AccessKind, string> = {
  'fixed-code': 'Code de la porte',
  'key-box': 'Boîte à clés',
  keypad: 'Clavier, code envoyé au responsable',
  person: 'Une personne ouvre',
}

/** Words of the pack that anybody of the staff may carry: never a code. Source: docs/rules/site-access.md §9 to §12. */
export function writePack(facts: PackFacts): PackDocument {
  const first = facts.rooms.find(({ path }) => path !== null)?.path ?? null
  return document(facts, 'Pack du soir', 'Aucun code n’est écrit ici.', [
    ...facts.uses.map(useBlock),
    ...facts.rooms.map((room) => roomBlock(room, false)),
    ...siteBlocks(facts, first),
  ])
}

/** Words of the sealed file: the codes that groups have received, then those that open that day, room by room. */
export const writeCodes = (facts: PackFacts): PackDocument =>
  document(facts, 'Codes de secours', 'À garder sous clé, à détruire le lendemain. Un code donné est à changer.', [
    ...facts.uses.flatMap(codeBlock),
    ...facts.rooms.map((room) => roomBlock(room, true)),
  ])

function document(facts: PackFacts, title: string, note: string, blocks: PackBlock[]): PackDocument {
  const { establishmentName, siteName, day, madeAt, uses } = facts
  const many = uses.length === 0 ? 'personne n’est attendu' : count(uses.length, 'réservation')
  return {
    title: typeset(`${title} du ${civilDate(day)}`),
    subtitle: typeset(`${establishmentName}, ${siteName} : ${many}. Préparé ${madeAt}.`),
    blocks: blocks.map((block) => ({ title: typeset(block.title), lines: block.lines.map(typeset) })),
    note: typeset(note),
  }
}

const useBlock = (use: PackUse): PackBlock => ({
  title: `${hoursInWords(use, use.timeZone)} : ${use.roomName}`,
  lines: [
    `${use.organisationName} (${use.reference})`,
    `Responsable : ${[use.responsibleName, use.responsiblePhone].filter(Boolean).join(', ')}`,
    ...(use.headcount === null ? [] : [count(use.headcount, 'personne')]),
  ],
})

function codeBlock({ code, ...use }: PackUse): PackBlock[] {
  if (code === null) return []
  const { organisationName, reference, roomName } = use
  const title = `${hoursInWords(use, use.timeZone)} : ${roomName}`
  return [{ title, lines: [`${organisationName} (${reference}) : clavier — CODE ${code}`] }]
}

function roomBlock(room: PackRoom, withCodes: boolean): PackBlock {
  const ways = room.ways.map((way, rank) => {
    const contact = [way.contactName, way.contactPhone].filter(Boolean).join(', ')
    const key = way.keyLabel === null ? '' : `clé « ${way.keyLabel} »`
    const said = [way.instructions.replaceAll('\n', ' '), key, contact].filter(Boolean).join(' — ')
    return `${rank + 1}. ${[wayNames[way.kind], ...(said ? [said] : [])].join(' : ')}${withCodes ? codeOf(way) : ''}`
  })
  const steps = (room.path?.steps ?? []).map(({ words }) => {
    const [french] = words
    return `• ${[french?.title, french?.directions].filter(Boolean).join(' : ')}`
  })
  return {
    title: `Entrer : ${room.name}`,
    lines: [
      ...(ways.length === 0 ? ['Aucun moyen d’entrer n’est écrit ce jour-là.'] : ways),
      ...(withCodes ? [] : [...steps, ...room.instructions.split('\n').filter(Boolean)]),
      ...(room.contactPhone ? [`Sur place : ${room.contactName}, ${room.contactPhone}`] : []),
    ],
  }
}

function codeOf({ kind, code }: PackWay): string {
  if (code !== null) return ` — CODE ${code}`
  return kind === 'keypad' || kind === 'person' ? '' : ' — aucun code écrit'
}

function siteBlocks(
  { address, establishmentName, establishmentPhone }: PackFacts,
  path: RoomPathDto | null,
): PackBlock[] {
  const [notes] = path?.words ?? []
  const said: [string, string | undefined][] = [
    ['Adresse', address],
    ['Alarme', notes?.alarm],
    ['Lumières', notes?.lights],
    ['Chauffage et aération', notes?.heating],
    ['Point de rassemblement', notes?.meetingPoint],
  ]
  const onCall = path?.onCall
  return [
    { title: 'Le site', lines: said.flatMap(([name, text]) => (text ? [`${name} : ${text}`] : [])) },
    {
      title: 'Qui appeler',
      lines: [
        ...(onCall ? [`Astreinte : ${onCall.name}, ${onCall.phone}`] : []),
        ...(establishmentPhone ? [`${establishmentName} : ${establishmentPhone}`] : []),
        ...(path?.emergency ?? []).map(({ label, phone }) => `${label} : ${phone}`),
        'Secours : 112',
      ],
    },
  ]
}

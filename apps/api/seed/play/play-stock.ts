import { randomInt } from 'node:crypto'
import { tariffInput, type WayInForm, wayInInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../src/deps.ts'
import { recordBoardAct } from '../../src/features/agreements/index.ts'
import {
  addEstablishment,
  addRoom,
  applyImport,
  previewImport,
  publishRoom,
  setEstablishmentOpeningRules,
  setRoomAccess,
} from '../../src/features/catalogue/index.ts'
import { saveConditionGuide } from '../../src/features/condition-reports/index.ts'
import { publishTariff } from '../../src/features/pricing/index.ts'
import { inReadOnly } from '../../src/platform/database.ts'
import { establishmentTable } from '../../src/features/catalogue/catalogue.tables.ts'
import { demoStock } from '../data/demo-stock.ts'
import { demoTariffs } from '../data/demo-tariffs.ts'
import type { DemoBoardAct, DemoEstablishment, DemoRate, DemoRoom } from '../data/demo-types.ts'
import { loadColleges } from '../load-reference.ts'
import { addDays } from '../paris-date.ts'
import { conditionGuideOf } from './condition-guide-of.ts'
import { addPremises } from './add-premises.ts'
import { geolocationFile } from './geolocation-file.ts'
import { given, type World } from './world.ts'

/** The real collèges come in by the import, the hall by hand; then tariffs, acts, rooms and their publication. */
export async function playStock(deps: Deps, world: World): Promise<void> {
  await importColleges(deps, world)
  await addHalls(deps, world)
  await publishTariffs(deps, world, (rate) => rate.roomKey === null)
  for (const plan of demoStock) {
    await recordActs(deps, world, plan)
    const spaces = await addPremises(deps, world, plan)
    for (const room of plan.rooms) await addDemoRoom(deps, world, plan, room, spaces)
  }
  await publishTariffs(deps, world, (rate) => rate.roomKey !== null)
  for (const [key, room] of world.rooms) {
    const { tenantKey } = given(world.establishments, room.establishmentKey)
    await publishRoom(deps, world.officers[tenantKey], room.id).catch((error: unknown) => {
      throw new Error(`room ${key} could not be published`, { cause: error })
    })
  }
}

async function importColleges(deps: Deps, world: World): Promise<void> {
  const actor = world.officers.isere
  const preview = await previewImport(deps, actor, {
    tenantId: world.tenants.isere.id,
    fileName: 'colleges-isere.csv',
    bytes: Buffer.from(geolocationFile(loadColleges())),
  })
  await applyImport(deps, actor, preview.id)
  const rows = await inReadOnly(deps, actor, (tx) => tx.select().from(establishmentTable))
  for (const row of rows) {
    if (row.uai === null) continue
    const { id, payeeEntityId, ownerEntityId } = row
    world.establishments.set(row.uai, { id, payeeEntityId, ownerEntityId, tenantKey: 'isere' })
  }
}

async function addHalls(deps: Deps, world: World): Promise<void> {
  for (const plan of demoStock) {
    if (!plan.site) continue
    const { id: tenantId, legalEntityId } = world.tenants[plan.tenantKey]
    const { id } = await addEstablishment(deps, world.officers[plan.tenantKey], {
      tenantId,
      kind: plan.kind,
      name: plan.site.name,
      code: 'VIF-SDF',
      uai: null,
      ownerEntityId: legalEntityId,
      managerEntityId: legalEntityId,
      payeeEntityId: legalEntityId,
      schoolZone: 'A',
      phone: '04 65 71 00 30',
      email: 'salles@mairie-demo.example',
      site: { ...plan.site, timeZone: 'Europe/Paris' },
    })
    const entities = { payeeEntityId: legalEntityId, ownerEntityId: legalEntityId }
    world.establishments.set(plan.key, { id, ...entities, tenantKey: plan.tenantKey })
  }
}

async function recordActs(deps: Deps, world: World, plan: DemoEstablishment): Promise<void> {
  const { payeeEntityId, tenantKey } = given(world.establishments, plan.key)
  for (const act of plan.acts) await recordDemoAct(deps, world, tenantKey, payeeEntityId, act)
}

/** Transmitted long enough before its day to be executory then. */
export async function recordDemoAct(
  deps: Deps,
  world: World,
  tenantKey: DemoEstablishment['tenantKey'],
  legalEntityId: string,
  act: DemoBoardAct,
): Promise<void> {
  await recordBoardAct(deps, world.officers[tenantKey], {
    tenantId: world.tenants[tenantKey].id,
    legalEntityId,
    number: act.reference,
    subject: act.title,
    votedOn: addDays(world.today, act.adoptedDay),
    transmittedOn: addDays(world.today, act.adoptedDay + 1),
    validUntil: null,
  })
}

async function addDemoRoom(
  deps: Deps,
  world: World,
  plan: DemoEstablishment,
  room: DemoRoom,
  spaces: Map<string, string>,
): Promise<void> {
  const { id: establishmentId, tenantKey } = given(world.establishments, plan.key)
  const officer = world.officers[tenantKey]
  if (plan.rooms[0] === room) {
    const rules = Object.entries(plan.openingHours).flatMap(([dayKind, span]) =>
      span
        ? [
            {
              dayKind: dayKind as keyof typeof plan.openingHours,
              opensAt: span.opensAtMinute,
              closesAt: span.closesAtMinute,
            },
          ]
        : [],
    )
    await setEstablishmentOpeningRules(deps, officer, { establishmentId, rules })
  }
  const sheet = await addRoom(deps, officer, {
    establishmentId,
    demonstrationData: true,
    name: room.name,
    type: room.type,
    description: room.description,
    houseRules: room.houseRules.join('\n'),
    capacity: room.seatedCapacity,
    standingCapacity: room.standingCapacity,
    sportCapacity: room.sportCapacity,
    spaceIds: room.spaces.map((name) => given(spaces, name)),
    areaM2: room.areaM2,
    floor: room.floor === 0 ? 'Rez-de-chaussée' : `Étage ${room.floor}`,
    wheelchairAccess: room.wheelchairAccess,
    equipment: room.equipment.filter(({ quantity }) => quantity > 0),
    turnaroundMinutes: room.turnaroundMinutes,
    minNoticeHours: room.minNoticeHours,
    horizonDays: room.horizonDays,
    minMinutes: 60,
    maxMinutes: room.type === 'village-hall' ? 1080 : 720,
    gridMinutes: 30,
    pendingMode: room.pendingMode,
  })
  await setRoomAccess(deps, officer, {
    roomId: sheet.id,
    instructions: '',
    exitInstructions: demoExitSteps,
    contactName: 'Accueil (démonstration)',
    contactPhone: '06 39 98 00 40',
    leadHours: 24,
    ways: waysInto(room),
  })
  const guide = conditionGuideOf(room)
  if (guide) await saveConditionGuide(deps, officer, { ...guide, roomId: sheet.id })
  world.rooms.set(room.key, { id: sheet.id, establishmentKey: plan.key, timeZone: 'Europe/Paris' })
}

const demoExitSteps = [
  'Rangez les chaises et les tables.',
  'Fermez les fenêtres et coupez le chauffage d’appoint.',
  'Éteignez les lumières.',
  'Vérifiez que la porte est bien fermée.',
].join('\n')

/** A keypad has a key box beside it: when nothing answers, the group still enters. */
function waysInto(room: DemoRoom): WayInForm[] {
  const code = () => String(randomInt(100_000, 1_000_000))
  const usual = wayInInput.parse({
    kind: room.accessKind,
    instructions: room.accessInstructions,
    deviceReference: room.accessKind === 'keypad' ? `demo-${room.key}` : null,
    ...(room.accessKind === 'fixed-code' || room.accessKind === 'key-box' ? { secret: code() } : {}),
  })
  if (room.accessKind !== 'keypad') return [usual]
  const instructions = 'La boîte à clés est à droite de la porte de service.\nRemettez la clé dans la boîte en partant.'
  return [usual, wayInInput.parse({ kind: 'key-box', secret: code(), instructions })]
}

async function publishTariffs(deps: Deps, world: World, wanted: (rate: DemoRate) => boolean): Promise<void> {
  for (const tariff of demoTariffs) {
    const rates = tariff.rates.filter(wanted)
    if (rates.length === 0) continue
    await publishTariff(deps, world.officers[tariff.tenantKey], {
      tenantId: world.tenants[tariff.tenantKey].id,
      ...tariffInput.parse({
        name: tariff.name,
        act: tariff.act.reference,
        validFrom: addDays(world.today, tariff.fromDay),
        terms: tariff.terms,
        lines: rates.map((rate) => ({
          roomType: rate.roomType,
          roomId: rate.roomKey === null ? null : given(world.rooms, rate.roomKey).id,
          organisationKind: rate.organisationKind,
          localOnly: rate.isLocal === true,
          unit: rate.unit,
          unitCents: rate.amountCents,
          legalBasis: rate.legalBasis,
        })),
      }),
    })
  }
}

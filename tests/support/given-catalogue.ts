import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import {
  roomInput,
  tariffInput,
  type OpeningRuleDto,
  type Role,
  type RoomForm,
  type TariffForm,
} from '@salles-ouvertes/contract'
import { makeSealingKey } from '../../apps/api/src/adapters/generated-sealing-key.ts'
import { createPadesDocumentSeal } from '../../apps/api/src/adapters/pades-document-seal.ts'
import { createSmsSenders } from '../../apps/api/src/adapters/sms-senders.ts'
import { createLockProviders } from '../../apps/api/src/adapters/lock-providers.ts'
import { createSignatureProviders } from '../../apps/api/src/adapters/signature-providers.ts'
import type { Deps } from '../../apps/api/src/deps.ts'
import {
  addEstablishment,
  addRoom,
  publishRoom,
  setEstablishmentOpeningRules,
  setRoomAccess,
  type AddEstablishment,
} from '../../apps/api/src/features/catalogue/index.ts'
import { publishTariff } from '../../apps/api/src/features/pricing/index.ts'
import { openTenant, type TenantKind } from '../../apps/api/src/features/tenants/index.ts'
import type { AccountActor, Grant } from '../../apps/api/src/platform/actor.ts'
import { readConfig } from '../../apps/api/src/platform/config.ts'
import { openDatabase } from '../../apps/api/src/platform/database.ts'
import { createSealer } from '../../apps/api/src/platform/secrets.ts'
import { createTestDatabase, type TestDatabase } from './postgres.ts'
import { enteredBy } from './given-way-in.ts'

type OpeningRules = OpeningRuleDto[]
export type GivenTenant = { id: string; legalEntityId: string; officer: AccountActor }
export type GivenEstablishment = { id: string; tenant: GivenTenant }

/** An account holding one role, without any row: rights reach the commands through the actor alone. */
export function givenStaff(role: Role, tenantId: string | null, establishmentId: string | null = null): AccountActor {
  const grant: Grant = {
    id: randomUUID(),
    role,
    tenantId,
    establishmentId,
    legalEntityId: null,
    capacity: null,
    delegationAct: null,
  }
  return { kind: 'account', accountId: randomUUID(), sessionId: null, grants: [grant], memberships: [] }
}

export const collegeHours: OpeningRules = [
  { dayKind: 'school-day', opensAt: 18 * 60, closesAt: 22 * 60 },
  { dayKind: 'wednesday', opensAt: 13 * 60 + 30, closesAt: 22 * 60 },
  { dayKind: 'saturday', opensAt: 8 * 60, closesAt: 22 * 60 },
  { dayKind: 'school-holiday', opensAt: 9 * 60, closesAt: 20 * 60 },
]
/** Open every day, until two in the morning. */
export const hallHours: OpeningRules = (
  ['school-day', 'wednesday', 'saturday', 'sunday', 'public-holiday'] as const
).map((dayKind) => ({ dayKind, opensAt: 8 * 60, closesAt: 26 * 60 }))

export type GivenCatalogue = Awaited<ReturnType<typeof givenCatalogue>>

/** The hour, and what the grids of the tenants say beside their prices. */
export type GivenOptions = { now?: string; terms?: Partial<TariffForm['terms']> }

/** A migrated database, its dependencies, and the commands that make a stock, played as its officers would. */
export async function givenCatalogue(options: GivenOptions = {}) {
  const database = await createTestDatabase()
  const superuser = new pg.Pool({ connectionString: database.superuserUrl, max: 2 })
  superuser.on('error', () => undefined)
  const deps = await depsOf(database)
  const platform = givenStaff('platform-admin', null)

  const setClock = async (instant: string): Promise<void> => {
    await superuser.query(
      'UPDATE clock_offset SET offset_ms = round(extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000)',
      [instant],
    )
  }
  if (options.now) await setClock(options.now)

  const tenant = async (kind: TenantKind, name: string, officialCode: string): Promise<GivenTenant> => {
    const contactEmail = `contact@${officialCode}.example`
    const { id, legalEntityId } = await openTenant(deps, platform, {
      kind,
      name,
      slug: `${kind}-${officialCode}`,
      officialCode,
      timeZone: 'Europe/Paris',
      brandColour: null,
      settings: { contactEmail },
      legalEntity: {
        name,
        siren: null,
        address: '1 place de la Mairie',
        postalCode: '38000',
        city: 'Grenoble',
        inseeCode: kind === 'commune' ? officialCode : null,
        code: `C${officialCode}`,
      },
    })
    const officer = givenStaff(kind === 'commune' ? 'town-clerk' : 'tenant-officer', id)
    await publishTariff(deps, officer, {
      tenantId: id,
      ...tariffInput.parse({
        name: 'Grille d’essai',
        act: 'Délibération d’essai',
        validFrom: '2025-01-01',
        terms: options.terms,
        lines: [
          { unit: 'started-hour', unitCents: 1500 },
          {
            roomType: 'meeting-room',
            unit: 'free',
            unitCents: 0,
            legalBasis: 'Délibération d’essai, article 2',
          },
          { roomType: 'meeting-room', organisationKind: 'training-body', unit: 'started-hour', unitCents: 800 },
        ],
      }),
    })
    return { id, legalEntityId, officer }
  }

  const establishment = async (
    of: GivenTenant,
    facts: Partial<Omit<AddEstablishment, 'site'>> & {
      site?: Partial<AddEstablishment['site']>
      hours?: OpeningRules
    } = {},
  ): Promise<GivenEstablishment> => {
    const { site, hours, ...own } = facts
    const name = own.name ?? 'Collège d’essai'
    const { id } = await addEstablishment(deps, of.officer, {
      tenantId: of.id,
      kind: 'college',
      code: randomUUID().slice(0, 8),
      uai: null,
      ownerEntityId: of.legalEntityId,
      managerEntityId: of.legalEntityId,
      payeeEntityId: of.legalEntityId,
      schoolZone: 'A',
      phone: '04 65 71 00 00',
      email: null,
      ...own,
      name,
      site: { ...grenoble, name, ...site },
    })
    const rules = hours ?? (own.kind === 'municipal-hall' ? hallHours : collegeHours)
    await setEstablishmentOpeningRules(deps, of.officer, { establishmentId: id, rules })
    return { id, tenant: of }
  }

  const draftRoom = async (of: GivenEstablishment, form: Partial<RoomForm> & { name: string }) =>
    addRoom(deps, of.tenant.officer, {
      ...roomInput.parse({ type: 'multipurpose-hall', capacity: 100, minNoticeHours: 0, ...form }),
      establishmentId: of.id,
    })

  /** A published room that a person opens. */
  const room = async (of: GivenEstablishment, form: Partial<RoomForm> & { name: string }) => {
    const { id } = await draftRoom(of, form)
    await setRoomAccess(deps, of.tenant.officer, { ...enteredBy('person'), roomId: id })
    return publishRoom(deps, of.tenant.officer, id)
  }

  /** Takes the room from one instant to another, as a closure would. */
  const occupy = async (roomId: string, startsAt: string, endsAt: string): Promise<void> => {
    const closureId = randomUUID()
    await superuser.query(
      `WITH made AS (
         INSERT INTO closure (id, tenant_id, establishment_id, kind, reason, starts_at, ends_at, created_by, created_at)
         SELECT $1, tenant_id, establishment_id, 'closure', 'Essai', $3, $4, $5, now() FROM room WHERE id = $2
         RETURNING tenant_id)
       INSERT INTO occupancy (id, tenant_id, space_no, blocked_from, blocked_until, kind, closure_id, created_at)
       SELECT gen_random_uuid(), made.tenant_id, rs.space_no, $3, $4, 'closure', $1, now()
       FROM room_space rs, made WHERE rs.room_id = $2`,
      [closureId, roomId, startsAt, endsAt, randomUUID()],
    )
  }

  return {
    database,
    deps,
    superuser,
    platform,
    setClock,
    tenant,
    establishment,
    draftRoom,
    room,
    occupy,
    close: async () => {
      await deps.db.pool.end()
      await superuser.end()
      await database.drop()
    },
  }
}

/**
 * A small stock: a département with a college of two rooms in Grenoble, a commune with a hall in Vif, all published.
 */
export async function givenStock(options: GivenOptions = {}) {
  const given = await givenCatalogue(options)
  const departement = await given.tenant('departement', 'Département d’essai', '38')
  const commune = await given.tenant('commune', 'Commune d’essai', '38545')
  const college = await given.establishment(departement, { name: 'Collège Camille Essai', uai: '0380001V' })
  const hall = await given.establishment(commune, {
    kind: 'municipal-hall',
    name: 'Salle des fêtes d’essai',
    schoolZone: 'none',
    site: {
      address: 'Place du Village',
      postalCode: '38450',
      city: 'Vif',
      inseeCode: '38545',
      latitude: 45.0565,
      longitude: 5.672,
    },
  })
  const gym = await given.room(college, {
    name: 'Gymnase',
    type: 'gymnasium',
    capacity: 200,
    wheelchairAccess: true,
    equipment: [{ code: 'showers', quantity: 8 }],
    turnaroundMinutes: 30,
  })
  const meeting = await given.room(college, {
    name: 'Salle de réunion',
    type: 'meeting-room',
    capacity: 30,
    equipment: [{ code: 'video-projector', quantity: 1 }],
  })
  const villageHall = await given.room(hall, { name: 'Grande salle', type: 'village-hall', capacity: 250 })
  return { ...given, departement, commune, college, hall, gym, meeting, villageHall }
}

const grenoble: AddEstablishment['site'] = {
  name: 'Site d’essai',
  address: '1 rue de l’Essai',
  postalCode: '38000',
  city: 'Grenoble',
  inseeCode: '38185',
  latitude: 45.1885,
  longitude: 5.7245,
  timeZone: 'Europe/Paris',
}

const ignore = (): void => undefined
const silentLog: Deps['log'] = {
  level: 'silent',
  fatal: ignore,
  error: ignore,
  warn: ignore,
  info: ignore,
  debug: ignore,
  trace: ignore,
  silent: ignore,
  child: () => silentLog,
}

async function depsOf(database: TestDatabase): Promise<Deps> {
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.databaseUrl,
    SESSION_SECRET: randomBytes(32).toString('base64'),
    SECRET_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'silent',
  })
  const files = new Map<string, Buffer>()
  const unused = () => Promise.reject(new Error('not part of the catalogue'))
  return {
    config,
    db: openDatabase(database.databaseUrl),
    log: silentLog,
    sealer: createSealer(config.SECRET_KEY),
    fileStore: {
      put: async (key, bytes) => void files.set(key, Buffer.from(bytes)),
      get: async (key) => files.get(key) ?? null,
      remove: async (key) => void files.delete(key),
    },
    documentSeal: createPadesDocumentSeal(await makeSealingKey(), null),
    signatureProviders: createSignatureProviders({ isProduction: false }),
    payments: { open: unused, status: unused, test: unused },
    ...{ mailer: { send: unused }, calendars: { read: unused } },
    ...{ locks: createLockProviders(config), smsSenders: createSmsSenders(config) },
    demoMailbox: null,
  }
}

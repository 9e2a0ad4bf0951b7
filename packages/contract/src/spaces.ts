import { z } from 'zod'
import { id, localMinutes, shortText } from './values.ts'
import { erpType } from './vocabulary.ts'

/** Buildings of an establishment: site, building, floor, space. */

const people = z.number().int().min(1).max(50000).nullable().default(null)

/** Answer of a command that adds something. */
export const made = z.object({ id }).meta({ id: 'Made' })

export const siteHoursInput = z
  .strictObject({
    /** Null: the site closes when its rooms do. */
    closesAt: localMinutes.min(1).nullable(),
    /** When the alarm arms itself, of each weekday, Monday first; null: it does not that day. */
    alarmHours: z.array(localMinutes.min(1).nullable()).length(7),
    /** People are out that long before the alarm. */
    alarmMarginMinutes: z.number().int().min(0).max(240).multipleOf(5),
  })
  .meta({ id: 'SiteHours' })
export type SiteHours = z.infer<typeof siteHoursInput>

export const buildingInput = z
  .strictObject({
    name: shortText(120),
    maxPeople: people,
    /** Null: not written down. Left out: as it is. */
    erpType: erpType.nullable().optional(),
  })
  .meta({ id: 'BuildingForm' })
export type BuildingForm = z.infer<typeof buildingInput>

export const floorInput = z
  .strictObject({
    name: shortText(80),
    /** 0 is the ground floor. */
    level: z.number().int().min(-10).max(100).default(0),
    maxPeople: people,
  })
  .meta({ id: 'FloorForm' })
export type FloorForm = z.infer<typeof floorInput>

export const spaceInput = z
  .strictObject({
    name: shortText(120),
    /** A floor of the same building; null: none. */
    floorId: id.nullable().default(null),
  })
  .meta({ id: 'SpaceForm' })
export type SpaceForm = z.infer<typeof spaceInput>

export const siteSharingInput = z
  .strictObject({
    /** The establishment whose rooms are lent there. */
    establishmentId: id,
    /** The other one that uses the site; null: none. */
    sharedWithId: id.nullable(),
  })
  .meta({ id: 'SiteSharing' })
export type SiteSharing = z.infer<typeof siteSharingInput>

export const managerInput = z.strictObject({ managerEntityId: id }).meta({ id: 'PlaceManager' })

/** The form of each kind of place. */
export const placeInput = { building: buildingInput, floor: floorInput, space: spaceInput }

export const treeSpace = z
  .object({
    id,
    name: z.string(),
    floorId: id.nullable(),
    /** Rooms that are made of it, whoever uses the site. */
    rooms: z.array(z.object({ id, name: z.string() })),
  })
  .meta({ id: 'TreeSpace' })
export const treeFloor = z
  .object({ id, name: z.string(), level: z.number().int(), maxPeople: z.number().int().nullable() })
  .meta({ id: 'TreeFloor' })
export const treeBuilding = z
  .object({
    id,
    name: z.string(),
    maxPeople: z.number().int().nullable(),
    /** Null: not written down yet. */
    erpType: erpType.nullable(),
    /** From the highest to the lowest. */
    floors: z.array(treeFloor),
    spaces: z.array(treeSpace),
  })
  .meta({ id: 'TreeBuilding' })
const namedPlace = z.object({ id, name: z.string() }).meta({ id: 'NamedPlace' })
export const treeSite = z
  .object({
    id,
    name: z.string(),
    city: z.string(),
    hours: siteHoursInput.meta({ id: 'SiteHoursRead' }),
    /** The other establishment that uses the site, and signs its agreements. */
    sharedWith: namedPlace.nullable(),
    buildings: z.array(treeBuilding),
  })
  .meta({ id: 'TreeSite' })
export const spaceTree = z
  .object({
    establishmentId: id,
    establishmentName: z.string(),
    mayEdit: z.boolean(),
    /** Legal entity that runs the place, and those of the tenant that may. */
    managerEntityId: id,
    legalEntities: z.array(namedPlace),
    /** Establishments with which a site may be shared. */
    others: z.array(namedPlace),
    sites: z.array(treeSite),
  })
  .meta({ id: 'SpaceTree' })
export type SpaceTree = z.infer<typeof spaceTree>
export type TreeSite = z.infer<typeof treeSite>
export type TreeBuilding = z.infer<typeof treeBuilding>
export type TreeFloor = z.infer<typeof treeFloor>
export type TreeSpace = z.infer<typeof treeSpace>

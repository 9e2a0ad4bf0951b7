import sharp from 'sharp'
import { siteGuideInput, type SiteGuideForm } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenStaff, givenStock } from '../../../../../tests/support/given-catalogue.ts'
import { getSiteGuide } from './get-site-guide.ts'
import { getSpaceTree } from './get-space-tree.ts'
import { setSiteGuide } from './set-site-guide.ts'
import { readSitePicture, removeSitePicture, setSitePicture } from './site-picture.ts'

let given: Awaited<ReturnType<typeof givenStock>>
let siteId: string
beforeAll(async () => {
  given = await givenStock()
  siteId = (await getSpaceTree(given.deps, officer(), given.college.id)).sites[0]!.id
})
afterAll(() => given.close())

const officer = () => given.departement.officer
const head = () => givenStaff('establishment-head', given.departement.id, given.college.id)
const guideOf = (steps: unknown[]): SiteGuideForm =>
  siteGuideInput.parse({ words: [{ language: 'fr', lights: 'À gauche.' }], steps, onCall: null, emergency: [] })
const step = (title: string, more: object = {}) => ({
  ...{ kind: 'door', roomIds: [], words: [{ language: 'fr', title }] },
  ...more,
})
const write = (steps: unknown[], actor = head()) => setSiteGuide(given.deps, actor, { siteId, ...guideOf(steps) })
const photo = async () => ({
  bytes: await sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#aabbcc' } })
    .png()
    .toBuffer(),
  mediaType: 'image/png',
})

describe('the guide of a site', () => {
  it('is empty in French until somebody writes it', async () => {
    const guide = await getSiteGuide(given.deps, head(), siteId)
    expect(guide).toMatchObject({ steps: [], plan: null, words: [{ language: 'fr', lights: '' }] })
    expect(guide.rooms.length).toBeGreaterThan(0)
  })

  it('keeps the steps in their order, each with its photo, and drops the others', async () => {
    const written = await write([step('Portail'), step('Porte A'), step('Porte B')])
    const [gate, doorA, doorB] = written.steps
    await setSitePicture(given.deps, head(), {
      ...{ siteId, stepId: doorB!.id, alternative: 'La porte bleue' },
      ...(await photo()),
    })
    const again = await write([step('Porte B', { id: doorB!.id }), step('Portail', { id: gate!.id })])
    expect(again.steps.map(({ id, words }) => [id, words[0]?.title])).toEqual([
      [doorB!.id, 'Porte B'],
      [gate!.id, 'Portail'],
    ])
    expect(again.steps[0]?.picture).toMatchObject({ alternative: 'La porte bleue', width: 640 })
    await expect(write([step('Porte A', { id: doorA!.id })])).rejects.toThrow('sites.unknown-step')
  })

  it('has one plan, drawn larger than a door, that a new one replaces', async () => {
    const plan = { siteId, alternative: 'Plan du rez-de-chaussée', ...(await photo()) }
    const first = await setSitePicture(given.deps, head(), plan)
    const second = await setSitePicture(given.deps, head(), plan)
    expect(second.plan?.width).toBe(1280)
    expect(second.plan?.id).not.toBe(first.plan?.id)
    const { mediaType } = await readSitePicture(given.deps, head(), { siteId, pictureId: second.plan!.id })
    expect(mediaType).toBe('image/webp')
    const former = readSitePicture(given.deps, head(), { siteId, pictureId: first.plan!.id })
    await expect(former).rejects.toThrow('files.not-found')
    const removed = await removeSitePicture(given.deps, head(), { siteId, pictureId: second.plan!.id })
    expect(removed.plan).toBe(null)
  })

  it('leads to no room of another site, and has no photo of a step that is not there', async () => {
    await expect(write([step('Porte', { roomIds: [given.hall.id] })])).rejects.toThrow('sites.room-elsewhere')
    const astray = setSitePicture(given.deps, head(), {
      ...{ siteId, stepId: given.hall.id, alternative: 'Porte' },
      ...(await photo()),
    })
    await expect(astray).rejects.toThrow('sites.unknown-step')
  })

  it('is written by those who keep a place of the site, and unknown to another tenant', async () => {
    await expect(write([], givenStaff('bursar', given.departement.id, given.college.id))).rejects.toThrow(
      'catalogue.not-allowed',
    )
    await expect(write([], given.commune.officer)).rejects.toThrow('catalogue.site-not-found')
  })

  it('is whole in each of its languages, French first', () => {
    const words = [{ language: 'fr' }, { language: 'ar' }]
    const both = { language: 'fr', title: 'Porte' }
    const parse = (input: object) => siteGuideInput.safeParse({ onCall: null, emergency: [], steps: [], ...input })
    expect(parse({ words, steps: [step('Porte')] }).error?.issues[0]?.path).toEqual(['steps', 0, 'words'])
    expect(parse({ words, steps: [step('Porte', { words: [both, { language: 'ar', title: 'باب' }] })] }).success).toBe(
      true,
    )
    expect(parse({ words: [{ language: 'en' }] }).success).toBe(false)
    expect(parse({ words: [{ language: 'fr' }, { language: 'fr' }] }).success).toBe(false)
  })
})

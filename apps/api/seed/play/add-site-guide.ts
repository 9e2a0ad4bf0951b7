import type { Deps } from '../../src/deps.ts'
import { getSpaceTree, setSiteGuide, setSitePicture } from '../../src/features/catalogue/index.ts'
import type { DemoEstablishment } from '../data/demo-types.ts'
import { vercorsGuide } from '../data/stock/vercors-guide.ts'
import { drawDoor, drawPlan } from './draw-door.ts'
import { given, type World } from './world.ts'

const vercors = '0381604M'

/** The way through the collège where most of the demonstration happens, with its drawings. */
export async function addSiteGuide(deps: Deps, world: World, plan: DemoEstablishment): Promise<void> {
  if (plan.key !== vercors) return
  const { id: establishmentId, tenantKey } = given(world.establishments, plan.key)
  const officer = world.officers[tenantKey]
  const [site] = (await getSpaceTree(deps, officer, establishmentId)).sites
  if (!site) throw new Error(`${plan.key} has no site`)
  const { words, onCall, emergency, steps } = vercorsGuide
  const guide = await setSiteGuide(deps, officer, {
    siteId: site.id,
    ...{ words, onCall, emergency },
    steps: steps.map(({ kind, rooms, fr, en }) => ({
      kind,
      roomIds: rooms.map((code) => given(world.rooms, `${plan.key}/${code}`).id),
      words: [
        { language: 'fr', ...fr },
        { language: 'en', ...en },
      ],
    })),
  })
  const png = { siteId: site.id, mediaType: 'image/png' }
  for (const [rank, { colour, alternative }] of steps.entries()) {
    const stepId = guide.steps[rank]?.id
    await setSitePicture(deps, officer, { ...png, stepId, alternative, bytes: await drawDoor(colour) })
  }
  const alternative = 'Plan : le portillon au sud, la cour, le préau et la porte bleue au nord, le gymnase à l’est'
  await setSitePicture(deps, officer, { ...png, alternative, bytes: await drawPlan() })
}

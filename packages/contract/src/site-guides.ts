import { z } from 'zod'
import { id, instant, localMinutes, phone, shortText } from './values.ts'

/** How one gets into a site and leaves it, door by door, in the languages in which somebody wrote it. */

export const guideLanguage = z.enum(['fr', 'en', 'es', 'pt', 'it', 'de', 'ar', 'uk']).meta({ id: 'GuideLanguage' })
export type GuideLanguage = z.infer<typeof guideLanguage>
/** How a language is written, for the `dir` attribute. */
export const directionOf = (language: GuideLanguage): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

export const siteStepKind = z.enum(['gate', 'door', 'fire-door', 'key-box', 'passage']).meta({ id: 'SiteStepKind' })
export type SiteStepKind = z.infer<typeof siteStepKind>

export const mostSiteSteps = 20
const note = z.string().trim().max(600).default('')

/** What a step says in one language. */
export const stepWords = z
  .strictObject({ language: guideLanguage, title: shortText(80), directions: note })
  .meta({ id: 'StepWords' })
/** What the whole site says in one language; empty: nothing to say. */
export const guideWords = z
  .strictObject({
    language: guideLanguage,
    /** What to do about the alarm; never its code. */
    alarm: note,
    lights: note,
    heating: note,
    meetingPoint: note,
  })
  .meta({ id: 'GuideWords' })

const siteStepInput = z
  .strictObject({
    /** The step that is changed; left out for a new one. */
    id: id.optional(),
    kind: siteStepKind,
    /** Rooms that it leads to; empty: all those of the site. */
    roomIds: z.array(id).max(200),
    words: z.array(stepWords).min(1).max(guideLanguage.options.length),
  })
  .meta({ id: 'SiteStepForm' })

/** Who answers during these local minutes, which may pass midnight. */
const onCall = z.strictObject({ name: shortText(120), phone, from: localMinutes, until: localMinutes })
const emergencyNumber = z.strictObject({
  label: shortText(80),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9][0-9 ]{1,19}$/),
})

const languagesOf = (words: readonly { language: GuideLanguage }[]) => words.map(({ language }) => language)

/** Written in French, and whole in each language: a path of which one door is not said leads nobody in. */
export const siteGuideInput = z
  .strictObject({
    words: z.array(guideWords).min(1).max(guideLanguage.options.length),
    /** In the order in which one meets them. */
    steps: z.array(siteStepInput).max(mostSiteSteps),
    onCall: onCall.nullable(),
    emergency: z.array(emergencyNumber).max(6),
  })
  .superRefine(({ words, steps }, context) => {
    const languages = languagesOf(words)
    const complain = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (languages[0] !== 'fr' || new Set(languages).size < languages.length)
      complain(['words'], 'French first, each language once')
    for (const [rank, step] of steps.entries()) {
      if (languagesOf(step.words).join() !== languages.join())
        complain(['steps', rank, 'words'], 'each step in each language, in the same order')
    }
  })
  .meta({ id: 'SiteGuideForm' })
export type SiteGuideForm = z.infer<typeof siteGuideInput>

/** A photo of a step, or the plan of the site. */
export const sitePicture = z
  .object({ id, url: z.string(), alternative: z.string(), width: z.number().int(), height: z.number().int() })
  .meta({ id: 'SitePicture' })
export type SitePictureDto = z.infer<typeof sitePicture>

const stepRead = z
  .object({ id, kind: siteStepKind, words: z.array(stepWords), picture: sitePicture.nullable() })
  .meta({ id: 'SiteStep' })
const guideFacts = {
  words: z.array(guideWords),
  plan: sitePicture.nullable(),
  onCall: onCall.nullable(),
  emergency: z.array(emergencyNumber),
}

/** The path to one room, for whoever may enter it on a day. */
export const roomPath = z
  .object({
    ...guideFacts,
    steps: z.array(stepRead),
    /** When the alarm arms itself that evening, and when everybody is out; null: no alarm does. */
    alarmArmsAt: instant.nullable(),
    outBy: instant.nullable(),
  })
  .meta({ id: 'RoomPath' })
export type RoomPathDto = z.infer<typeof roomPath>

/** All that is written of a site, for those who keep it. */
export const siteGuide = z
  .object({
    siteId: id,
    siteName: z.string(),
    ...guideFacts,
    steps: z.array(stepRead.extend({ roomIds: z.array(id) }).meta({ id: 'SiteStepOfRooms' })),
    /** Rooms of the site, whichever establishment lends them. */
    rooms: z.array(z.object({ id, name: z.string() })),
  })
  .meta({ id: 'SiteGuide' })
export type SiteGuideDto = z.infer<typeof siteGuide>

/** Text beside the picture that is sent; `stepId` left out: the plan of the site. */
export const sitePictureFields = z.strictObject({ alternative: shortText(200), stepId: id.optional() })
export const sitePictureParams = z.strictObject({ id, pictureId: id })

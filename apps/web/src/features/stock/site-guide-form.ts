import type { GuideLanguage, SiteGuideDto, SiteGuideForm, SiteStepKind } from '@salles-ouvertes/contract'

type NotesOf = { alarm: string; lights: string; heating: string; meetingPoint: string }
type StepText = { title: string; directions: string }
type Said<Text> = Partial<Record<GuideLanguage, Text>>

/** A step as its fields hold it; `key` names it on the screen. */
export type StepDraft = {
  key: string
  id: string | undefined
  kind: SiteStepKind
  roomIds: string[]
  said: Said<StepText>
}
export type NumberDraft = { key: string; label: string; phone: string }
export type GuideDraft = {
  languages: GuideLanguage[]
  said: Said<NotesOf>
  steps: StepDraft[]
  onCallName: string
  onCallPhone: string
  onCallFrom: number | null
  onCallUntil: number | null
  emergency: NumberDraft[]
}

let made = 0
const newKey = (): string => `new-${(made += 1)}`
const noText: StepText = { title: '', directions: '' }
const noNotes: NotesOf = { alarm: '', lights: '', heating: '', meetingPoint: '' }

/** A step that nobody recorded yet, to be said in these languages. */
export const newStep = (languages: readonly GuideLanguage[]): StepDraft => ({
  ...{ key: newKey(), id: undefined, kind: 'door', roomIds: [] },
  said: Object.fromEntries(languages.map((language) => [language, { ...noText }])),
})
export const newNumber = (): NumberDraft => ({ key: newKey(), label: '', phone: '' })

export const draftOf = (guide: SiteGuideDto): GuideDraft => ({
  languages: guide.words.map(({ language }) => language),
  said: Object.fromEntries(guide.words.map(({ language, ...notes }) => [language, notes])),
  steps: guide.steps.map(({ id, kind, roomIds, words }) => ({
    ...{ key: id, id, kind, roomIds: [...roomIds] },
    said: Object.fromEntries(words.map(({ language, ...text }) => [language, text])),
  })),
  onCallName: guide.onCall?.name ?? '',
  onCallPhone: guide.onCall?.phone ?? '',
  onCallFrom: guide.onCall?.from ?? null,
  onCallUntil: guide.onCall?.until ?? null,
  emergency: guide.emergency.map((number) => ({ key: newKey(), ...number })),
})

/** Adds a language everywhere, to be filled. */
export function addLanguage(draft: GuideDraft, language: GuideLanguage): void {
  draft.languages.push(language)
  draft.said[language] = { ...noNotes }
  for (const step of draft.steps) step.said[language] = { ...noText }
}

export function removeLanguage(draft: GuideDraft, language: GuideLanguage): void {
  draft.languages = draft.languages.filter((other) => other !== language)
}

/** What is sent: the schema says what is missing, by the path of its field. */
export function guideInputOf(draft: GuideDraft): unknown {
  const { languages, said, steps, onCallName: name, onCallPhone: phone, onCallFrom: from, onCallUntil: until } = draft
  const hasOnCall = name.trim() !== '' || phone.trim() !== '' || from !== null || until !== null
  return {
    words: languages.map((language) => ({ language, ...said[language] })),
    steps: steps.map(({ id, kind, roomIds, said: text }) => ({
      ...(id === undefined ? {} : { id }),
      ...{ kind, roomIds },
      words: languages.map((language) => ({ language, ...text[language] })),
    })),
    onCall: hasOnCall ? { name, phone, from, until } : null,
    emergency: draft.emergency.map(({ label, phone: number }) => ({ label, phone: number })),
  } satisfies Record<keyof SiteGuideForm, unknown>
}

import type { ConditionReportDto } from '@salles-ouvertes/contract'
import { apiBase } from '../api/client.ts'
import { sessionFetch } from '../api/session-fetch.ts'
import { conditionWords } from '../locales/fr.ts'
import { formatDayOnly } from '../locales/format.ts'
import { imagePath } from './use-condition.ts'

/** What an exit report says that differs, in one sentence; the reason of what is kept of a deposit. */
export function differencesWords({ views, inventory, sealedAt }: ConditionReportDto, timeZone: string): string {
  const seen = views.flatMap(({ title, state, words }) =>
    state === 'to-report' ? [`${title}, ${words.replace(/[\s.]+$/, '')}`] : [],
  )
  const counted = inventory.flatMap(({ object, quantity, found }) =>
    found !== null && found < quantity ? [conditionWords.page.missing(object, found, quantity)] : [],
  )
  const day = sealedAt ? formatDayOnly(sealedAt, timeZone) : ''
  return conditionWords.page.reason(day, [...seen, ...counted].join('\u00a0; '))
}

/** A photo of a report as a file to send again. @throws TypeError when it cannot be read */
export async function fetchPhoto(imageId: string, title: string): Promise<File> {
  const path = `${apiBase}${imagePath(imageId, 'account')}`
  const answer = await sessionFetch(new Request(path, { credentials: 'same-origin' }))
  if (!answer.ok) throw new TypeError('no photo')
  const photo = await answer.blob()
  return new File([photo], `${title}.${photo.type === 'image/png' ? 'png' : 'jpg'}`, { type: photo.type })
}

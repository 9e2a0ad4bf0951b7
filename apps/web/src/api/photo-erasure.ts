import { erasedWords } from '../locales/fr/erased.ts'
import { formatDayOnly } from '../locales/format.ts'
import { toProblem } from './problem.ts'

/** What stands in place of a photo that was erased; null when it was refused for another reason. */
export async function erasureWords(answer: Response): Promise<string | null> {
  const { code, params } = await toProblem(answer.status, await answer.json().catch(() => null))
  return code === 'files.erased' && typeof params.erasedAt === 'string'
    ? erasedWords.photo(formatDayOnly(params.erasedAt))
    : null
}

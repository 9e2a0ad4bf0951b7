import type { FailedMessageDto } from '@salles-ouvertes/contract'
import { smsWords } from '../../locales/fr.ts'

const words = smsWords.failed

/** Why a message did not leave, in words; the code of a refusal of ours is left to the catalogue of errors. */
export function reasonInWords({ channel, reason }: Pick<FailedMessageDto, 'channel' | 'reason'>): string | null {
  if (reason === 'sms.lost') return words.lost
  if (channel === 'sms') return null
  return /^smtp-5\d\d$/.test(reason) ? words.mailRefused : words.mailUnreachable
}

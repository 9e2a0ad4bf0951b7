import { keepPageOffline } from '../../offline/keep-page-offline.ts'
import { paths } from '../../paths.ts'

const manifest = '/gardien.webmanifest'

/**
 * Lets both pages open without network, whichever was opened, and be put among the applications of the phone.
 * `other` fetches the files of the page that is not shown.
 */
export async function keepCaretakerPages(other: () => Promise<unknown>): Promise<void> {
  if (!document.querySelector('link[rel="manifest"]')) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: manifest }))
  }
  await other().catch(() => undefined)
  await keepPageOffline(paths.caretakerDay)
  await keepPageOffline(paths.caretakerWeek)
}

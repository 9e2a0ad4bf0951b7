import type { Deps } from '../../deps.ts'
import type { AgreementRow } from './agreements.store.ts'
import type { ToSignInput } from './render-agreement.ts'
import type { AgreementContent } from './rules/agreement-content.ts'

/** Address of the public page that tells an agreement is genuine; the QR code of the document holds it. */
export const verificationUrl = (deps: Pick<Deps, 'config'>, token: string): string =>
  new URL(`/verifier/${token}`, deps.config.PUBLIC_URL).href

/** What the renderer needs of an agreement and of the text kept for it: the same ones always give the same bytes. */
export const printedAgreement = (
  deps: Pick<Deps, 'config'>,
  row: AgreementRow,
  content: AgreementContent,
): ToSignInput => ({
  content,
  verificationUrl: verificationUrl(deps, row.verificationToken),
  createdAt: row.createdAt,
})

import type { Deps } from '../../deps.ts'
import type { AgreementRow } from './agreements.store.ts'
import type { ToSignInput } from './render-agreement.ts'
import { composeAgreement } from './rules/agreement-content.ts'

/** Address of the public page that tells an agreement is genuine; the QR code of the document holds it. */
export const verificationUrl = (deps: Pick<Deps, 'config'>, token: string): string =>
  new URL(`/verifier/${token}`, deps.config.PUBLIC_URL).href

/** What the renderer needs of an agreement: the same row always gives the same bytes. @throws agreements.incomplete-facts */
export const printedAgreement = (deps: Pick<Deps, 'config'>, row: AgreementRow): ToSignInput => ({
  content: composeAgreement(row.facts),
  verificationUrl: verificationUrl(deps, row.verificationToken),
  createdAt: row.createdAt,
})

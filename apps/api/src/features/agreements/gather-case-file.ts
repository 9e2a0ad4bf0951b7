import { sql } from 'drizzle-orm'
import type { SignatureMethod } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import { sha256 } from '../../platform/ids.ts'
import { type FileErasure, locateFile, type LocatedFile } from '../files/index.ts'
import { insuranceFileOf } from '../organisations/index.ts'
import type { LoadedAgreement } from './agreements.store.ts'
import { textOf } from './agreement-texts.store.ts'
import { brokenDecisions, decisionsFile } from './decision-chain.ts'
import { decisionsOf, type DecisionRow } from './decisions.store.ts'
import { brokenLinks, evidenceFile } from './evidence-chain.ts'
import { verificationUrl } from './printed-agreement.ts'
import { agreementPage } from './rules/agreement-page.ts'
import { textOfAgreement } from './rules/agreement-text.ts'
import { caseFileIndex, checksums, type CaseFileEntry, type ErasedEntry } from './rules/case-file-index.ts'

export type CaseFilePart = CaseFileEntry & { read: () => Promise<Buffer> }
type ErasedPart = CaseFileEntry & { erasure: FileErasure }

/**
 * All that goes in the archive of an agreement, in order: its files, its words as a page, its evidence, the pieces that
 * it cites, then the index and the hashes of the rest. Nothing is read from the store yet. A file that was erased is
 * only named in the index, with its hash.
 */
export async function gatherCaseFile(deps: Deps, tx: Tx, agreement: LoadedAgreement): Promise<CaseFilePart[]> {
  const { row, signatures, now } = agreement
  const text = textOfAgreement(await textOf(tx, row))
  const decisions = await decisionsOf(tx, row.id)
  const stored = await storedParts(deps, tx, agreement, decisions)
  const parts = [
    ...stored.filter((part) => 'read' in part),
    writtenPart(
      'convention.html',
      'Texte de la convention, pour écran',
      agreementPage(row.number, text, row.toSignSha256),
    ),
    writtenPart('preuves.json', 'Preuves de signature', evidenceFile(row.number, row.toSignSha256, signatures)),
    ...(decisions.length > 0
      ? [writtenPart('decisions.json', 'Preuves des décisions', decisionsFile(row.number, decisions))]
      : []),
  ]
  const index = caseFileIndex({
    number: row.number,
    verificationUrl: verificationUrl(deps, row.verificationToken),
    zone: row.facts.zone,
    gatheredAt: now.toISOString(),
    isEvidenceIntact:
      brokenLinks(row.number, signatures).length + brokenDecisions(row.number, signatures, decisions).length === 0,
    isDemonstration: row.facts.isDemonstration,
    seal: row.seal,
    entries: parts,
    erased: stored.filter((part) => 'erasure' in part).map(presentErased),
  })
  const first = writtenPart('index.html', 'Index du dossier', index)
  return [first, ...parts, writtenPart('SHA256SUMS', 'Empreintes', checksums([first, ...parts]))]
}

async function storedParts(
  deps: Deps,
  tx: Tx,
  { row, signatures }: LoadedAgreement,
  decisions: readonly DecisionRow[],
): Promise<(CaseFilePart | ErasedPart)[]> {
  const { insurance } = row.facts
  const insuranceFileId = insurance ? await insuranceFileOf(tx, row.organisationId, insurance) : null
  const wanted: { fileId: string | null; title: string; folder?: string }[] = [
    { fileId: row.toSignFileId, title: 'Fichier à signer' },
    { fileId: row.signedFileId, title: 'Fichier signé, avec la page des preuves' },
    ...signatures.map(({ copyFileId, method }) => ({ fileId: copyFileId, title: copyTitle(method) })),
    ...(await providerEvidence(tx, row.id)),
    ...decisions.map(({ receivedFileId }) => ({
      fileId: receivedFileId,
      title: 'Courrier reçu de l’organisateur',
      folder: 'decisions/',
    })),
    ...decisions.map(({ letterFileId }) => ({ fileId: letterFileId, title: 'Décision', folder: 'decisions/' })),
    { fileId: insuranceFileId, title: 'Attestation d’assurance de l’organisateur', folder: 'pieces/' },
  ]
  const parts: (CaseFilePart | ErasedPart)[] = []
  for (const { fileId, title, folder = '' } of wanted) {
    if (fileId) parts.push(storedPart(await locateFile(deps, tx, fileId), title, folder))
  }
  return parts
}

const copyTitle = (method: SignatureMethod): string =>
  method === 'signature-provider' ? 'Fichier rendu par le service de signature' : 'Copie signée à la main'

/** Requests to services are a higher feature: only the files that prove a signature are read here. */
async function providerEvidence(tx: Tx, agreementId: string) {
  const { rows } = await tx.execute<{ fileId: string }>(sql`
    SELECT evidence_file_id AS "fileId" FROM signature_request
    WHERE agreement_id = ${agreementId}::uuid AND status = 'signed' AND evidence_file_id IS NOT NULL ORDER BY ended_at`)
  return rows.map(({ fileId }) => ({ fileId, title: 'Preuves du service de signature', folder: 'preuves/' }))
}

function storedPart({ fileName, sha256: hash, read, erasure }: LocatedFile, title: string, folder: string) {
  const entry = { name: `${folder}${fileName}`, title, sha256: hash }
  return erasure ? { ...entry, erasure } : { ...entry, read }
}

const presentErased = ({ erasure, ...entry }: ErasedPart): ErasedEntry => ({
  ...entry,
  erasedAt: erasure.erasedAt.toISOString(),
  listNumber: erasure.listNumber,
})

function writtenPart(name: string, title: string, text: string): CaseFilePart {
  const bytes = Buffer.from(text)
  return { name, title, sha256: sha256(bytes), read: async () => bytes }
}

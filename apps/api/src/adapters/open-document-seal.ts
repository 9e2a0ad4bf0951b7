import { readFile } from 'node:fs/promises'
import type { DocumentSeal } from '../features/agreements/document-seal.ts'
import type { Config } from '../platform/config.ts'
import { generatedSealingKey } from './generated-sealing-key.ts'
import { createHttpTimestampAuthority } from './http-timestamp-authority.ts'
import { createPadesDocumentSeal } from './pades-document-seal.ts'
import { readP12 } from './read-p12.ts'
import type { SealingKey } from './sealing-key.ts'

type SealConfig = Pick<
  Config,
  'DATA_DIR' | 'SEAL_P12' | 'SEAL_P12_PASSWORD' | 'SEAL_P12_PASSWORD_FILE' | 'TIMESTAMP_URL'
>

/**
 * The seal that the configuration names, or one of the instance's own, said to be so wherever it shows.
 * @throws Error in one sentence when the P12 file cannot be read or opened: the server does not start
 */
export async function openDocumentSeal(config: SealConfig): Promise<DocumentSeal> {
  const authority = config.TIMESTAMP_URL ? createHttpTimestampAuthority(config.TIMESTAMP_URL) : null
  return createPadesDocumentSeal(await keyOf(config), authority)
}

async function keyOf(config: SealConfig): Promise<SealingKey> {
  const { SEAL_P12, SEAL_P12_PASSWORD_FILE, SEAL_P12_PASSWORD = '' } = config
  if (!SEAL_P12) return generatedSealingKey(config.DATA_DIR)
  const password = SEAL_P12_PASSWORD_FILE
    ? (await readFile(SEAL_P12_PASSWORD_FILE, 'utf8')).replace(/\r?\n$/, '')
    : SEAL_P12_PASSWORD
  return readP12(await readFile(SEAL_P12), password)
}

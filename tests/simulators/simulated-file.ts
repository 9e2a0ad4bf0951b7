import { makeSealingKey } from '../../apps/api/src/adapters/generated-sealing-key.ts'
import { createPadesDocumentSeal } from '../../apps/api/src/adapters/pades-document-seal.ts'
import { addRevision, readPdf, type NewObject } from './pdf-revision.ts'

const placeForSignature = 16_384
const unknownPosition = '/**********'
let key: ReturnType<typeof makeSealingKey> | null = null

/**
 * A PDF as a service gives it back: the bytes it was sent, then a revision of its own that holds a real signature made
 * with a key of this process. @throws Error on a file that is not a PDF
 */
export async function signedAgain(sent: Buffer, by: string): Promise<Buffer> {
  const file = readPdf(sent)
  const [value, field] = [file.trailer.size, file.trailer.size + 1]
  const name = `signature ${value}`
  const revision = addRevision(sent, file, [
    {
      number: value,
      body: `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 ${unknownPosition} ${unknownPosition} ${unknownPosition}] /Contents <${'0'.repeat(2 * placeForSignature)}> /Name (${by}) >>`,
    },
    {
      number: field,
      body: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /Rect [0 0 0 0] /F 132 /V ${value} 0 R >>`,
    },
    formWith(file, field),
  ])
  key ??= makeSealingKey()
  const signed = await createPadesDocumentSeal(await key, null).seal(revision, new Date())
  return Buffer.from(signed)
}

/** A PDF written again from its first byte, as services do that do not keep the file they were sent. */
export const writtenAgain = (sent: Buffer): Buffer =>
  Buffer.from(sent.toString('latin1').replace(/^%PDF-1\.\d/, '%PDF-1.9'), 'latin1')

/** The form of the file, or its catalogue where it has none, with one more field. */
function formWith({ trailer, objectOf }: ReturnType<typeof readPdf>, field: number): NewObject {
  const catalogue = objectOf(trailer.root)
  const form = Number(/\/AcroForm (\d+) 0 R/.exec(catalogue)?.[1] ?? 0)
  if (!form) {
    const body = catalogue.replace(/>>$/, `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >> >>`)
    return { number: trailer.root, body }
  }
  const fields = objectOf(form).replace(
    /\/Fields\s*\[([^\]]*)\]/,
    (_all, known: string) => `/Fields [${known} ${field} 0 R]`,
  )
  return { number: form, body: fields }
}

import type { Sheet } from './open-sheet.ts'

/** Bytes kept for the signature, its certificates and a time-stamp; what is not used stays zero. */
const placeForSeal = 16_384
/** What the sealing library looks for and replaces by the positions of the signed bytes. */
const unknownPosition = '**********'
const printedAndLocked = 0b10000100
const signedAndAppendOnly = 0b11

/** Leaves the place of the server seal: a signature field without drawing, tagged, on the current page. */
export function writeSealField(
  sheet: Sheet,
  { holder, reason, at }: { holder: string; reason: string; at: Date },
): void {
  const { doc, root } = sheet
  const value = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, unknownPosition, unknownPosition, unknownPosition],
    Contents: Buffer.alloc(placeForSeal),
    Name: textOf(holder),
    Reason: textOf(reason),
    M: at,
  })
  value.finalize()
  const structParent = doc.struct('Form', { alt: 'Cachet du serveur' })
  root.add(structParent)
  doc.annotate(0, 0, 0, 0, {
    Subtype: 'Widget',
    FT: 'Sig',
    T: textOf('cachet'),
    TU: textOf('Cachet du serveur'),
    F: printedAndLocked,
    V: value,
    structParent,
  })
  structParent.end()
  doc.initForm()
  // The form of pdfkit asks readers to draw its fields, which PDF/A forbids, and knows no signature.
  const form = doc._root.data.AcroForm.data
  Object.assign(form, { Fields: [doc.page.annotations.at(-1)], SigFlags: signedAndAppendOnly, NeedAppearances: false })
}

/** pdfkit writes a plain string as a name: only a String object becomes text. */
const textOf = (text: string): object => Object(text)

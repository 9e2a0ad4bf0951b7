/** One-page certificate that says of itself that it is a demonstration. */
export async function certificateOf(facts: {
  organisation: string
  insurer: string
  policyNumber: string
}): Promise<Buffer> {
  const { PDFDocument, StandardFonts } = await import('pdf-lib')
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([595, 842])
  const lines = [
    'Attestation de responsabilité civile (donnée de démonstration)',
    `Assureur : ${facts.insurer}`,
    `Contrat : ${facts.policyNumber}`,
    `Assuré : ${facts.organisation}`,
    'Document fictif, sans valeur.',
  ]
  lines.forEach((text, index) =>
    page.drawText(text.replaceAll('’', "'"), { x: 60, y: 760 - index * 28, size: 14, font }),
  )
  return Buffer.from(await document.save())
}

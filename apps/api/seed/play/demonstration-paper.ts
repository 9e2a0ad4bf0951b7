/** A document of one page that says of itself that it is a demonstration. */
export async function demonstrationPaper(title: string, lines: readonly string[]): Promise<Buffer> {
  const { PDFDocument, StandardFonts } = await import('pdf-lib')
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([595, 842])
  const text = [`${title} (donnée de démonstration)`, ...lines, 'Document fictif, sans valeur.']
  text.forEach((line, index) =>
    page.drawText(line.replaceAll('’', "'"), { x: 60, y: 760 - index * 28, size: 14, font }),
  )
  return Buffer.from(await document.save())
}

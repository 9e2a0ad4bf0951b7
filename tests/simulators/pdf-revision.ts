type Trailer = { root: number; size: number; rest: string }
export type PdfFile = {
  trailer: Trailer
  /** Position of the newest table of objects. */
  startxref: number
  /** What stands between `N 0 obj` and `endobj`, newest revision. */
  objectOf: (number: number) => string
}
export type NewObject = { number: number; body: string }

/** Reads a PDF whose tables of objects are in clear, as pdfkit and this file write them. @throws Error on any other */
export function readPdf(bytes: Buffer): PdfFile {
  const text = bytes.toString('latin1')
  const startxref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-200))?.[1] ?? Number.NaN)
  if (Number.isNaN(startxref)) throw new Error('not a PDF to sign')
  const offsets = new Map<number, number>()
  let newest: string | null = null
  for (let position: number | null = startxref; position !== null; ) {
    const part = /^xref\s+([\s\S]*?)trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(text.slice(position))
    if (!part) throw new Error('not a PDF to sign: its table of objects is not in clear')
    const [, table = '', trailer = ''] = part
    for (const [number, offset] of entriesOf(table)) if (!offsets.has(number)) offsets.set(number, offset)
    newest ??= trailer
    const previous = /\/Prev (\d+)/.exec(trailer)?.[1]
    position = previous === undefined ? null : Number(previous)
  }
  const words = newest ?? ''
  return {
    startxref,
    trailer: {
      root: Number(/\/Root (\d+) 0 R/.exec(words)?.[1]),
      size: Number(/\/Size (\d+)/.exec(words)?.[1]),
      rest: (/\/Info \d+ 0 R/.exec(words)?.[0] ?? '') + (/\/ID\s*\[[^\]]*\]/.exec(words)?.[0] ?? ''),
    },
    objectOf(number) {
      const start = text.indexOf('obj', offsets.get(number) ?? text.length) + 'obj'.length
      return text.slice(start, text.indexOf('endobj', start)).trim()
    },
  }
}

/** Adds a revision to a file: its bytes stay whole before what is added (ISO 32000-1, 7.5.6). */
export function addRevision(sent: Buffer, { trailer, startxref }: PdfFile, objects: readonly NewObject[]): Buffer {
  const parts = ['\n']
  let position = sent.length + 1
  const table: string[] = []
  for (const { number, body } of objects) {
    const written = `${number} 0 obj\n${body}\nendobj\n`
    table.push(`${number} 1\n${String(position).padStart(10, '0')} 00000 n \n`)
    parts.push(written)
    position += written.length
  }
  const size = Math.max(trailer.size, ...objects.map(({ number }) => number + 1))
  parts.push(
    `xref\n${table.join('')}trailer\n<< /Size ${size} /Root ${trailer.root} 0 R ${trailer.rest} /Prev ${startxref} >>\n`,
    `startxref\n${position}\n%%EOF`,
  )
  return Buffer.concat([sent, Buffer.from(parts.join(''), 'latin1')])
}

/** One page that says one line, in plain ASCII. */
export function smallPdf(line: string): Buffer {
  const drawn = `BT /F1 12 Tf 72 720 Td (${line.replace(/[^\w .,:-]/g, ' ')}) Tj ET`
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.7\n'
  const offsets = bodies.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

function* entriesOf(table: string): Generator<[number, number]> {
  const lines = table.split(/\r?\n/)
  let number = 0
  for (const line of lines) {
    const head = /^(\d+) \d+\s*$/.exec(line)
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(line)
    if (entry) {
      if (entry[2] === 'n') yield [number, Number(entry[1])]
      number += 1
    } else if (head) number = Number(head[1])
  }
}

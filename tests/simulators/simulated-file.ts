/** A PDF as a service gives it back: the bytes it was sent, then a revision of its own that changes no page. */
export function signedAgain(sent: Buffer, by: string): Buffer {
  const offset = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(sent.subarray(-200).toString('latin1'))?.[1]
  if (!offset) throw new Error('not a PDF to sign')
  return Buffer.concat([sent, Buffer.from(`\n% ${by}\nstartxref\n${offset}\n%%EOF\n`, 'latin1')])
}

/** A PDF written again from its first byte, as services do that do not keep the file they were sent. */
export const writtenAgain = (sent: Buffer): Buffer =>
  Buffer.from(sent.toString('latin1').replace(/^%PDF-1\.\d/, '%PDF-1.9'), 'latin1')

export type DocumentVersion = 'to-sign' | 'signed'

/** Name under which one of the two files of an agreement is saved. */
export const documentName = (number: string, version: DocumentVersion): string =>
  `convention-${number.replace(/[^\w-]+/g, '-')}-${version === 'signed' ? 'signee' : 'a-signer'}.pdf`

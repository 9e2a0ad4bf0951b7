/**
 * Whether the file that a service gave back begins with the very bytes that it was sent: a PDF signed by an added
 * revision keeps them whole (ISO 32000, incremental update), one that was written again does not.
 */
export const bearsOn = (sent: Uint8Array, givenBack: Uint8Array): boolean =>
  givenBack.length >= sent.length && Buffer.compare(givenBack.subarray(0, sent.length), sent) === 0

type Signed = { providerName: string; reference: string; by: string | null }

/**
 * How the person was recognised, in French words: by the service, which answers for it. A service that names nobody is
 * said to, since the name written is then that of the person whose signature was asked.
 */
export const providerInWords = ({ providerName, reference, by }: Signed): string =>
  [
    `Signé dans ${providerName}, demande ${reference} ; l’identité a été contrôlée par ce service`,
    ...(by === null ? ['il ne dit pas le nom du signataire, ce nom est celui de la personne habilitée'] : []),
  ].join(' ; ')

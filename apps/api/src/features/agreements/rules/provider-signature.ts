/**
 * Whether the file that a service gave back begins with the very bytes that it was sent: a PDF signed by an added
 * revision keeps them whole (ISO 32000, incremental update), one that was written again does not.
 */
export const bearsOn = (sent: Uint8Array, givenBack: Uint8Array): boolean =>
  givenBack.length >= sent.length && Buffer.compare(givenBack.subarray(0, sent.length), sent) === 0

/** How the person was recognised, in French words: by the service, which answers for it. */
export const providerInWords = ({ providerName, reference }: { providerName: string; reference: string }): string =>
  `Signé dans ${providerName}, demande ${reference} ; l’identité a été contrôlée par ce service`

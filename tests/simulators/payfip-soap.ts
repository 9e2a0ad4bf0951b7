import { elementAt, readXml } from '../../apps/api/src/platform/read-xml.ts'
import type { PayfipOperation, PayfipSwitches } from './payfip-server.ts'

const namespace =
  'http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/contrat_paiement_securise/PaiementSecuriseService'

/** The operation of an envelope and the fields of its argument, in their order. @throws Error when it is not one */
export function operationIn(text: string): { operation: string; fields: Record<string, string> } {
  const envelope = readXml(text)
  const call = typeof envelope === 'string' ? null : elementAt(envelope, 'Body')?.children[0]
  const [argument] = call?.children ?? []
  if (call?.namespace !== namespace || argument?.name !== 'arg0') throw new Error('not a call of the contract')
  return {
    operation: call.name,
    fields: Object.fromEntries(argument.children.map((each) => [each.name, each.text])),
  }
}

const envelope = (inside: string): string =>
  `<?xml version='1.0' encoding='UTF-8'?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>${inside}</S:Body></S:Envelope>`
const tags = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`)
    .join('')

/** The answer of an operation that went well. */
export const namedAnswer = (operation: string, fields: Record<string, string>): string =>
  envelope(
    `<ns2:${operation}Response xmlns:ns2="${namespace}"><return>${tags(fields)}</return></ns2:${operation}Response>`,
  )

/** The fault by which the service refuses. */
export const faultAnswer = (code: string, label: string): string =>
  envelope(
    `<S:Fault><faultcode>S:Server</faultcode><faultstring>fr.gouv.finances.cp.tpa.webservice.exceptions.FonctionnelleErreur</faultstring><detail><ns1:FonctionnelleErreur xmlns:ns1="${namespace}">${tags({ code, descriptif: label, libelle: label })}</ns1:FonctionnelleErreur></detail></S:Fault>`,
  )

/** What is told of an attempt that was decided. */
export function detailAnswer(operation: PayfipOperation, { addedCents, otherReference }: PayfipSwitches): string {
  const { exer = '', mel = '', montant = '', numcli = '', objet = '', refdet = '', saisie = '' } = operation.fields
  const at = operation.decidedAt ?? new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return namedAnswer('recupererDetailPaiementSecurise', {
    dattrans: `${two(at.getDate())}${two(at.getMonth() + 1)}${at.getFullYear()}`,
    exer,
    heurtrans: `${two(at.getHours())}${two(at.getMinutes())}`,
    idOp: operation.id,
    mel,
    montant: String(Number(montant) + addedCents),
    numauto: operation.result === 'P' ? '112233-445566' : '',
    ...{ numcli, objet },
    refdet: otherReference ?? refdet,
    resultrans: operation.result ?? '',
    saisie,
  })
}

import { elementAt, readXml, type XmlElement } from '../platform/read-xml.ts'

/** A SOAP fault with the code that the service gives its refusals; empty when it gives none. */
export type SoapFault = { fault: string }
export type SoapFields = ReadonlyMap<string, string>

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A SOAP 1.1 envelope around one operation whose argument has flat fields, in the order given. */
export const soapEnvelope = (namespace: string, operation: string, fields: Record<string, string | number>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:op="${namespace}"><soapenv:Body><op:${operation}><arg0>${Object.entries(
    fields,
  )
    .map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`)
    .join('')}</arg0></op:${operation}></soapenv:Body></soapenv:Envelope>`

/**
 * The flat fields of an answer, by their names in lower case, for the service does not always write them the same way; or
 * the fault. Null when the bytes are neither: a page of error, a document type, half an answer.
 */
export function readSoap(body: Buffer, operation: string): SoapFields | SoapFault | null {
  const envelope = readXml(body.toString('utf8'))
  if (typeof envelope === 'string' || envelope.name !== 'Envelope') return null
  const fault = elementAt(envelope, 'Body', 'Fault')
  if (fault) return { fault: fieldsIn(fault).get('code') ?? '' }
  const answer = elementAt(envelope, 'Body', `${operation}Response`)
  return answer && fieldsIn(answer)
}

const fieldsIn = (element: XmlElement): SoapFields =>
  new Map(leavesOf(element).map(({ name, text }) => [name.toLowerCase(), text.trim()]))

const leavesOf = (element: XmlElement): XmlElement[] =>
  element.children.length > 0 ? element.children.flatMap(leavesOf) : [element]

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&${Object.keys(entities).find((name) => entities[name] === sign) ?? ''};`)

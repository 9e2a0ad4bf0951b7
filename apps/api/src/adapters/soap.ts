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
  const text = body.toString('utf8')
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || !/<\/(?:\w+:)?Envelope>\s*$/.test(text)) return null
  const fault = inside(text, 'Fault')
  if (fault !== null) return { fault: fieldsIn(fault).get('code') ?? '' }
  const answer = inside(text, `${operation}Response`)
  return answer === null ? null : fieldsIn(answer)
}

const inside = (text: string, name: string): string | null =>
  new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([\\s\\S]*)</(?:\\w+:)?${name}>`).exec(text)?.[1] ?? null

const fieldsIn = (text: string): SoapFields =>
  new Map(
    [...text.matchAll(/<(?:[\w-]+:)?(\w+)(?:\s[^>]*)?>([^<]*)<\//g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      plain(value).trim(),
    ]),
  )

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&${Object.keys(entities).find((name) => entities[name] === sign) ?? ''};`)

const plain = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hexadecimal?: string, name = '') => {
      const number = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : null
      if (number !== null) return number <= 0x10ffff ? String.fromCodePoint(number) : ''
      return entities[String(name)] ?? whole
    },
  )

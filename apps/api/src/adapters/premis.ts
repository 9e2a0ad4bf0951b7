type FolderFacts = { name: string; fileName: string; type: string; subtype: string }

/**
 * The PREMIS 3.0 description that the « standard » API of i-Parapheur takes: name of the folder, circuit, main document.
 */
export const premisOf = ({ name, fileName, type, subtype }: FolderFacts): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<premis:premis xmlns:premis="http://www.loc.gov/premis/v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0">
  <premis:object xsi:type="premis:intellectualEntity">
    ${property('i_Parapheur_reserved_type', type)}
    ${property('i_Parapheur_reserved_subtype', subtype)}
    <premis:originalName>${escaped(name)}</premis:originalName>
  </premis:object>
  <premis:object xsi:type="premis:file">
    ${property('i_Parapheur_reserved_mainDocument', 'true')}
    <premis:originalName>${escaped(fileName)}</premis:originalName>
  </premis:object>
</premis:premis>
`

/** Words of whoever refused the folder, as its PREMIS history notes them; empty when there are none. */
export function refusalIn(premis: Buffer): string {
  const events = premis.toString('utf8').split(/<(?:premis:)?event>/)
  const refusal = events.findLast((event) => /<(?:premis:)?eventType[^>]*>\s*reject/i.test(event)) ?? ''
  const note = /<(?:premis:)?eventOutcomeDetailNote>([\s\S]*?)</.exec(refusal)?.[1] ?? ''
  return unescaped(note).trim().slice(0, 500)
}

const property = (name: string, value: string): string =>
  `<premis:significantProperties><premis:significantPropertiesType>${name}</premis:significantPropertiesType><premis:significantPropertiesValue>${escaped(value)}</premis:significantPropertiesValue></premis:significantProperties>`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (whole) => Object.keys(entities).find((sign) => entities[sign] === whole) ?? whole,
  )

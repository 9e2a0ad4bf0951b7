import { elementsNamed, readXml, type XmlElement } from '../../apps/api/src/platform/read-xml.ts'

type Circuit = { type: string; subtype: string }
type Ended = { name: string; state: string; reason: string | null; decidedAt: Date | null }

export const signingPerson = 'Dominique Essai'
export const signingDesk = 'Bureau de la présidence'

/** What a PREMIS 3.0 file says of a folder for a circuit; null when it is not one. */
export function folderIn(premis: string, { type, subtype }: Circuit): { name: string; fileName: string } | null {
  const root = readXml(premis)
  if (typeof root === 'string' || root.name !== 'premis' || root.namespace !== 'http://www.loc.gov/premis/v3')
    return null
  if (root.attributes['version'] !== '3.0') return null
  const objectOf = (kind: string) =>
    elementsNamed(root, 'object').find(({ attributes }) => attributes['type'] === kind) ?? null
  const [folder, document] = [objectOf('intellectualEntity'), objectOf('file')]
  const [name, fileName] = [folder && wordsOf(folder, 'originalName'), document && wordsOf(document, 'originalName')]
  const isRight =
    propertyOf(folder, 'i_Parapheur_reserved_type') === type &&
    propertyOf(folder, 'i_Parapheur_reserved_subtype') === subtype &&
    propertyOf(document, 'i_Parapheur_reserved_mainDocument') === 'true'
  return isRight && name && fileName ? { name, fileName } : null
}

const wordsOf = (element: XmlElement, name: string): string | null =>
  elementsNamed(element, name)[0]?.text.trim() ?? null

const propertyOf = (object: XmlElement | null, type: string): string | null => {
  const properties = object ? elementsNamed(object, 'significantProperties') : []
  const found = properties.find((each) => wordsOf(each, 'significantPropertiesType') === type)
  return found ? wordsOf(found, 'significantPropertiesValue') : null
}

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** ISO 8601 as this product writes it: no colon in the offset. */
const written = (at: Date): string => at.toISOString().replace('Z', '+0000')

/** Summary of a folder: the step that was taken, if one was, and who took it. */
export function summaryOf({ name, state, reason, decidedAt }: Ended): string {
  const type = state === 'REJECTED' ? 'REJECT' : 'SIGNATURE'
  const agent = decidedAt
    ? `<linkingAgentIdentifier><linkingAgentIdentifierType>userId</linkingAgentIdentifierType><linkingAgentIdentifierValue>user-1</linkingAgentIdentifierValue><linkingAgentRole>${signingDesk}</linkingAgentRole></linkingAgentIdentifier>`
    : ''
  const note = reason
    ? `<eventOutcomeInformation><eventOutcomeDetail><eventOutcomeDetailNote>${inXml(reason)}</eventOutcomeDetailNote></eventOutcomeDetail></eventOutcomeInformation>`
    : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<premis xmlns="http://www.loc.gov/premis/v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0">
  <object xsi:type="intellectualEntity"><originalName>${inXml(name)}</originalName></object>
  <event>
    <eventIdentifier><eventIdentifierType>taskId</eventIdentifierType><eventIdentifierValue>task-1</eventIdentifierValue></eventIdentifier>
    <eventType>${type}</eventType>
    <eventDateTime>${decidedAt ? written(decidedAt) : ''}</eventDateTime>${note}${agent}
  </event>
  <event><eventIdentifier/><eventType>ARCHIVE</eventType><eventDateTime/></event>
  <agent>
    <agentIdentifier><agentIdentifierType>userId</agentIdentifierType><agentIdentifierValue>user-1</agentIdentifierValue></agentIdentifier>
    <agentName>${signingPerson}</agentName>
  </agent>
</premis>`
}

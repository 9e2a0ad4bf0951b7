import { igloohomeClient, igloohomeDevice, type IgloohomeSimulator } from './igloohome-server.ts'
import type { LockMode } from './nuki-server.ts'
import { seamDevice, seamKey, type SeamSimulator } from './seam-server.ts'
import { ttlockAccount, ttlockDevice, type TtlockSimulator } from './ttlock-server.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** Troubles of a service of locks that people can play, with their words. */
export const lockModes: readonly [LockMode, string][] = [
  ['up', 'En marche'],
  ['down', 'Ne répond pas (503)'],
  ['busy', 'Trop de demandes (429)'],
]

/** The makers of locks that the page plays beside Nuki. */
export type LockServices = { igloohome: IgloohomeSimulator; ttlock: TtlockSimulator; seam: SeamSimulator }
export type LockServiceName = keyof LockServices
type Line = { name: string; from: string; until: string }

/** How to reach each of them, whether it answers, and the codes that its locks hold: their names, never the codes. */
export function lockServicesPart({ igloohome, ttlock, seam }: LockServices, root: string): string {
  const dates = (from: number, until: number) => ({
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
  })
  const ttlockCodes = ttlock.codes.map(({ keyboardPwdName: name, startDate, endDate }) => ({
    ...{ name, ...dates(startDate, endDate) },
  }))
  const seamCodes = seam.fake.database.access_codes.map((code) => ({
    ...{
      name: code.name ?? '',
      from: String('starts_at' in code ? code.starts_at : ''),
      until: String('ends_at' in code ? code.ends_at : ''),
    },
  }))
  return [
    part('igloohome', 'igloohome', igloohome.mode, null, [
      ['Adresse du service', `${root}/igloohome/igloohome`],
      ['Adresse des jetons', `${root}/igloohome/oauth2/token`],
      ['Identifiant de l’application', igloohomeClient.clientId],
      ['Clé de l’application', igloohomeClient.clientSecret],
      ['Boîte à clés du gymnase', igloohomeDevice],
    ]),
    part('ttlock', 'TTLock', ttlock.mode, ttlockCodes, [
      ['Adresse du service', `${root}/ttlock`],
      ['Identifiant de l’application', ttlockAccount.clientId],
      ['Clé de l’application', ttlockAccount.clientSecret],
      ['Nom du compte', ttlockAccount.username],
      ['Mot de passe du compte', ttlockAccount.password],
      ['Porte du gymnase', ttlockDevice],
    ]),
    part('seam', 'Seam', seam.mode, seamCodes, [
      ['Adresse du service', `${root}/seam`],
      ['Clé de l’API', seamKey],
      ['Une serrure', seamDevice],
    ]),
  ].join('\n')
}

function part(
  id: LockServiceName,
  title: string,
  current: LockMode,
  codes: readonly Line[] | null,
  settings: readonly [string, string][],
): string {
  const options = lockModes.map(
    ([mode, words]) => `<option value="${mode}"${mode === current ? ' selected' : ''}>${words}</option>`,
  )
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<dl>${settings.map(([label, value]) => `<dt>${label}</dt><dd><code>${escaped(value)}</code></dd>`).join('')}</dl>
<form method="post" action="/lock-service"><input type="hidden" name="service" value="${id}">
<label>État du service <select name="mode">${options.join('')}</select></label> <button>Appliquer</button></form>
${codes === null ? '<p>Ces serrures calculent leurs codes : le service n’en garde pas la liste.</p>' : list(codes)}</section>`
}

const list = (codes: readonly Line[]): string =>
  codes.length === 0
    ? '<p>Aucun code n’est dans les serrures.</p>'
    : `<ul>${codes
        .map(({ name, from, until }) => `<li><strong>${escaped(name)}</strong>, de ${from} à ${until}</li>`)
        .join('')}</ul>`

/** What the page asks of one of them. */
export function switchLockService(services: LockServices, form: URLSearchParams): void {
  const service = Object.entries(services).find(([name]) => name === form.get('service'))?.[1]
  const mode = lockModes.find(([each]) => each === form.get('mode'))?.[0]
  if (service && mode) service.mode = mode
}

import { switchBrevo } from './brevo-page.ts'
import { startBrevoSms } from './brevo-sms-server.ts'
import { type Asked, handOn, type Service, startService, type Told } from './http-service.ts'
import { demonstrationPage, modes, type Shown } from './demonstration-page.ts'
import { startIParapheur } from './i-parapheur-server.ts'
import { startIgloohome } from './igloohome-server.ts'
import { switchLockService } from './lock-services-page.ts'
import { switchNuki } from './nuki-page.ts'
import { startNuki } from './nuki-server.ts'
import { type PayfipSimulator, startPayfip } from './payfip-server.ts'
import { startSeam } from './seam-server.ts'
import { startTtlock } from './ttlock-server.ts'
import { type Mode, startYousign } from './yousign-server.ts'

/** The services that tests play, behind one port and beside a page where people decide. */
export async function startDemonstrationServices(port: number): Promise<Service> {
  const [parapheur, yousign, payfip, nuki, brevo] = await Promise.all([
    startIParapheur(),
    startYousign(),
    startPayfip(),
    startNuki(),
    startBrevoSms(),
  ])
  const [igloohome, ttlock, seam] = await Promise.all([startIgloohome(), startTtlock(), startSeam()])
  const locks = { igloohome, ttlock, seam }
  const shown: Shown = { parapheur, yousign, payfip, nuki, brevo, locks, root: '', callAddress: '' }
  const service = await startService((asked) => answer(shown, asked), port)
  shown.root = service.url
  return {
    url: service.url,
    stop: async () => {
      const all = [service, parapheur, yousign, payfip, nuki, brevo, igloohome, ttlock, seam]
      await Promise.all(all.map(({ stop }) => stop()))
    },
  }
}

async function answer(shown: Shown, asked: Asked): Promise<Told> {
  const { parapheur, yousign } = shown
  const [head = '', id = ''] = asked.path.split('/').slice(1)
  const { payfip, nuki, brevo, locks } = shown
  const services = new Map<string, Service>(
    Object.entries({ 'i-parapheur': parapheur, yousign, payfip, nuki, brevo, ...locks }),
  )
  const service = services.get(head)
  if (service) return handOn(asked, service.url + asked.path.slice(head.length + 1))
  if (asked.method === 'POST') return decide(shown, head, new URLSearchParams(asked.body.toString('utf8')))
  if (head === '')
    return { status: 200, bytes: Buffer.from(demonstrationPage(shown)), type: 'text/html; charset=utf-8' }
  const file = [...parapheur.folders, ...yousign.requests].find((each) => each.id === id)?.file
  return head === 'file' && file ? { status: 200, bytes: file } : { status: 404 }
}

async function decide(shown: Shown, action: string, form: URLSearchParams): Promise<Told> {
  const { parapheur, yousign } = shown
  const [id, verb, reason] = ['id', 'verb', 'reason'].map((name) => form.get(name) ?? '') as [string, string, string]
  switch (action) {
    case 'i-parapheur-mode':
      parapheur.mode = modeIn(form, parapheur.mode)
      break
    case 'payfip-switches':
      switchPayfip(shown.payfip, form)
      break
    case 'lock-service':
      switchLockService(shown.locks, form)
      break
    case 'nuki-switches':
      switchNuki(shown.nuki, form)
      break
    case 'brevo-switches':
      switchBrevo(shown.brevo, form)
      break
    case 'yousign-mode':
      yousign.mode = modeIn(form, yousign.mode)
      break
    case 'yousign-address':
      shown.callAddress = form.get('address') ?? ''
      break
    case 'i-parapheur-decision':
      parapheur.decide(id, verb === 'sign' ? 'FINISHED' : 'REJECTED', reason)
      break
    case 'yousign-decision':
      await decideAtYousign(shown, id, { verb, reason })
      break
    default:
      return { status: 404 }
  }
  return { status: 303, location: '/' }
}

async function decideAtYousign({ yousign, callAddress }: Shown, id: string, { verb, reason }: Record<string, string>) {
  const outcomes = { sign: 'done', refuse: 'declined', expire: 'expired' } as const
  const outcome = verb && Object.hasOwn(outcomes, verb) ? outcomes[verb as keyof typeof outcomes] : null
  if (outcome) yousign.decide(id, outcome, reason)
  // An address that does not answer is for whoever looks at the platform to find out, as at the real service.
  const event = `signature_request.${outcome ?? 'done'}`
  if (callAddress) await yousign.callBack(callAddress, id, { event }).catch(() => null)
}

function switchPayfip(payfip: PayfipSimulator, form: URLSearchParams): void {
  const mode = (['up', 'failing', 'odd'] as const).find((each) => each === form.get('mode'))
  const number = (name: string) => Number.parseInt(form.get(name) ?? '0', 10) || 0
  Object.assign(payfip, {
    mode: mode ?? payfip.mode,
    losesCalls: form.get('calls') === 'lost',
    lateLooks: number('lateLooks'),
    addedCents: number('addedCents'),
  })
}

function modeIn(form: URLSearchParams, current: Mode): Mode {
  return modes.find(([mode]) => mode === form.get('mode'))?.[0] ?? current
}

import type { PaymentMode } from '@salles-ouvertes/contract'
import type { PaymentProvider, PaymentToOpen, RemotePayment } from '../features/online-payments/payment-provider.ts'
import { Failure } from '../platform/errors.ts'
import { isLocalDate } from '../platform/time.ts'
import { createCallService } from './call-service.ts'
import { readSoap, soapEnvelope, type SoapFields } from './soap.ts'

type Reach = {
  /** Root of the service, such as `https://www.payfip.gouv.fr/tpa`. */
  baseUrl: string
  /** Refuses what is not https on the public internet. */
  publicOnly: boolean
}

const namespace =
  'http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/contrat_paiement_securise/PaiementSecuriseService'
const modes: Record<PaymentMode, string> = { test: 'T', activation: 'X', production: 'W' }
const results: Record<string, RemotePayment['status']> = {
  P: 'paid',
  V: 'paid',
  R: 'refused',
  Z: 'refused',
  A: 'abandoned',
}
/** Faults that say where an attempt stands: not known yet, and unknown. */
const standing: Record<string, RemotePayment['status']> = { P5: 'pending', P1: 'unknown' }

/**
 * PayFiP, by its SOAP service of payments, described by our own `payfip.wsdl`. What could not be verified is listed in
 * docs/integrations.md.
 */
export function createPayfip({ baseUrl, publicOnly }: Reach): PaymentProvider {
  const root = baseUrl.replace(/\/$/, '')
  const callService = createCallService({ publicOnly, mostBytes: 200_000 })

  async function call(operation: string, fields: Record<string, string | number>): Promise<SoapFields> {
    const answer = await callService({
      method: 'POST',
      url: `${root}/services/securite`,
      headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
      body: soapEnvelope(namespace, operation, fields),
    }).catch(() => {
      throw new Failure('online-payments.provider-unavailable')
    })
    // A fault comes with status 500, as SOAP 1.1 wants: the words decide, not the status.
    const read = readSoap(answer.body, operation)
    if (read === null) throw new Failure('online-payments.provider-unavailable', { status: answer.status })
    if (!('fault' in read)) return read
    throw read.fault === ''
      ? new Failure('online-payments.provider-unavailable', { status: answer.status })
      : new Failure('online-payments.provider-refused', { fault: read.fault })
  }

  return {
    async open(payment) {
      const operationId = (await call('creerPaiementSecurise', fieldsOf(payment))).get('idop')
      if (!operationId) throw new Failure('online-payments.provider-unavailable', { answer: 'unreadable' })
      return { operationId, redirectUrl: `${root}/paiementws.web?idop=${encodeURIComponent(operationId)}` }
    },
    async status(operationId) {
      try {
        return detailIn(await call('recupererDetailPaiementSecurise', { idOp: operationId }), operationId)
      } catch (error) {
        const fault = error instanceof Failure ? error.details['fault'] : undefined
        const status = typeof fault === 'string' ? standing[fault] : undefined
        if (!status) throw error
        return { status, said: String(fault), paid: null }
      }
    },
    async test(clientNumber) {
      await call('recupererDetailClient', { numCli: clientNumber })
    },
  }
}

const fieldsOf = (payment: PaymentToOpen) => ({
  exer: payment.fiscalYear,
  mel: payment.email,
  montant: payment.amountCents,
  numcli: payment.clientNumber,
  objet: payment.subject,
  refdet: payment.reference,
  saisie: modes[payment.mode],
  urlnotif: payment.notifyUrl,
  urlredirect: payment.returnUrl,
})

/** @throws online-payments.provider-unavailable when it tells another attempt, or in letters that nobody explained */
function detailIn(fields: SoapFields, operationId: string): RemotePayment {
  const said = fields.get('resultrans') ?? ''
  const status = results[said]
  const amountCents = Number(fields.get('montant'))
  if (!status || fields.get('idop') !== operationId || !Number.isSafeInteger(amountCents)) {
    throw new Failure('online-payments.provider-unavailable', { answer: 'unreadable' })
  }
  const paid = {
    amountCents,
    reference: fields.get('refdet') ?? '',
    clientNumber: fields.get('numcli') ?? '',
    authorisation: fields.get('numauto') ?? '',
    paidOn: dayIn(fields.get('dattrans') ?? ''),
  }
  return { status, said, paid: status === 'paid' ? paid : null }
}

/** `ddMMyyyy`. */
function dayIn(text: string): string | null {
  const day = text.replace(/^(\d{2})(\d{2})(\d{4})$/, '$3-$2-$1')
  return isLocalDate(day) ? day : null
}

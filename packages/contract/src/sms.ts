import { z } from 'zod'
import { instant, phone, shortText } from './values.ts'

/** Operators of SMS, by the name of their interface. */
export const smsProviderKind = z.enum(['ovhcloud', 'brevo', 'smpp']).meta({ id: 'SmsProviderKind' })
export type SmsProviderKind = z.infer<typeof smsProviderKind>

/** How a person wants the messages that let them enter. */
export const contactChannel = z.enum(['email', 'sms', 'both']).meta({ id: 'ContactChannel' })
export type ContactChannel = z.infer<typeof contactChannel>

const address = z.url({ protocol: /^https?$/ }).max(300)
/** A secret left out keeps the one that is sealed already. */
const secret = z.string().trim().min(8).max(500).optional()

export const ovhcloudSettings = z.strictObject({
  kind: z.literal('ovhcloud'),
  baseUrl: address,
  serviceName: shortText(60),
  applicationKey: shortText(120),
})
export const brevoSettings = z.strictObject({ kind: z.literal('brevo'), baseUrl: address })
export const smppSettings = z.strictObject({
  kind: z.literal('smpp'),
  /** `ssmpp://host:port`, or `smpp://` outside production. */
  baseUrl: z.url({ protocol: /^s?smpp$/ }).max(300),
  /** Identifier given by the operator, 15 characters at most. Source: SMPP 3.4 §5.2.1. */
  systemId: shortText(15),
})
export const smsAccountSettings = z.discriminatedUnion('kind', [ovhcloudSettings, brevoSettings, smppSettings])
export type SmsAccountSettings = z.infer<typeof smsAccountSettings>

const localMinute = z.number().int().min(0).max(1439)
/** Minutes of the local day between which SMS wait; past midnight when the end is before the beginning. */
export const smsQuietHours = z.strictObject({ fromMinutes: localMinute, untilMinutes: localMinute })
export type SmsQuietHours = z.infer<typeof smsQuietHours>

/** Name that phones show: letters and digits, never a number that people would call back. */
export const smsSender = z
  .string()
  .trim()
  .regex(/^(?=.*[A-Za-z])[A-Za-z0-9 ]{3,11}$/)

export const smsAccountInput = z
  .strictObject({
    account: z.discriminatedUnion('kind', [
      ovhcloudSettings.extend({ applicationSecret: secret, consumerKey: secret }),
      brevoSettings.extend({ apiKey: secret }),
      // Nine bytes with its end, in the protocol.
      smppSettings.extend({ password: z.string().trim().min(1).max(8).optional() }),
    ]),
    sender: smsSender,
    /** Parts that may leave in a calendar month. */
    monthlyParts: z.number().int().min(1).max(100_000),
    quietHours: smsQuietHours,
    /** Version that was read; 0 when there was none. */
    version: z.number().int().min(0),
  })
  .meta({ id: 'SmsAccountForm' })
export type SmsAccountInput = z.infer<typeof smsAccountInput>

export const testSmsInput = z.strictObject({ number: phone }).meta({ id: 'TestSms' })
export const removeSmsAccountInput = z
  .strictObject({ version: z.number().int().min(1) })
  .meta({ id: 'RemoveSmsAccount' })

export const smsSettings = z
  .object({
    version: z.number().int(),
    /** Null where the tenant sends no SMS. */
    account: smsAccountSettings.nullable(),
    /** A simulator's: nothing reaches a phone. */
    isSimulated: z.boolean(),
    sender: z.string(),
    monthlyParts: z.number().int(),
    quietHours: smsQuietHours,
    /** Parts counted since the beginning of the month. */
    usedParts: z.number().int(),
    /** `error` is the code of what the operator refused; null when the SMS left. */
    lastTest: z.object({ at: instant, error: z.string().nullable() }).nullable(),
    allowedActions: z.array(z.enum(['edit'])),
  })
  .meta({ id: 'SmsSettings' })
export type SmsSettingsDto = z.infer<typeof smsSettings>

export const askMobileCodeInput = z.strictObject({ number: phone }).meta({ id: 'AskMobileCode' })
export const confirmMobileInput = z.strictObject({ code: z.string().regex(/^\d{6}$/) }).meta({ id: 'ConfirmMobile' })
export const chooseChannelInput = z.strictObject({ channel: contactChannel }).meta({ id: 'ChooseChannel' })

/** The mobile number of the person signed in, and how they want to be told. */
export const myMobile = z
  .object({
    /** Verified, in E.164; SMS go to it alone. */
    number: z.string().nullable(),
    channel: contactChannel,
    /** Waits for the code that it was sent. */
    pending: z.string().nullable(),
    /** Whether somebody where they book or work sends SMS, and when those SMS wait. */
    isServed: z.boolean(),
    quietHours: smsQuietHours.nullable(),
  })
  .meta({ id: 'MyMobile' })
export type MyMobileDto = z.infer<typeof myMobile>
